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
  for (const label of labelsWithAll(taxonomy, words)) {
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

function labelsWithAll(taxonomy: Taxonomy, words: readonly string[]): Iterable<number> {
  const sets = words.map((word) => labelsWithPrefix(taxonomy, word)).toSorted((a, b) => a.size - b.size)
  const [smallest = new Set<number>(), ...others] = sets
  return [...smallest].filter((label) => others.every((set) => set.has(label))).slice(0, manyLabels)
}

/** Labels with a word that is the given one, in any number, or begins with it. */
function labelsWithPrefix({ tables: { names } }: Taxonomy, word: string): Set<number> {
  const labels = new Set<number>()
  const addAll = (id: number) => {
    for (const label of names.labelsWith(id)) labels.add(label)
  }
  const exact = names.nameId(word)
  if (exact !== undefined) addAll(exact)
  for (let id = lowerBound(names.words, word); names.words[id]?.startsWith(word); id += 1) {
    addAll(id)
    if (labels.size > manyLabels) break
  }
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

function scoreOf({ tables: { names } }: Taxonomy, label: number, words: readonly string[]): number {
  const own = wordsOf(names.textOf(label))
  const query = words.join(' ')
  const text = own.join(' ')
  const whole = nameKey(own).join(' ') === nameKey(words).join(' ')
  const preferred = names.flagsOf(label) & labelFlag.preferred ? 0.5 : 0
  const start = text.startsWith(query) ? 2 : 0
  return (whole ? 10 : 0) + start + preferred + 1 / (1 + text.length / 10)
}
