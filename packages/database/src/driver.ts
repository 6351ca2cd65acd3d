import {
  type CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely'
import type { Connection, ConnectionSource } from './connection-source.ts'
import type { TransactionGuard } from './transaction-guard.ts'

/** Kysely over a connection source, with the guard that keeps a transaction's connection for it alone. */
export function sourceDialect(source: ConnectionSource, guard: TransactionGuard): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new SourceDriver(source, guard),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

class SourceConnection implements DatabaseConnection {
  readonly raw: Connection
  /** True from BEGIN until its end was acknowledged: such a connection must not go back to others as it is. */
  open = false

  constructor(raw: Connection) {
    this.raw = raw
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, affected } = await this.raw.query(query.sql, query.parameters)
    // The caller's types say what the rows of its SQL look like.
    return { rows: rows as R[], ...(affected === null ? {} : { numAffectedRows: BigInt(affected) }) }
  }

  // oxlint-disable-next-line require-yield -- the interface wants a generator
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Streaming of rows is not supported; page through them.')
  }
}

class SourceDriver implements Driver {
  readonly #source: ConnectionSource
  readonly #guard: TransactionGuard

  constructor(source: ConnectionSource, guard: TransactionGuard) {
    this.#source = source
    this.#guard = guard
  }

  async init() {}

  async acquireConnection() {
    this.#guard.assertOutside()
    return new SourceConnection(await this.#source.acquire())
  }

  async beginTransaction(connection: DatabaseConnection, settings: { isolationLevel?: string }) {
    this.#guard.assertStarting()
    const { raw } = asSourceConnection(connection)
    const level = settings.isolationLevel
    await raw.query(level ? `start transaction isolation level ${level}` : 'begin')
    asSourceConnection(connection).open = true
  }

  async commitTransaction(connection: DatabaseConnection) {
    await this.#end(connection, 'commit')
  }

  async rollbackTransaction(connection: DatabaseConnection) {
    await this.#end(connection, 'rollback')
  }

  async releaseConnection(connection: DatabaseConnection) {
    const { raw, open } = asSourceConnection(connection)
    await this.#source.release(raw, open)
  }

  async destroy() {
    await this.#source.close()
  }

  async #end(connection: DatabaseConnection, how: 'commit' | 'rollback') {
    const own = asSourceConnection(connection)
    await own.raw.query(how)
    own.open = false
  }
}

function asSourceConnection(connection: DatabaseConnection): SourceConnection {
  if (connection instanceof SourceConnection) return connection
  throw new TypeError('This connection belongs to another driver.')
}
