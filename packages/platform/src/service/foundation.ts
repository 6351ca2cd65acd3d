import { resolve } from 'node:path'
import { lockDataFolder, migrate, openDatabase, type Database } from '@careergini/database'
import { loadTaxonomy, type Taxonomy } from '@careergini/skills'
import { sql } from 'kysely'
import { internalTokens, loadSecrets } from '../auth/index.ts'
import { createCache } from '../cache/index.ts'
import {
  dataSettings,
  httpSettings,
  loadEnvironment,
  readSettings,
  redisSettings,
  redisUrl,
  secretSettings,
  type Environment,
} from '../config/index.ts'
import type { DependencyCheck } from '../http/index.ts'
import { createLogger } from '../log/index.ts'
import type { ServiceContext } from './service.ts'

/** What a process has before its services: settings, the data folder, a migrated database, keys. */
export type Foundation = Omit<ServiceContext, 'transports'> & {
  address: { host: string; port: number }
  /** Tells other processes which hold out for the data folder where this one answers. */
  announce(url: string): void
  close(): Promise<void>
}

/**
 * Opens what every service stands on. The embedded database belongs to one process, so its folder is locked; a server
 * database is shared. Throws `SettingsError` or `DatabaseProblem`, whose texts say what to do.
 */
export async function layFoundation(options: {
  name: string
  version: string
  defaultPort: number
  environment: Environment
}): Promise<Foundation> {
  const environment = loadEnvironment(options.environment)
  const {
    data,
    http,
    redis,
    secrets: given,
  } = readSettings(environment, {
    data: dataSettings,
    http: httpSettings(options.defaultPort),
    redis: redisSettings,
    secrets: secretSettings,
  })
  const dataFolder = resolve(data.folder)
  const lock = data.databaseUrl ? null : lockDataFolder(dataFolder)
  try {
    const database = await openDatabase({ url: data.databaseUrl, dataDir: dataFolder })
    await migrate(database)
    const secrets = loadSecrets({ dataDir: dataFolder, ...given })
    const cache = await createCache({ redisUrl: redisUrl(redis) })
    return {
      environment,
      version: options.version,
      dataFolder,
      database,
      databaseCheck: databaseCheck(database),
      cache,
      taxonomy: sharedTaxonomy(),
      logger: createLogger({ level: http.logLevel, service: options.name }),
      secrets,
      tokens: internalTokens(secrets.jwtSecret),
      now: () => new Date(),
      address: { host: http.host, port: http.port },
      announce: (url) => lock?.announce(url),
      async close() {
        await cache.close()
        await database.close()
        lock?.release()
      },
    }
  } catch (error) {
    lock?.release()
    throw error
  }
}

/** 40 MB in memory: one for all services, and none before it is needed. */
function sharedTaxonomy(): () => Taxonomy {
  let taxonomy: Taxonomy | null = null
  return () => (taxonomy ??= loadTaxonomy())
}

function databaseCheck(database: Database): DependencyCheck {
  return {
    name: 'database',
    essential: true,
    async check() {
      await sql`select 1`.execute(database.kysely)
      return { state: 'up', detail: database.kind === 'pglite' ? 'embedded' : 'PostgreSQL server' }
    },
  }
}
