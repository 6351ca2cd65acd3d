import type { Transport } from '@careergini/client'
import type { Database } from '@careergini/database'
import type { Taxonomy } from '@careergini/skills'
import type { InternalTokens, Secrets } from '../auth/index.ts'
import type { Cache } from '../cache/index.ts'
import type { Environment } from '../config/index.ts'
import type { DependencyCheck, HttpApp } from '../http/index.ts'
import type { Logger } from '../log/index.ts'

/** What every service is given; a service cannot tell whether the others run in the same process. */
export interface ServiceContext {
  environment: Environment
  version: string
  /** Absolute path of the folder for files, keys and the embedded database. */
  dataFolder: string
  database: Database
  databaseCheck: DependencyCheck
  /** For reads that repeat; shared by all instances when Redis is set. */
  cache: Cache
  logger: Logger
  secrets: Secrets
  tokens: InternalTokens
  /** The skills taxonomy, read with the first use and shared by all services of the process. */
  taxonomy: () => Taxonomy
  /** Calls to the services downhill. */
  transports: { profile: Transport; jobs: Transport; ai: Transport }
  now: () => Date
}

/** A running service; `close` ends its background work and its connections, not the shared database. */
export interface Service {
  name: string
  app: HttpApp
  close(): Promise<void>
}

export type CreateService = (context: ServiceContext) => Promise<Service>
