import type { Schema } from './schema.generated.ts'

/** `platform`: written by every service, but only through the module of `packages/platform` named beside the table. */
export type TableOwner = 'gateway' | 'profile' | 'jobs' | 'ai' | 'learning' | 'platform'

/** Who writes each table. Others read it through the views below, or ask its service. */
export const tableOwners = {
  users: 'gateway',
  refreshTokens: 'gateway',
  signingKeys: 'gateway',
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

/** Read-only views, with the services that may read each. */
export const viewReaders: Record<string, readonly TableOwner[]> = {}

/** The part of the schema that a service may write: for typing its repositories. */
export type TablesOf<O extends TableOwner> = {
  [T in keyof Schema as (typeof tableOwners)[T & keyof typeof tableOwners] extends O ? T : never]: Schema[T]
}
