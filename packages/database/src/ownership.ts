import type { Schema } from './schema.generated.ts'

/** `platform`: written by every service, but only through the module of `packages/platform` named beside the table. */
export type TableOwner = 'gateway' | 'profile' | 'jobs' | 'ai' | 'learning' | 'platform'

/** Who writes each table. Others ask its service, except those named below. */
export const tableOwners = {
  users: 'gateway',
  refreshTokens: 'gateway',
  signingKeys: 'gateway',
  securityEvents: 'gateway',
  profiles: 'profile',
  documents: 'profile',
  imports: 'profile',
  importItems: 'profile',
  importEvents: 'profile',
  evidence: 'profile',
  jobs: 'jobs',
  jobAnswers: 'jobs',
  applications: 'jobs',
  resumes: 'ai',
  resumeVersions: 'ai',
  proofKeys: 'ai',
  runs: 'ai',
  runEvents: 'ai',
  conversations: 'ai',
  learningResources: 'learning',
  egressLog: 'platform',
  idempotencyKeys: 'platform',
} as const satisfies Record<keyof Schema, TableOwner>

/** Who else may read a table or a read-only view by SQL, never write it. */
export const readers: Readonly<Record<string, readonly TableOwner[]>> = {
  // The person reads there what left this machine.
  egressLog: ['gateway'],
}

/** The part of the schema that a service may write: for typing its repositories. */
export type TablesOf<O extends TableOwner> = {
  [T in keyof Schema as (typeof tableOwners)[T & keyof typeof tableOwners] extends O ? T : never]: Schema[T]
}
