import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ConceptType, conceptTypes } from '../src/taxonomy/concept.ts'
import type { NameContext } from '../src/taxonomy/file.ts'
import { fold } from '../src/text/tokens.ts'
import { readTable } from './csv.ts'
import { type ConceptDraft, draftOf } from './draft.ts'
import { nameFinder } from './assemble.ts'
import { joinKey } from './labels.ts'
import { slug } from './onet.ts'

/** What `data/own` holds: concepts to add or extend, names that need context, names that are never a mention. */
export interface OwnTables {
  concepts: OwnConcept[]
  contexts: Record<string, NameContext>
  silent: Set<string>
  /** How postings say what an ESCO skill names otherwise: the skill's preferred label by phrase. */
  everyday: Map<string, string>
  /** SHA-256 over the tables, by which a check tells whether the compiled file is fresh. */
  checksum: string
}

export interface OwnConcept {
  file: string
  label: string
  type: ConceptType
  /** Of ESCO or O*NET: the concept that the row extends though its label differs. */
  sameAs: string | null
  aliases: string[]
  broader: string[]
  related: string[]
  /** Skills to have before this one. */
  needs: string[]
  hot: boolean
}

const special = ['contexts.csv', 'silent.csv', 'everyday.csv']
const columns = 'label,type,aliases,broader,related,needs,hot'

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
    everyday: everydayOf(rows('everyday.csv')),
    checksum: hash.digest('hex'),
  }
}

function everydayOf(rows: Record<string, string>[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const { skill = '', phrases } of rows) {
    for (const phrase of list(phrases)) {
      if (found.has(phrase)) throw new Error(`everyday.csv: "${phrase}" stands for two skills.`)
      found.set(phrase, skill)
    }
  }
  return found
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
    near: words(row.near),
  }
}

function ownConcepts(file: string, text: string): OwnConcept[] {
  if (!text.startsWith(`${columns}\n`)) throw new Error(`${file}: the first line must be "${columns}".`)
  return readTable(text).map((row, index) => {
    const type = conceptTypes.find((known) => known === row.type)
    if (!row.label || !type) {
      throw new Error(`${file}, row ${index + 2}: a label and a type (${conceptTypes.join(', ')}) are needed.`)
    }
    const { label, broader, related, needs } = row
    const names = list(row.aliases)
    return {
      file,
      label,
      type,
      sameAs: names.find((name) => name.startsWith('='))?.slice(1) ?? null,
      aliases: names.filter((name) => !name.startsWith('=')),
      broader: list(broader),
      related: list(related),
      needs: list(needs),
      hot: row.hot === 'yes',
    }
  })
}

/**
 * Gives the concept the row's names. Ours is also the one shown where O*NET writes in catalogue style or ESCO adds a kind in
 * brackets (`Python (computer programming)`).
 */
function rename(target: ConceptDraft, { label, aliases }: OwnConcept) {
  target.claims.push(label, ...aliases)
  target.aliases.unshift(label, ...aliases)
  if (target.id.startsWith('onet:') || target.label.startsWith(`${label} (`)) {
    target.aliases.push(target.label)
    target.label = label
  }
}

/**
 * Adds our own concepts to `drafts`. A row whose label is the preferred label of an ESCO skill or of an O*NET technology
 * (or a way of writing it), or that names one by an alias `=label`, extends that concept; other rows become concepts
 * `own:…`, narrower than the ESCO knowledge that has the row's label among its aliases. Returns the names in the rows'
 * relations that nothing carries.
 */
export function addOwn(own: OwnTables, drafts: ConceptDraft[]): string[] {
  const skills = drafts.filter(({ kind }) => kind === 'skill')
  const findPreferred = nameFinder(
    skills.filter(({ type }) => type !== 'group').map((draft) => ({ ...draft, aliases: ownNames(draft) })),
  )
  const findAny = nameFinder(skills)
  const byId = new Map(drafts.map((draft) => [draft.id, draft]))
  const unknown: string[] = []
  const targets = own.concepts.map((row) => {
    const known = byId.get(findPreferred(row.sameAs ?? row.label)?.id ?? '')
    if (row.sameAs && !known) unknown.push(`${row.file}: "=${row.sameAs}" of "${row.label}"`)
    const heading = known ? undefined : findAny(row.label)
    const target = known ?? draftOf({ id: `own:${slug(row.label)}`, kind: 'skill', type: row.type, label: row.label })
    if (!known) drafts.push(target)
    if (heading?.type === 'knowledge') target.broader.push(heading.id)
    return target
  })
  const ownByName = new Map(own.concepts.map((row, index) => [joinKey(row.label), targets[index]]))
  for (const [index, row] of own.concepts.entries()) {
    const target = targets[index] as ConceptDraft
    rename(target, row)
    target.hot ||= row.hot
    if (target.type === 'knowledge' || target.type === 'tool') target.type = row.type
    for (const relation of ['broader', 'related', 'needs'] as const) {
      for (const name of row[relation]) {
        const other = ownByName.get(joinKey(name)) ?? findPreferred(name) ?? findAny(name)
        if (!other) unknown.push(`${row.file}: "${name}", ${relation} of "${row.label}"`)
        else if (other.id !== target.id && !target[relation].includes(other.id)) target[relation].push(other.id)
      }
    }
  }
  return unknown
}

/** Besides its label: ESCO's without the kind in brackets, the names made from those of O*NET's technologies. */
function ownNames(draft: ConceptDraft): string[] {
  if (draft.id.startsWith('esco:')) return [draft.label.replace(/\s*\([^()]*\)$/, '')]
  return draft.type === 'technology' ? draft.aliases : []
}
