// Generated from migrations/ by `npm run generate -w packages/database`. Do not edit.
import type { ColumnType, Generated } from 'kysely'

/** Read as parsed JSON, written as JSON text: see `json()`. */
export type Json = ColumnType<unknown, string, string>
export type GeneratedJson = ColumnType<unknown, string | undefined, string>
export type Timestamp = ColumnType<Date, Date | string, Date | string>
export type GeneratedTimestamp = ColumnType<Date, Date | string | undefined, Date | string>

export interface ApplicationsTable {
  id: Generated<string>
  userId: string
  jobId: string | null
  resumeId: string | null
  status: Generated<string>
  notes: Generated<string>
  postingSnapshot: Json | null
  appliedAt: Timestamp | null
  createdAt: GeneratedTimestamp
  updatedAt: GeneratedTimestamp
}

export interface ConversationsTable {
  id: Generated<string>
  userId: string
  sessionId: string
  role: string
  content: string
  agentUsed: string | null
  suggestions: GeneratedJson
  createdAt: GeneratedTimestamp
}

export interface DocumentsTable {
  id: Generated<string>
  userId: string
  fileName: string
  mediaType: string
  sizeBytes: number
  sha256: string
  storageKey: string
  createdAt: GeneratedTimestamp
}

export interface EgressLogTable {
  id: Generated<string>
  userId: string | null
  service: string
  purpose: string
  method: string
  host: string
  path: string
  outcome: string
  reason: string | null
  status: number | null
  bytesSent: Generated<number>
  bytesReceived: Generated<number>
  durationMs: Generated<number>
  createdAt: GeneratedTimestamp
}

export interface EvidenceTable {
  id: Generated<string>
  userId: string
  parentId: string | null
  kind: string
  text: string
  facts: Json
  conceptIds: Generated<string[]>
  source: Json
  edited: Generated<boolean>
  position: Generated<number>
  importKey: string | null
  importBase: Json | null
  deletedAt: Timestamp | null
  deletionId: string | null
  createdAt: GeneratedTimestamp
  updatedAt: GeneratedTimestamp
}

export interface IdempotencyKeysTable {
  userId: string
  key: string
  operation: string
  requestSha256: string
  status: number | null
  response: string | null
  createdAt: GeneratedTimestamp
  claim: Generated<string>
  heldUntil: GeneratedTimestamp
  runId: string | null
}

export interface ImportEventsTable {
  streamId: string
  seq: number
  type: string
  data: Json
  createdAt: GeneratedTimestamp
}

export interface ImportItemsTable {
  id: Generated<string>
  importId: string
  userId: string
  key: string
  parentKey: string | null
  position: number
  text: string
  facts: Json | null
  conceptIds: Generated<string[]>
  place: Json | null
  confidence: number
  doubts: GeneratedJson
  change: Generated<string>
  evidenceId: string | null
  status: Generated<string>
}

export interface ImportsTable {
  id: Generated<string>
  userId: string
  documentId: string | null
  sourceKind: string
  fileName: string
  status: Generated<string>
  progress: Json | null
  format: string | null
  language: string | null
  pages: GeneratedJson
  text: Generated<string>
  unplaced: GeneratedJson
  warnings: GeneratedJson
  error: Json | null
  undo: GeneratedJson
  createdAt: GeneratedTimestamp
  finishedAt: Timestamp | null
  attempts: Generated<number>
}

export interface JobAnswersTable {
  jobId: string
  userId: string
  requirementId: string
  answer: boolean
  createdAt: GeneratedTimestamp
}

export interface JobsTable {
  id: Generated<string>
  ownerUserId: string | null
  title: string
  organisation: string | null
  places: GeneratedJson
  remote: string | null
  employmentType: string | null
  seniority: string | null
  salary: Json | null
  postedAt: string | null
  language: string | null
  text: string
  textSha256: string
  fingerprint: string | null
  sourceKind: string
  sourceLabel: string
  sourceUrl: string | null
  raw: Json | null
  requirements: GeneratedJson
  policyVersion: string
  deletedAt: Timestamp | null
  firstSeenAt: GeneratedTimestamp
  lastSeenAt: GeneratedTimestamp
  createdAt: GeneratedTimestamp
  updatedAt: GeneratedTimestamp
  remoteScope: string | null
  visa: string | null
  minYears: number | null
  degreeRequired: string | null
}

export interface LearningResourcesTable {
  id: Generated<string>
  userId: string
  skill: string
  type: string
  title: string
  url: string | null
  source: string | null
  completed: Generated<boolean>
  completedAt: Timestamp | null
  bookmarked: Generated<boolean>
  createdAt: GeneratedTimestamp
  updatedAt: GeneratedTimestamp
}

export interface ProfilesTable {
  userId: string
  identity: GeneratedJson
  skills: GeneratedJson
  experience: GeneratedJson
  education: GeneratedJson
  certifications: GeneratedJson
  experienceLevel: string | null
  careerGoals: Generated<string>
  jobPreferences: GeneratedJson
  createdAt: GeneratedTimestamp
  updatedAt: GeneratedTimestamp
}

export interface ProofKeysTable {
  id: string
  algorithm: string
  publicKey: string
  privateEncrypted: string
  createdAt: GeneratedTimestamp
  retiredAt: Timestamp | null
}

export interface RefreshTokensTable {
  id: Generated<string>
  userId: string
  familyId: string
  tokenHash: string
  userAgent: string | null
  ip: string | null
  createdAt: GeneratedTimestamp
  expiresAt: Timestamp
  usedAt: Timestamp | null
  revokedAt: Timestamp | null
  sessionCreatedAt: GeneratedTimestamp
}

export interface ResumeVersionsTable {
  id: Generated<string>
  resumeId: string
  userId: string
  version: number
  content: Json
  plan: Json | null
  match: Json | null
  posting: Json | null
  proof: Json
  evidenceFile: Json
  notices: GeneratedJson
  models: GeneratedJson
  storageKey: string
  pdfSha256: string
  pageCount: number
  createdAt: GeneratedTimestamp
  checks: GeneratedJson
  maxPages: number
  lineCount: Generated<number>
  refusedCount: Generated<number>
}

export interface ResumesTable {
  id: Generated<string>
  userId: string
  jobId: string | null
  title: string
  language: string
  template: string
  paper: string
  currentVersion: Generated<number>
  deletedAt: Timestamp | null
  createdAt: GeneratedTimestamp
  updatedAt: GeneratedTimestamp
}

export interface RunEventsTable {
  streamId: string
  seq: number
  type: string
  data: Json
  createdAt: GeneratedTimestamp
}

export interface RunsTable {
  id: Generated<string>
  userId: string
  kind: string
  subjectId: string | null
  input: GeneratedJson
  status: Generated<string>
  error: Json | null
  createdAt: GeneratedTimestamp
  finishedAt: Timestamp | null
  attempts: Generated<number>
}

export interface SecurityEventsTable {
  id: Generated<string>
  userId: string
  kind: string
  details: GeneratedJson
  userAgent: string | null
  ip: string | null
  createdAt: Timestamp
}

export interface SigningKeysTable {
  id: string
  purpose: string
  algorithm: string
  publicJwk: Json
  privateEncrypted: string
  createdAt: GeneratedTimestamp
  retiredAt: Timestamp | null
}

export interface UsersTable {
  id: Generated<string>
  email: string
  emailVerifiedAt: Timestamp | null
  name: string | null
  avatarUrl: string | null
  passwordHash: string | null
  oauthProvider: string | null
  oauthSubject: string | null
  role: Generated<string>
  language: Generated<string>
  createdAt: GeneratedTimestamp
  updatedAt: GeneratedTimestamp
  lastLoginAt: Timestamp | null
}

export interface Schema {
  applications: ApplicationsTable
  conversations: ConversationsTable
  documents: DocumentsTable
  egressLog: EgressLogTable
  evidence: EvidenceTable
  idempotencyKeys: IdempotencyKeysTable
  importEvents: ImportEventsTable
  importItems: ImportItemsTable
  imports: ImportsTable
  jobAnswers: JobAnswersTable
  jobs: JobsTable
  learningResources: LearningResourcesTable
  profiles: ProfilesTable
  proofKeys: ProofKeysTable
  refreshTokens: RefreshTokensTable
  resumeVersions: ResumeVersionsTable
  resumes: ResumesTable
  runEvents: RunEventsTable
  runs: RunsTable
  securityEvents: SecurityEventsTable
  signingKeys: SigningKeysTable
  users: UsersTable
}
