import { readFileSync } from 'node:fs'
import { verbKey, wordsOf } from '../text/words.ts'
import { type ConceptType, conceptTypes, labelFlag, reuseLevels, type TaxonomyConcept } from './concept.ts'
import { type NameContext, type TaxonomyContent, TaxonomyFileError, unpackTaxonomy } from './file.ts'
import { type Ids, readIds } from './ids.ts'
import { type NameIndex, readNames } from './names.ts'
import { none } from './none.ts'
import { type Links, readLinks, relate, type Relation, reversed } from './relations.ts'

/** The concept space: skills and occupations of ESCO, O*NET and our own tables, with their labels and relations. */
export interface Taxonomy {
  /** Sources and their versions with the checksum of our own tables: changes whenever an answer may change. */
  version: string
  concept(id: string): TaxonomyConcept | undefined
  /** The concept of that name, any label or alias, without regard to case, number, hyphens or articles; skills before occupations. */
  conceptByLabel(label: string): TaxonomyConcept | undefined
  broader(id: string): readonly string[]
  narrower(id: string): readonly string[]
  related(id: string): readonly string[]
  /** Skills to have before this one; by our own tables. */
  needs(id: string): readonly string[]
  /** Skills of an occupation: essential and optional by ESCO; the technologies O*NET lists count as optional. */
  occupationSkills(id: string): OccupationSkills
  /** The occupations of the other source (ESCO or O*NET) that are the same work: O*NET's are broader and carry job zones. */
  counterparts(id: string): readonly string[]
  /** What `b` is, seen from `a`; null for no known relation or an unknown id. */
  relation(a: string, b: string): Relation
  size: { skills: number; occupations: number; labels: number }
  /** For the finders of this package. */
  tables: TaxonomyTables
}

export interface OccupationSkills {
  essential: readonly string[]
  optional: readonly string[]
  /** Those that O*NET marks as in demand in current postings for the occupation. */
  inDemand: readonly string[]
}

/** The compiled tables behind a taxonomy; concepts and labels go by number. */
export interface TaxonomyTables {
  names: NameIndex
  /** Of ambiguous names, by folded name. */
  contexts: Readonly<Record<string, NameContext>>
  /** Phrases in which postings say what a skill names otherwise, each with the skill's number. */
  everyday: readonly (readonly [string, number])[]
  /** Concepts are numbered from 0 to before this. */
  count: number
  conceptAt(index: number): TaxonomyConcept
  idAt(index: number): string
  /** The number of a concept, or -1. */
  indexOf(id: string): number
  typeAt(index: number): ConceptType
  isHot(index: number): boolean
}

const compiledFile = new URL('../../data/taxonomy.bin', import.meta.url)

/** Reads the taxonomy that ships with the package (synchronous, well under half a second); the caller keeps it. */
export function loadTaxonomy(file: URL | string = compiledFile): Taxonomy {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (cause) {
    const where = String(file)
    throw new TaxonomyFileError(`The taxonomy file ${where} cannot be read. Restore it from the repository.`, { cause })
  }
  return taxonomyOf(unpackTaxonomy(bytes))
}

/** A taxonomy from an opened file's content. */
export function taxonomyOf(content: TaxonomyContent): Taxonomy {
  const ids = readIds(content.text('ids'))
  const names = readNames(content)
  const bits = content.u8('concept-bits')
  const broader = readLinks(content, 'broader')
  const links = { broader, narrower: reversed(broader, ids.count), related: readLinks(content, 'related') }
  const skillsOf = {
    essential: readLinks(content, 'essential'),
    optional: readLinks(content, 'optional'),
    inDemand: readLinks(content, 'inDemand'),
  }
  const [needs, counterparts] = [readLinks(content, 'needs'), readLinks(content, 'counterparts')]
  const conceptAt = conceptReader(content, ids, names)
  const follow = (relation: Links, id: string) => {
    const index = ids.indexOf(id)
    return index === -1 ? [] : Array.from(relation.from(index), (target) => ids.at(target) as string)
  }
  return {
    version: content.header.version,
    concept: (id) => {
      const index = ids.indexOf(id)
      return index === -1 ? undefined : conceptAt(index)
    },
    conceptByLabel: (label) => {
      const found = labelByName(names, label)
      return found === none ? undefined : conceptAt(names.conceptOf(found))
    },
    broader: (id) => follow(links.broader, id),
    narrower: (id) => follow(links.narrower, id),
    related: (id) => follow(links.related, id),
    needs: (id) => follow(needs, id),
    occupationSkills: (id) => ({
      essential: follow(skillsOf.essential, id),
      optional: follow(skillsOf.optional, id),
      inDemand: follow(skillsOf.inDemand, id),
    }),
    counterparts: (id) => follow(counterparts, id),
    relation: (a, b) => {
      const [from, to] = [ids.indexOf(a), ids.indexOf(b)]
      if (from === -1 || to === -1) return null
      return relate(from, to, links.broader, links.narrower, links.related)
    },
    size: sizeOf(content),
    tables: {
      names,
      contexts: content.header.contexts,
      everyday: content.header.everyday.map(([phrase, id]) => [phrase, ids.indexOf(id)] as const),
      count: ids.count,
      conceptAt,
      indexOf: ids.indexOf,
      idAt: (index) => ids.at(index) as string,
      typeAt: (index) => conceptTypes[(bits[index] as number) & 15] as ConceptType,
      isHot: (index) => ((bits[index] as number) & hotBit) !== 0,
    },
  }
}

const occupationBit = 16
const hotBit = 32

function sizeOf(content: TaxonomyContent): Taxonomy['size'] {
  const size = { skills: 0, occupations: 0, labels: content.u8('label-flags').length }
  for (const bits of content.u8('concept-bits')) {
    if (conceptTypes[bits & 15] === 'group') continue
    if (bits & occupationBit) size.occupations += 1
    else size.skills += 1
  }
  return size
}

/** Packs what a concept is into the byte kept for it: type, kind, hot. */
export function conceptBits(concept: Pick<TaxonomyConcept, 'kind' | 'type' | 'hot'>): number {
  const kind = concept.kind === 'occupation' ? occupationBit : 0
  return conceptTypes.indexOf(concept.type) | kind | (concept.hot ? hotBit : 0)
}

function conceptReader(content: TaxonomyContent, ids: Ids, names: NameIndex) {
  const bits = content.u8('concept-bits')
  const reuse = content.u8('concept-reuse')
  const jobZones = content.u8('job-zones')
  const firstLabels = content.u32('first-labels')
  return (index: number): TaxonomyConcept => {
    const id = ids.at(index)
    const packed = bits[index]
    if (id === undefined || packed === undefined) throw new RangeError(`There is no concept ${index}.`)
    const first = firstLabels[index] as number
    const altLabels: string[] = []
    for (let label = first + 1; label < (firstLabels[index + 1] as number); label += 1)
      altLabels.push(names.textOf(label))
    return {
      id,
      kind: packed & occupationBit ? 'occupation' : 'skill',
      type: conceptTypes[packed & 15] as TaxonomyConcept['type'],
      label: names.textOf(first),
      altLabels,
      reuse: reuseLevels[(reuse[index] ?? 0) - 1] ?? null,
      hot: (packed & hotBit) !== 0,
      jobZone: jobZones[index] || null,
    }
  }
}

function labelByName(names: NameIndex, label: string): number {
  const words = wordsOf(label)
  const ids = words.map((word) => names.nameId(word))
  const asName = nodeOf(names, ids)
  const asActivity =
    words.length > 1 ? nodeOf(names, [names.wordId(verbKey(words[0] as string)), ...ids.slice(1)]) : none
  for (const kind of ['skill', 'occupation'] as const) {
    const found = [asName, asActivity].map((node) => (node === none ? none : names.label(node, kind)))
    const best = found.filter((label) => label !== none).toSorted((a, b) => standing(names, a) - standing(names, b))[0]
    if (best !== undefined) return best
  }
  return none
}

/** A preferred label before an alias of our own before other aliases, all before what is never a mention (headings). */
function standing(names: NameIndex, label: number): number {
  const flags = names.flagsOf(label)
  return (flags & labelFlag.silent ? 4 : 0) + (flags & labelFlag.preferred ? 0 : 2) + (flags & labelFlag.own ? 0 : 1)
}

function nodeOf(names: NameIndex, ids: readonly (number | undefined)[]): number {
  let node = 0
  for (const [position, id] of ids.entries()) {
    if (id === undefined) return none
    node = position === 0 ? names.first(id) : names.next(node, id)
    if (node === none) return none
  }
  return ids.length === 0 ? none : node
}
