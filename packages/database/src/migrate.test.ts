import { testDatabases } from '@careergini/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from './open-database.ts'
import { migrate, readMigrations, type Migration } from './migrate.ts'

describe.each(testDatabases())('migrate on $name', ({ openEmpty }) => {
  let db: Database
  beforeEach(async () => void (db = await openEmpty()))
  afterEach(() => db.close())

  it('applies everything once', async () => {
    const migrations = await readMigrations()
    const first = await migrate(db)
    expect(first.applied).toEqual(migrations.map(({ name }) => name))
    expect(await migrate(db)).toEqual({ applied: [], version: first.version })
    expect(await countOf(db, 'users')).toBe(0)
  })

  it('lets two at once share the work without applying anything twice', async () => {
    const [a, b] = await Promise.all([migrate(db), migrate(db)])
    const names = (await readMigrations()).map(({ name }) => name)
    expect([...a.applied, ...b.applied].toSorted()).toEqual(names)
  })

  it('takes a failing migration back whole and keeps those before it', async () => {
    const good = migration(1, 'create table first (a integer)')
    const bad = migration(2, 'create table second (a integer); insert into second values (1); select * from nowhere')
    await expect(migrate(db, [good, bad])).rejects.toMatchObject({ code: 'migration-failed' })
    expect(await countOf(db, 'first')).toBe(0)
    await expect(countOf(db, 'second')).rejects.toThrow(/second/)
    expect((await migrate(db, [good, migration(2, 'create table second (a integer)')])).applied).toEqual(['m2'])
  })

  it('refuses a schema that is newer than the code', async () => {
    await migrate(db, [migration(1, 'select 1'), migration(2, 'select 1')])
    await expect(migrate(db, [migration(1, 'select 1')])).rejects.toMatchObject({ code: 'schema-newer' })
  })

  it('refuses a migration that was changed after it had been applied', async () => {
    await migrate(db, [migration(1, 'select 1')])
    await expect(migrate(db, [migration(1, 'select 2')])).rejects.toMatchObject({ code: 'migration-changed' })
  })
})

function migration(version: number, sql: string): Migration {
  return { version, name: `m${version}`, sql, checksum: sql }
}

async function countOf(db: Database, table: string): Promise<number> {
  const { rows } = await db.withConnection((connection) => connection.query(`select count(*) as n from ${table}`))
  return rows[0]?.n
}
