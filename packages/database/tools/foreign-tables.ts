import { tableOwners, viewReaders, type TableOwner } from '../src/ownership.ts'

const builderCall =
  /\.(?:insertInto|updateTable|deleteFrom|mergeInto|selectFrom|(?:inner|left|right|full)Join|using)\(\s*['"`](\w+)/g
const plainSql = /\b(?:from|join|into|update)\s+([a-z_]+)\b/gi
const sqlTemplate = /\bsql(?:<[^`]*>)?`([^`]*)`/g

/** Uses of tables that another service writes and of views that are not open to this one, one sentence each. */
export function foreignTables(service: string, sources: { file: string; text: string }[]): string[] {
  return sources.flatMap(({ file, text }) => {
    const inTemplates = [...text.matchAll(sqlTemplate)].flatMap((match) => [...(match[1] ?? '').matchAll(plainSql)])
    const names = [...text.matchAll(builderCall), ...inTemplates].map((match) => camel(match[1] ?? ''))
    return [...new Set(names)].flatMap((name) => complaint(service, name).map((text) => `${file}: ${text}`))
  })
}

function complaint(service: string, table: string): string[] {
  const owner = Object.entries(tableOwners).find(([name]) => name === table)?.[1]
  if (owner && owner !== service) return [`${service} uses ${table}, which ${owner} writes`]
  const readers = viewReaders[table]
  if (readers && !readers.includes(service as TableOwner)) return [`${service} uses the view ${table}, not open to it`]
  return []
}

function camel(name: string): string {
  return name.replaceAll(/_(\w)/g, (_match, letter: string) => letter.toUpperCase())
}
