import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { Connection } from './connection-source.ts'
import { DatabaseProblem } from './database-problem.ts'
import type { Database } from './open-database.ts'

export interface Migration {
  version: number
  name: string
  sql: string
  /** SHA-256 of the text, line ends unified. */
  checksum: string
}

export interface MigrationReport {
  /** Names of the migrations that this call applied. */
  applied: string[]
  version: number
}

// Any fixed number will do: it keeps two processes from migrating at once ("CGmi" in ASCII).
const lockKey = 0x43476d69

const bookkeeping = `create table if not exists schema_migrations (
  version integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now()
)`

/**
 * Brings the schema to the newest version, each migration in a transaction of its own under a lock, so that it is applied
 * wholly or not at all and by one process. Throws `DatabaseProblem` when the schema is newer than this code, when an
 * applied migration was changed since, or when one fails.
 */
export async function migrate(db: Database, migrations?: Migration[]): Promise<MigrationReport> {
  const known = migrations ?? (await readMigrations())
  const applied: string[] = []
  for (;;) {
    const name = await db.withConnection((connection) => applyNext(connection, known))
    if (name === null) return { applied, version: known.at(-1)?.version ?? 0 }
    applied.push(name)
  }
}

/** The migrations that ship with this version, in order. */
export async function readMigrations(folder = new URL('../migrations/', import.meta.url)): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => /^\d{4}-.*\.sql$/.test(file)).toSorted()
  return Promise.all(
    files.map(async (file) => {
      const sql = (await readFile(new URL(file, folder), 'utf8')).replaceAll('\r\n', '\n')
      const checksum = createHash('sha256').update(sql).digest('hex')
      return { version: Number(file.slice(0, 4)), name: file.slice(0, -'.sql'.length), sql, checksum }
    }),
  )
}

/** Applies the first migration that is missing; its name, or null when none is. */
async function applyNext(connection: Connection, known: Migration[]): Promise<string | null> {
  await connection.script('begin')
  await connection.script(`select pg_advisory_xact_lock(${lockKey})`)
  await connection.script(bookkeeping)
  const { rows } = await connection.query('select version, name, checksum from schema_migrations order by version')
  const missing = firstMissing(known, rows)
  if (missing) {
    await runMigration(connection, missing)
    const values = [missing.version, missing.name, missing.checksum]
    await connection.query('insert into schema_migrations (version, name, checksum) values ($1, $2, $3)', values)
  }
  await connection.script('commit')
  return missing?.name ?? null
}

function firstMissing(known: Migration[], applied: Record<string, unknown>[]): Migration | undefined {
  for (const row of applied) {
    const migration = known.find(({ version }) => version === row.version)
    if (!migration) {
      throw new DatabaseProblem(
        'schema-newer',
        `The database has the migration ${String(row.name)}, which this version of CareerGini does not know.`,
        'Start the newer CareerGini that made it, or restore a backup from before the update.',
      )
    }
    if (migration.checksum !== row.checksum) {
      throw new DatabaseProblem(
        'migration-changed',
        `The migration ${migration.name} is not the one that was applied to this database.`,
        'Restore the file as it was released; put new changes into a new migration.',
      )
    }
  }
  const versions = new Set(applied.map((row) => row.version))
  return known.find(({ version }) => !versions.has(version))
}

async function runMigration(connection: Connection, migration: Migration): Promise<void> {
  try {
    await connection.script(migration.sql)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new DatabaseProblem(
      'migration-failed',
      `The migration ${migration.name} failed and was taken back: ${reason}`,
      'The database is as it was before. Check its version (PostgreSQL 15 or later) and free disk space, then start again.',
      { cause: error },
    )
  }
}
