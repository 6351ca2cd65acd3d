import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { testDatabases } from '@careergini/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { json } from './json.ts'
import { migrate } from './migrate.ts'
import { openDatabase, type Database } from './open-database.ts'

describe.each(testDatabases())('a database on $name', ({ open }) => {
  let db: Database
  beforeAll(async () => void (db = await open()))
  afterAll(() => db.close())

  it('stores any string in JSON: without NUL characters and half letters, with what only looks like one', async () => {
    const facts = { 'k\0ey': 'a\0b', spelled: String.raw`\u0000`, half: 'x\ud800', when: new Date(0) }
    const { rows } = await sql<{ stored: unknown }>`select ${json(facts)}::jsonb as stored`.execute(db.kysely)
    const stored = { key: 'ab', spelled: String.raw`\u0000`, half: 'x\ufffd', when: '1970-01-01T00:00:00.000Z' }
    expect(rows).toEqual([{ stored }])
  })

  it('gives back what was stored, whatever its shape', async () => {
    const user = await db.kysely
      .insertInto('users')
      .values({ email: 'a@example.org' })
      .returningAll()
      .executeTakeFirstOrThrow()
    expect(user.createdAt).toBeInstanceOf(Date)
    const facts = { kind: 'skill', deepKey: { inner_key: ['ü', "'", '\u0000nul'] } }
    await db.kysely
      .insertInto('evidence')
      .values({
        userId: user.id,
        kind: 'skill',
        text: 'x',
        facts: json(facts),
        source: json([1]),
        conceptIds: ['a', 'b,c'],
      })
      .execute()
    const row = await db.kysely
      .selectFrom('evidence')
      .selectAll()
      .where('userId', '=', user.id)
      .executeTakeFirstOrThrow()
    expect(row.facts).toEqual({ kind: 'skill', deepKey: { inner_key: ['ü', "'", 'nul'] } })
    expect(row.source).toEqual([1])
    expect(row.conceptIds).toEqual(['a', 'b,c'])
    expect(row.edited).toBe(false)
  })

  it('counts in numbers and tells how many rows changed', async () => {
    await db.kysely
      .insertInto('users')
      .values([{ email: 'n1@example.org' }, { email: 'n2@example.org' }])
      .execute()
    const { n } = await db.kysely
      .selectFrom('users')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('email', 'like', 'n_@%')
      .executeTakeFirstOrThrow()
    expect(n).toBe(2)
    const gone = await db.kysely.deleteFrom('users').where('email', 'like', 'n_@%').executeTakeFirst()
    expect(gone.numDeletedRows).toBe(2n)
  })

  it('passes notifications on', async () => {
    const heard = Promise.withResolvers<string>()
    const stop = await db.listen('news', heard.resolve)
    await db.withConnection((connection) => connection.query("select pg_notify('news', 'hello')"))
    expect(await heard.promise).toBe('hello')
    await stop()
  })
})

describe('the embedded database on disk', () => {
  let dataDir: string
  beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), 'careergini-data-'))))
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

  it('clears away what a killed first start left, and starts', { timeout: 60_000 }, async () => {
    mkdirSync(join(dataDir, 'postgres.unfinished-abc'))
    mkdirSync(join(dataDir, 'postgres'))
    writeFileSync(join(dataDir, 'postgres', 'half'), '')
    const db = await openDatabase({ dataDir })
    await migrate(db)
    await db.close()
    expect(readdirSync(dataDir)).toEqual(['postgres'])
  })

  it('loses no acknowledged write when it is killed', { timeout: 120_000 }, async () => {
    const script = fileURLToPath(new URL('../tools/write-until-killed.ts', import.meta.url))
    let acknowledged = 0
    for (const lives of [40, 400, 90]) {
      const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
      for await (const line of createInterface(child.stdout)) {
        acknowledged = Math.max(acknowledged, Number(line))
        if (Number(line) === acknowledged && acknowledged % lives === 0) child.kill('SIGKILL')
      }
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    }
    const db = await openDatabase({ dataDir })
    const { n } = await db.kysely
      .selectFrom('users')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    await db.close()
    expect(acknowledged).toBeGreaterThan(100)
    expect(n).toBeGreaterThanOrEqual(acknowledged)
  })
})

describe('a server that does not answer', () => {
  it('is named, with what to do', async () => {
    const opening = openDatabase({ url: 'postgresql://someone:secret@127.0.0.1:1/none' })
    await expect(opening).rejects.toMatchObject({
      code: 'database-unreachable',
      remedy: expect.stringContaining('DATABASE_URL'),
    })
    await expect(opening).rejects.not.toThrow(/secret/)
  })
})
