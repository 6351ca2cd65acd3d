import { labelFlag, reuseLevels } from '../src/taxonomy/concept.ts'
import { packTaxonomy, type TaxonomyHeader } from '../src/taxonomy/file.ts'
import { conceptBits } from '../src/taxonomy/taxonomy.ts'
import { singular } from '../src/text/stem.ts'
import { verbKey, wordsOf } from '../src/text/words.ts'
import type { ConceptDraft } from './draft.ts'
import { flagsOf, type NamePolicy } from './flags.ts'
import { joinKey } from './labels.ts'
import { buildTrie } from './trie.ts'

interface Label {
  concept: number
  text: string
  flags: number
  key: string[]
}

/** Turns concepts into the bytes of a taxonomy file. Deterministic: concepts are sorted by id. */
export function assemble(header: TaxonomyHeader, drafts: readonly ConceptDraft[], policy: NamePolicy): Buffer {
  const concepts = drafts.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const nameKey = keyMaker(concepts)
  const labels = concepts.flatMap((concept, index) => labelsOf(concept, index, policy, nameKey))
  const firstLabels = new Uint32Array(concepts.length + 1)
  for (const label of labels) firstLabels[label.concept + 1] = (firstLabels[label.concept + 1] ?? 0) + 1
  for (let index = 0; index < concepts.length; index += 1)
    firstLabels[index + 1] = (firstLabels[index + 1] ?? 0) + (firstLabels[index] ?? 0)
  const words = [...new Set(labels.flatMap((label) => [...label.key, ...nameKey(wordsOf(label.text))]))].toSorted()
  const wordIds = new Map(words.map((word, id) => [word, id]))
  const trie = buildTrie(
    labels.map((label) => label.key.map((word) => wordIds.get(word) as number)),
    labels.map((label) => (concepts[label.concept] as ConceptDraft).kind),
    (a, b) => rank(labels[a] as Label, concepts) - rank(labels[b] as Label, concepts) || a - b,
  )
  return packTaxonomy(header, {
    ids: concepts.map((concept) => concept.id).join('\n'),
    'concept-bits': Uint8Array.from(concepts, conceptBits),
    'concept-reuse': Uint8Array.from(concepts, ({ reuse }) => (reuse === null ? 0 : reuseLevels.indexOf(reuse) + 1)),
    'job-zones': Uint8Array.from(concepts, ({ jobZone }) => jobZone ?? 0),
    'first-labels': firstLabels,
    words: words.join('\n'),
    ...trie,
    ...labelSections(labels, words.length, wordIds, nameKey),
    ...linkSections(concepts),
  })
}

type KeyMaker = (words: readonly string[]) => string[]

/**
 * The words of a name as compared: singular each, but for the names of products that end in s (`Canvas` is not several
 * `Canva`).
 */
function keyMaker(concepts: readonly ConceptDraft[]): KeyMaker {
  const products = concepts.filter(({ type }) => type === 'technology' || type === 'certification')
  const names = products.flatMap(({ label, aliases }) => [label, ...aliases].map(wordsOf))
  const kept = new Set(names.filter((words) => words.length === 1 && words[0]?.endsWith('s')).flat())
  return (words) => words.map((word) => (kept.has(word) ? word : singular(word)))
}

/** A concept's labels: preferred first, none twice by the same key. */
function labelsOf(concept: ConceptDraft, index: number, policy: NamePolicy, nameKey: KeyMaker): Label[] {
  const seen = new Set<string>()
  const labels: Label[] = []
  for (const [position, text] of [concept.label, ...concept.aliases].entries()) {
    const words = wordsOf(text)
    const plain = nameKey(words)
    if (words.length === 0 || words.length > 20 || seen.has(plain.join(' '))) continue
    seen.add(plain.join(' '))
    const isActivity = concept.type === 'competence' && words.length > 1
    const key = isActivity ? [verbKey(words[0] as string), ...plain.slice(1)] : plain
    const preferred = position === 0 ? labelFlag.preferred : 0
    const claimed = concept.claims.includes(text) ? labelFlag.own : 0
    labels.push({ concept: index, text, key, flags: preferred | claimed | flagsOf(text, words, concept, policy) })
  }
  if (labels.length === 0)
    throw new Error(`The concept ${concept.id} has no label that can be read: "${concept.label}".`)
  return labels
}

/**
 * Which of two concepts a shared name means (lower wins): the label of our own tables, a preferred label of ESCO, a hot
 * technology of O*NET, an alias of our own, other labels of O*NET, other aliases; among these by how many occupations ask.
 */
function rank({ concept: index, text, flags }: Label, concepts: readonly ConceptDraft[]): number {
  const concept = concepts[index] as ConceptDraft
  const common = 5000 - Math.min(concept.uses, 5000)
  const step = 1e4
  if (concept.type === 'group') return 9 * step
  if (flags & labelFlag.silent) return 8 * step + common
  const preferred = (flags & labelFlag.preferred) !== 0
  if (concept.claims[0] === text) return common
  if (preferred && (concept.id.startsWith('esco:') || concept.hot)) return step + common
  if (concept.claims.includes(text)) return 2 * step + common
  return (preferred ? 3 : 4) * step + common
}

function labelSections(
  labels: readonly Label[],
  wordCount: number,
  wordIds: ReadonlyMap<string, number>,
  nameKey: KeyMaker,
) {
  const offsets = new Uint32Array(labels.length + 1)
  const byWord: number[][] = Array.from({ length: wordCount }, () => [])
  for (const [index, label] of labels.entries()) {
    offsets[index + 1] = (offsets[index] ?? 0) + Buffer.byteLength(label.text)
    for (const word of new Set(nameKey(wordsOf(label.text)))) byWord[wordIds.get(word) as number]?.push(index)
  }
  return {
    'label-concepts': Uint32Array.from(labels, (label) => label.concept),
    'label-flags': Uint8Array.from(labels, (label) => label.flags),
    'label-offsets': offsets,
    'label-texts': labels.map((label) => label.text).join(''),
    ...linkSection('word-labels', byWord),
  }
}

function linkSections(concepts: readonly ConceptDraft[]) {
  const indexes = new Map(concepts.map((concept, index) => [concept.id, index]))
  const numbers = (ids: readonly string[]) =>
    [...new Set(ids.map((id) => indexes.get(id)))].filter((index) => index !== undefined).toSorted((a, b) => a - b)
  const relations = ['broader', 'related', 'essential', 'optional', 'inDemand', 'needs', 'counterparts'] as const
  return Object.assign(
    {},
    ...relations.map((name) =>
      linkSection(
        name,
        concepts.map((concept) => numbers(concept[name])),
      ),
    ),
  )
}

/** Sections `NAME-offsets` and `NAME` of a relation given as lists of numbers. */
function linkSection(name: string, lists: readonly (readonly number[])[]): Record<string, Uint32Array> {
  const offsets = new Uint32Array(lists.length + 1)
  for (const [index, list] of lists.entries()) offsets[index + 1] = (offsets[index] ?? 0) + list.length
  return { [`${name}-offsets`]: offsets, [name]: Uint32Array.from(lists.flat()) }
}

/** First concept of each name, by `joinKey`, preferred labels before others: how the sources and our tables find each other. */
export function nameFinder(drafts: readonly ConceptDraft[]): (label: string) => ConceptDraft | undefined {
  const found = new Map<string, ConceptDraft>()
  const claim = (label: string, draft: ConceptDraft) => {
    const key = joinKey(label)
    const holder = found.get(key)
    if (!holder || (holder.type === 'group' && draft.type !== 'group')) found.set(key, draft)
  }
  for (const draft of drafts) claim(draft.label, draft)
  for (const draft of drafts) for (const alias of draft.aliases) claim(alias, draft)
  return (label) => found.get(joinKey(label))
}
