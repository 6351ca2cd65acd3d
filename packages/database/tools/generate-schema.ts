import { writeFileSync } from 'node:fs'
import { openDatabase, type Database } from '../src/open-database.ts'
import { migrate } from '../src/migrate.ts'

const file = new URL('../src/schema.generated.ts', import.meta.url)

const typeOf: Record<string, string> = {
  text: 'string',
  int4: 'number',
  float8: 'number',
  bool: 'boolean',
  jsonb: 'Json',
  timestamptz: 'Timestamp',
  _text: 'string[]',
}

const header = `// Generated from migrations/ by \`npm run generate -w packages/database\`. Do not edit.
import type { ColumnType, Generated } from 'kysely'

/** Read as parsed JSON, written as JSON text: see \`json()\`. */
export type Json = ColumnType<unknown, string, string>
export type GeneratedJson = ColumnType<unknown, string | undefined, string>
export type Timestamp = ColumnType<Date, Date | string, Date | string>
export type GeneratedTimestamp = ColumnType<Date, Date | string | undefined, Date | string>
`

/** The text of \`schema.generated.ts\` for the tables and views of a migrated database. */
export async function generateSchema(db: Database): Promise<string> {
  const { rows } = await db.withConnection((connection) =>
    connection.query(`select c.table_name, c.column_name, c.udt_name, c.is_nullable, c.column_default
      from information_schema.columns c
      where c.table_schema = 'public' and c.table_name <> 'schema_migrations'
      order by c.table_name, c.ordinal_position`),
  )
  const tables = Map.groupBy(rows, (row) => String(row.table_name))
  const interfaces = [...tables].map(([table, columns]) => {
    const lines = columns.map((column) => `  ${camel(String(column.column_name))}: ${columnType(column)}`)
    return `export interface ${pascal(table)}Table {\n${lines.join('\n')}\n}\n`
  })
  const members = [...tables.keys()].map((table) => `  ${camel(table)}: ${pascal(table)}Table`)
  return [header, ...interfaces, `export interface Schema {\n${members.join('\n')}\n}\n`].join('\n')
}

function columnType(column: Record<string, unknown>): string {
  const type = typeOf[String(column.udt_name)]
  if (!type)
    throw new Error(`No TypeScript type is known for ${String(column.table_name)}.${String(column.column_name)}.`)
  const nullable = column.is_nullable === 'YES'
  if (column.column_default === null) return nullable ? `${type} | null` : type
  return type === 'Json' || type === 'Timestamp' ? `Generated${type}` : `Generated<${type}>`
}

function camel(name: string): string {
  return name.replaceAll(/_(\w)/g, (_match, letter: string) => letter.toUpperCase())
}

function pascal(name: string): string {
  return camel(`_${name}`)
}

if (import.meta.main) {
  const db = await openDatabase()
  await migrate(db)
  writeFileSync(file, await generateSchema(db))
  await db.close()
}
