import { join } from 'node:path'
import { CamelCasePlugin, Kysely } from 'kysely'
import type { Connection, ConnectionSource, DatabaseKind } from './connection-source.ts'
import { sourceDialect } from './driver.ts'
import { openPgliteSource } from './pglite.source.ts'
import type { Schema } from './schema.generated.ts'
import { createTransactionGuard, type TransactionGuard } from './transaction-guard.ts'

export interface Database {
  readonly kind: DatabaseKind
  /** Typed queries. Columns are camelCase here and snake_case in SQL; keys inside JSON stay as they are. */
  readonly kysely: Kysely<Schema>
  readonly guard: TransactionGuard
  /** Runs plain SQL on a connection of its own; a transaction left open by an error is rolled back. */
  withConnection<T>(work: (connection: Connection) => Promise<T>): Promise<T>
  /** Calls back for each NOTIFY on the channel, from any process, until the returned function is called. */
  listen(channel: string, onNotification: (payload: string) => void): Promise<() => Promise<void>>
  close(): Promise<void>
}

export interface DatabaseSettings {
  /** A PostgreSQL server; without it the embedded database is used. */
  url?: string
  /** The data folder of this installation; the embedded database lies in its `postgres`. Without it: in memory. */
  dataDir?: string
  maxConnections?: number
  /** Told of connections that broke while idle. */
  onError?: (error: Error) => void
}

/**
 * Opens the database that the settings name. The embedded one belongs to one process: take `lockDataFolder` first.
 * Throws `DatabaseProblem` when it cannot be reached or started.
 */
export async function openDatabase(settings: DatabaseSettings = {}): Promise<Database> {
  if (settings.url) {
    const { openPostgresSource } = await import('./postgres.source.ts')
    return databaseOver(await openPostgresSource(settings.url, settings))
  }
  const folder = settings.dataDir ? { folder: join(settings.dataDir, 'postgres') } : {}
  return databaseOver(await openPgliteSource(folder))
}

/** A database over any connection source. */
export function databaseOver(source: ConnectionSource): Database {
  const guard = createTransactionGuard()
  const kysely = new Kysely<Schema>({
    dialect: sourceDialect(source, guard),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return {
    kind: source.kind,
    kysely,
    guard,
    async withConnection(work) {
      guard.assertOutside()
      const connection = await source.acquire()
      let broken = true
      try {
        const result = await work(connection)
        broken = false
        return result
      } finally {
        await source.release(connection, broken)
      }
    },
    listen: (channel, onNotification) => source.listen(channel, onNotification),
    close: () => source.close(),
  }
}
