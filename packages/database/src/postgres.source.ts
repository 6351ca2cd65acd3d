import { Client, escapeIdentifier, Pool, types, type PoolClient, type QueryResult } from 'pg'
import type { Connection, ConnectionSource, StatementResult } from './connection-source.ts'
import { DatabaseProblem } from './database-problem.ts'

/** Opens a pool of connections to a PostgreSQL server (15 or later) and proves that it answers. */
export async function openPostgresSource(
  url: string,
  options: { maxConnections?: number; onError?: (error: Error) => void } = {},
): Promise<ConnectionSource> {
  const pool = new Pool({
    connectionString: url,
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: 5_000,
    // Counts come as numbers, as they do from the embedded database.
    types: {
      getTypeParser: (oid, format) => (oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format)),
    },
  })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', (error) => options.onError?.(error))
  try {
    const client = await pool.connect()
    client.release()
  } catch (error) {
    await pool.end()
    throw unreachable(url, error)
  }
  return postgresSource(pool, url)
}

function postgresSource(pool: Pool, url: string): ConnectionSource {
  const clients = new WeakMap<Connection, PoolClient>()
  return {
    kind: 'postgres',
    async acquire() {
      const client = await pool.connect()
      const connection = connectionOf(client)
      clients.set(connection, client)
      return connection
    },
    async release(connection, broken) {
      const client = clients.get(connection)
      clients.delete(connection)
      if (!client) return
      const healed =
        !broken ||
        (await client.query('rollback').then(
          () => true,
          () => false,
        ))
      client.release(!healed)
    },
    listen: (channel, onNotification) => listenOnOwnClient(url, channel, onNotification),
    close: () => pool.end(),
  }
}

function connectionOf(client: PoolClient): Connection {
  return {
    async query(text, values = []) {
      const result = await client.query(text, [...values])
      return { rows: result.rows, affected: result.command === 'SELECT' ? null : result.rowCount }
    },
    async script(text): Promise<StatementResult> {
      // Several statements yield an array of results, which the type declarations do not know.
      const answer = (await client.query(text)) as QueryResult | QueryResult[]
      const results = Array.isArray(answer) ? answer : [answer]
      return { rows: results.flatMap((result) => result.rows), affected: null }
    },
  }
}

async function listenOnOwnClient(url: string, channel: string, onNotification: (payload: string) => void) {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  client.on('notification', (message) => onNotification(message.payload ?? ''))
  await client.connect()
  await client.query(`listen ${escapeIdentifier(channel)}`)
  return () => client.end()
}

function unreachable(url: string, error: unknown): DatabaseProblem {
  const host = URL.canParse(url) ? new URL(url).host : 'the address in DATABASE_URL'
  const reason = error instanceof Error && error.message ? error.message : 'no answer'
  return new DatabaseProblem(
    'database-unreachable',
    `PostgreSQL at ${host} does not let CareerGini in: ${reason}.`,
    'Check DATABASE_URL (postgresql://user:password@host:5432/name) and that the server runs, ' +
      'or remove the setting to use the embedded database.',
    { cause: error },
  )
}
