import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ConceptType, conceptTypes } from '../src/taxonomy/concept.ts'
import type { NameContext } from '../src/taxonomy/file.ts'
import { fold } from '../src/text/tokens.ts'
import { readTable } from './csv.ts'
import { type ConceptDraft, draftOf } from './draft.ts'
import { joinKey } from './labels.ts'
import { slug } from './onet.ts'

/** What `data/own` holds: concepts to add or extend, names that need context, names that are never a mention. */
export interface OwnTables {
  concepts: OwnConcept[]
  contexts: Record<string, NameContext>
  silent: Set<string>
  /** SHA-256 over the tables, by which a check tells whether the compiled file is fresh. */
  checksum: string
}

export interface OwnConcept {
  file: string
  label: string
  type: ConceptType
  aliases: string[]
  broader: string[]
  related: string[]
  hot: boolean
}

const special = ['contexts.csv', 'silent.csv']
const columns = 'label,type,aliases,broader,related,hot'

/** Reads every table in `folder`; a mistake is an error that names the file and the row. */
export function readOwn(folder: string): OwnTables {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .toSorted()
  const texts = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')]))
  const hash = createHash('sha256')
  for (const [name, text] of texts) hash.update(`${name}\0${text}\0`)
  const rows = (name: string) => readTable(texts.get(name) ?? '')
  return {
    concepts: names
      .filter((name) => !special.includes(name))
      .flatMap((name) => ownConcepts(name, texts.get(name) ?? '')),
    contexts: Object.fromEntries(rows('contexts.csv').map((row) => [fold(row.name ?? ''), contextOf(row)])),
    silent: new Set(rows('silent.csv').map((row) => joinKey(row.label ?? ''))),
    checksum: hash.digest('hex'),
  }
}

const list = (cell: string | undefined) =>
  (cell ?? '')
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean)

function contextOf(row: Record<string, string>): NameContext {
  const words = (cell: string | undefined) => list(cell).map(fold)
  return {
    notBefore: words(row.not_before),
    notAfter: words(row.not_after),
    cuesBefore: words(row.cues_before),
    cuesAfter: words(row.cues_after),
  }
}

function ownConcepts(file: string, text: string): OwnConcept[] {
  if (!text.startsWith(`${columns}\n`)) throw new Error(`${file}: the first line must be "${columns}".`)
  return readTable(text).map((row, index) => {
    const type = conceptTypes.find((known) => known === row.type)
    if (!row.label || !type) {
      throw new Error(`${file}, row ${index + 2}: a label and a type (${conceptTypes.join(', ')}) are needed.`)
    }
    const { label, aliases, broader, related } = row
    return {
      file,
      label,
      type,
      aliases: list(aliases),
      broader: list(broader),
      related: list(related),
      hot: row.hot === 'yes',
    }
  })
}

/**
 * Adds our own concepts to `drafts`. A row whose label (or, failing that, first alias) is known already extends that
 * concept; other rows become concepts `own:…`. Returns the rows' broader or related names that nothing carries.
 */
export function addOwn(
  own: OwnTables,
  drafts: ConceptDraft[],
  find: (label: string) => ConceptDraft | undefined,
): string[] {
  const targets = own.concepts.map((row) => {
    const known = find(row.label)
    if (known && known.type !== 'group') return known
    const draft = draftOf({ id: `own:${slug(row.label)}`, kind: 'skill', type: row.type, label: row.label })
    drafts.push(draft)
    return draft
  })
  const ownByName = new Map(own.concepts.map((row, index) => [joinKey(row.label), targets[index]]))
  const unknown: string[] = []
  for (const [index, row] of own.concepts.entries()) {
    const target = targets[index] as ConceptDraft
    target.aliases.unshift(...[row.label, ...row.aliases].filter((label) => label !== target.label))
    target.hot ||= row.hot
    if (target.type === 'knowledge' || target.type === 'tool') target.type = row.type
    for (const relation of ['broader', 'related'] as const) {
      for (const name of row[relation]) {
        const other = ownByName.get(joinKey(name)) ?? find(name)
        if (!other) unknown.push(`${row.file}: "${name}", ${relation} of "${row.label}"`)
        else if (other !== target && !target[relation].includes(other.id)) target[relation].push(other.id)
      }
    }
  }
  return unknown
}
