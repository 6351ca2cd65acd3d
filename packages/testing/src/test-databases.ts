import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  databaseOver,
  migrate,
  openDatabase,
  openPgliteSource,
  pgliteSource,
  readMigrations,
  type Database,
} from '@careergini/database'
import { PGlite } from '@electric-sql/pglite'
import { findPostgresBinaries, startPostgres, type PostgresServer } from './postgres-server.ts'

export interface TestDatabase {
  /** `PGlite` or `PostgreSQL`: for the name of the suite. */
  name: string
  /** A fresh database with the newest schema. Its `close` also stops what was started for it. */
  open(): Promise<Database>
  /** A fresh database with no table at all. */
  openEmpty(): Promise<Database>
}

/**
 * The databases that a repository test runs on: the embedded one always; a PostgreSQL server when `TEST_DATABASE_URL`
 * names one or its programs are installed. Use with `describe.each(testDatabases())`.
 */
export function testDatabases(): TestDatabase[] {
  const embedded: TestDatabase = { name: 'PGlite', open: openMigratedPglite, openEmpty: openEmptyPglite }
  if (!process.env.TEST_DATABASE_URL && !findPostgresBinaries()) return [embedded]
  const openEmpty = openEmptyPostgres
  const open = async () => migrated(await openEmpty())
  return [embedded, { name: 'PostgreSQL', open, openEmpty }]
}

/** A fresh embedded database in memory with the newest schema. */
export async function openMigratedPglite(): Promise<Database> {
  const migrations = await readMigrations()
  const memory = await cachedCluster(migrations.map(({ checksum }) => checksum).join())
  return migrated(databaseOver(await openPgliteSource({ memory })))
}

async function openEmptyPglite(): Promise<Database> {
  return databaseOver(await openPgliteSource({ memory: await cachedCluster('empty') }))
}

async function migrated(db: Database): Promise<Database> {
  await migrate(db)
  return db
}

/** An initialised cluster as a file in the temporary folder: loading it takes a tenth of making it. */
async function cachedCluster(contents: string): Promise<Blob> {
  const version = createHash('sha256')
    .update(`${PGlite.name} ${contents} ${process.version}`)
    .digest('hex')
    .slice(0, 16)
  const folder = join(tmpdir(), 'careergini-test-clusters')
  const file = join(folder, `${version}.tar`)
  if (!existsSync(file)) {
    const pglite = new PGlite()
    await pglite.waitReady
    if (contents !== 'empty') {
      await migrate(databaseOver(pgliteSource(pglite)))
    }
    const dump = await pglite.dumpDataDir('none')
    await pglite.close()
    await mkdir(folder, { recursive: true })
    const unfinished = `${file}.${randomUUID()}`
    await writeFile(unfinished, Buffer.from(await dump.arrayBuffer()))
    await rename(unfinished, file)
  }
  return new Blob([await readFile(file)])
}

async function openEmptyPostgres(): Promise<Database> {
  const given = process.env.TEST_DATABASE_URL
  const server: PostgresServer = given ? { url: given, stop: async () => undefined } : await startPostgres()
  const name = `careergini_test_${randomUUID().replaceAll('-', '')}`
  const admin = await openDatabase({ url: server.url, maxConnections: 1 })
  await admin.withConnection((connection) => connection.query(`create database ${name}`))
  const url = new URL(server.url)
  url.pathname = `/${name}`
  const db = await openDatabase({ url: url.href })
  return {
    ...db,
    async close() {
      await db.close()
      await admin.withConnection((connection) => connection.query(`drop database if exists ${name} with (force)`))
      await admin.close()
      await server.stop()
    },
  }
}
