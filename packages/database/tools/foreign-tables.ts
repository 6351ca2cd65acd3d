import { readers, tableOwners, type TableOwner } from '../src/ownership.ts'

const builderWrite = /\.(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*['"`](\w+)/g
const builderRead = /\.(?:selectFrom|(?:inner|left|right|full)Join|using)\(\s*['"`](\w+)/g
const sqlTemplate = /\bsql(?:<[^`]*>)?`([^`]*)`/g
const sqlWrite = /\b(?:insert\s+into|update|delete\s+from)\s+([a-z_]+)\b/gi
const sqlRead = /(?<!\bdelete\s+)\b(?:from|join)\s+([a-z_]+)\b/gi

/** Where a service writes tables of another, or reads what is not open to it; one sentence each. */
export function foreignTables(service: string, sources: readonly { file: string; text: string }[]): string[] {
  return sources.flatMap(({ file, text }) => {
    const templates = [...text.matchAll(sqlTemplate)].map((match) => match[1] ?? '').join(';')
    const written = new Set([...namesIn(text, builderWrite), ...namesIn(templates, sqlWrite)])
    const read = new Set([...namesIn(text, builderRead), ...namesIn(templates, sqlRead)])
    const strayWrites = [...written].filter((table) => isForeign(table, service)).map((table) => `writes ${table}`)
    const strayReads = [...read].filter((table) => isClosed(table, service)).map((table) => `reads ${table}`)
    return [...strayWrites, ...strayReads].map((deed) => `${file}: ${service} ${deed}`)
  })
}

function namesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => camel(match[1] ?? ''))
}

function isForeign(table: string, service: string): boolean {
  const owners: Readonly<Record<string, TableOwner>> = tableOwners
  const owner = owners[table]
  return (owner !== undefined && owner !== service) || (owner === undefined && table in readers)
}

function isClosed(table: string, service: string): boolean {
  return isForeign(table, service) && !readers[table]?.some((reader) => reader === service)
}

function camel(name: string): string {
  return name.replaceAll(/_(\w)/g, (_match, letter: string) => letter.toUpperCase())
}
