import { labelFlag, type TaxonomyConcept } from '../taxonomy/concept.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { nameKey, wordsOf } from '../text/words.ts'

export interface SearchOptions {
  /** Both unless said. */
  kind?: 'skill' | 'occupation'
  /** At most so many concepts; 10 unless said. */
  limit?: number
}

const longestQuery = 200
const manyLabels = 20_000
const looked = 300

/**
 * Concepts for a picker: every word of the query must begin a word of one label (in any order, the last may be unfinished).
 * Whole names first, then names that begin with the query, preferred labels before aliases, shorter before longer.
 */
export function searchConcepts(
  taxonomy: Taxonomy,
  query: string,
  { kind, limit = 10 }: SearchOptions = {},
): TaxonomyConcept[] {
  const words = wordsOf(query.slice(0, longestQuery))
  if (words.length === 0 || limit <= 0) return []
  const best = new Map<number, number>()
  for (const label of mostLikely(taxonomy, labelsWithAll(taxonomy, words), words.join(' '))) {
    const concept = taxonomy.tables.names.conceptOf(label)
    const score = scoreOf(taxonomy, label, words)
    if (score > (best.get(concept) ?? 0)) best.set(concept, score)
  }
  const ranked = [...best].toSorted(([a, x], [b, y]) => y - x || a - b)
  const found: TaxonomyConcept[] = []
  for (const [index] of ranked) {
    const concept = taxonomy.tables.conceptAt(index)
    if (concept.type === 'group' || (kind && concept.kind !== kind)) continue
    found.push(concept)
    if (found.length >= limit) break
  }
  return found
}

function labelsWithAll(taxonomy: Taxonomy, words: readonly string[]): number[] {
  const sets = words.map((word) => labelsWithPrefix(taxonomy, word)).toSorted((a, b) => a.size - b.size)
  const [smallest = new Set<number>(), ...others] = sets
  return [...smallest].filter((label) => others.every((set) => set.has(label)))
}

/** Labels with a word that is the given one, in any number, or begins with it. */
function labelsWithPrefix({ tables: { names } }: Taxonomy, word: string): Set<number> {
  const labels = new Set<number>()
  const addAll = (id: number) => {
    for (const label of names.labelsWith(id)) labels.add(label)
  }
  const exact = names.nameId(word)
  if (exact !== undefined) addAll(exact)
  const end = lowerBound(names.words, `${word}\uffff`)
  for (let id = lowerBound(names.words, word); id < end && labels.size <= manyLabels; id += 1) addAll(id)
  return labels
}

function lowerBound(sorted: readonly string[], word: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as string) < word) low = middle + 1
    else high = middle
  }
  return low
}

/** The few hundred labels worth reading, by what can be told without decoding them: beginning, length, preferred, hot. */
function mostLikely({ tables }: Taxonomy, labels: readonly number[], query: string): number[] {
  if (labels.length <= looked) return [...labels]
  const { names } = tables
  const guess = (label: number) =>
    (names.beginsWith(label, query) ? 2 : 0) +
    (names.flagsOf(label) & labelFlag.preferred ? 0.5 : 0) +
    (tables.isHot(names.conceptOf(label)) ? 1 : 0) +
    10 / (10 + names.lengthOf(label))
  const guessed = labels.map((label) => ({ label, value: guess(label) }))
  return guessed
    .toSorted((a, b) => b.value - a.value || a.label - b.label)
    .slice(0, looked)
    .map(({ label }) => label)
}

function scoreOf({ tables }: Taxonomy, label: number, words: readonly string[]): number {
  const { names } = tables
  const own = wordsOf(names.textOf(label))
  const query = words.join(' ')
  const text = own.join(' ')
  const whole = nameKey(own).join(' ') === nameKey(words).join(' ')
  const preferred = names.flagsOf(label) & labelFlag.preferred ? 0.5 : 0
  const start = text.startsWith(query) ? 2 : 0
  const hot = tables.isHot(names.conceptOf(label)) ? 1 : 0
  return (whole ? 10 : 0) + start + preferred + hot + 10 / (10 + text.length)
}
