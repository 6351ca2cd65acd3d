import { readdirSync, readFileSync } from 'node:fs'
import { openMigratedPglite } from '@careergini/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from './open-database.ts'
import { readers, tableOwners } from './ownership.ts'
import { foreignTables } from '../tools/foreign-tables.ts'

const root = new URL('../../../', import.meta.url)

describe('ownership of tables', () => {
  let db: Database
  beforeAll(async () => void (db = await openMigratedPglite()))
  afterAll(() => db.close())

  const names = async (sql: string) => {
    const { rows } = await db.withConnection((connection) => connection.query(sql))
    return rows.map((row) => String(row.name)).toSorted()
  }
  const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

  it('names an owner for every table and readers for every view', async () => {
    const inSchema = (type: string) => `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = '${type}' and table_name <> 'schema_migrations'`
    expect(await names(inSchema('BASE TABLE'))).toEqual(Object.keys(tableOwners).map(snake).toSorted())
    expect(await names(inSchema('VIEW'))).toEqual(
      Object.keys(readers)
        .filter((name) => !(name in tableOwners))
        .map(snake)
        .toSorted(),
    )
  })

  it('ends every row of a person with the person', async () => {
    const withPerson = `select distinct c.table_name as name from information_schema.columns c
      where c.table_schema = 'public' and c.column_name in ('user_id', 'owner_user_id')`
    const cascading = `select distinct k.conrelid::regclass::text as name from pg_constraint k
      where k.contype = 'f' and k.confrelid = 'users'::regclass and k.confdeltype = 'c'`
    expect(await names(cascading)).toEqual(await names(withPerson))
    const neither = (
      await names(`select table_name as name from information_schema.tables where table_schema = 'public'`)
    ).filter((name) => !new Set(['users', 'schema_migrations', 'signing_keys', 'proof_keys']).has(name))
    const throughParent = ['import_events', 'run_events']
    expect([...(await names(withPerson)), ...throughParent].toSorted()).toEqual(neither)
  })

  it('is kept by every service', () => {
    const found = readdirSync(new URL('services/', root)).flatMap((service) =>
      foreignTables(service, sourcesOf(service)),
    )
    expect(found).toEqual([])
  })

  it('is noticed when broken', () => {
    const stray = {
      file: 'stray.ts',
      text: "db.insertInto('evidence').values(row); sql`select * from resumes`; sql`delete from egress_log`",
    }
    expect(foreignTables('jobs', [stray])).toEqual([
      'stray.ts: jobs writes evidence',
      'stray.ts: jobs writes egressLog',
      'stray.ts: jobs reads resumes',
    ])
    const allowed = [
      {
        file: 'own.ts',
        text: "db.selectFrom('refreshTokens as t').innerJoin('users', 'a', 'b'); db.deleteFrom('users')",
      },
      { file: 'open.ts', text: "db.selectFrom('egressLog')" },
    ]
    expect(foreignTables('gateway', allowed)).toEqual([])
    expect(foreignTables('gateway', [{ file: 'x.ts', text: "db.deleteFrom('egressLog')" }])).toHaveLength(1)
  })
})

function sourcesOf(service: string) {
  const folder = new URL(`services/${service}/`, root)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files
    .filter(
      (file) =>
        file.endsWith('.ts') &&
        !file.includes('node_modules') &&
        !/\.(?:test|fixture)\.ts$|(?:^|\/)testing\//.test(file),
    )
    .map((file) => ({ file: `${service}/${file}`, text: readFileSync(new URL(file, folder), 'utf8') }))
}
