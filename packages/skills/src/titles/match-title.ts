import { dot, type Embedding } from '@careergini/embedding'
import type { MeasureCoverage } from '../linking/coverage.ts'
import type { LinkingTable } from '../linking/linking-table.ts'
import { scoreOf } from '../linking/score.ts'
import { singular } from '../text/stem.ts'
import { wordsOf } from '../text/words.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { readTitle, type TitleFacts } from './read-title.ts'
import { titleCalibration, titleWeights } from './title-weights.ts'

/** An occupation that a title may name, with the chance that it is the one a labeller would choose. */
export interface TitleMatch {
  conceptId: string
  label: string
  confidence: number
  /** The occupation's name that is nearest to the title. */
  nearestName: string
}

export interface MatchedTitle extends TitleFacts {
  occupations: TitleMatch[]
}

export const titleSignalNames = [
  'bestName', // highest cosine with one of its names
  'middle', // cosine with all its names together
  'whole', // cosine of the whole title, noise and all, with all its names
  'name', // share of its preferred name's words that stand in the title
  'otherNames', // share of one of its other names
  'same', // the title is one of its names
  'said', // share of the title's words that its best covered name says
] as const

const mostCompared = 50
const mostNames = 60

export interface TitleCandidate {
  occupation: number
  signals: number[]
  nearestName: string
}

/** Makes the function that finds the occupations near to a title and what speaks for each. */
export function titleReader(
  taxonomy: Taxonomy,
  embedding: Embedding,
  table: LinkingTable,
  measureCoverage: MeasureCoverage,
  repaired: (word: string) => string | null,
) {
  const { tables } = taxonomy
  const occupationOf = new Int32Array(tables.count).fill(-1)
  for (const [occupation, concept] of table.concepts.entries()) occupationOf[concept] = occupation
  return (title: string): { facts: TitleFacts; candidates: TitleCandidate[] } => {
    const facts = readTitle(title)
    const core = respelled(facts.core, repaired)
    const whole = respelled(facts.specialty === null ? facts.core : `${facts.core} ${facts.specialty}`, repaired)
    const [coreVector, wholeVector] = [embedding.encode(core), embedding.encode(whole)]
    const words = wordsOf(whole)
    const coverage = measureCoverage(words, occupationOf)
    const middles = productsWith(table, coreVector)
    const wholes = productsWith(table, wholeVector)
    const near = [...middles.keys()].toSorted(
      (a, b) => rough(b, middles, coverage) - rough(a, middles, coverage) || a - b,
    )
    const key = nameKeyOf(core)
    const candidates = near.slice(0, mostCompared).map((occupation) => {
      const { label, altLabels } = tables.conceptAt(table.concepts[occupation] as number)
      const names = [label, ...altLabels.slice(0, mostNames)]
      const best = nearestOf(embedding, names, coreVector)
      const { name = 0, otherNames = 0 } = coverage.get(occupation) ?? {}
      const same = names.some((one) => nameKeyOf(one) === key)
      const signals = [
        best.cosine,
        middles[occupation] as number,
        wholes[occupation] as number,
        name,
        otherNames,
        same ? 1 : 0,
        shareSaid(words, names),
      ]
      return { occupation, signals, nearestName: best.name }
    })
    return { facts, candidates }
  }
}

/** Makes the function that finds a title's occupations, at most `limit` (5 unless said), likeliest first. */
export function titleMatcher(
  taxonomy: Taxonomy,
  embedding: Embedding,
  table: LinkingTable,
  measureCoverage: MeasureCoverage,
  repaired: (word: string) => string | null,
) {
  const read = titleReader(taxonomy, embedding, table, measureCoverage, repaired)
  return (title: string, { limit = 5 }: { limit?: number } = {}): MatchedTitle => {
    const { facts, candidates } = read(title)
    const ranked = rankTitles(candidates)
    const occupations = ranked.slice(0, limit).map(({ candidate, confidence }) => {
      const { id, label } = taxonomy.tables.conceptAt(table.concepts[candidate.occupation] as number)
      return { conceptId: id, label, confidence, nearestName: candidate.nearestName }
    })
    return { ...facts, occupations: occupations.filter(({ confidence }) => confidence > 0) }
  }
}

/** Orders candidates; the chance of each is its share of the exponentials of all scores. */
export function rankTitles(candidates: readonly TitleCandidate[]) {
  const scored = candidates
    .map((candidate) => ({ candidate, score: titleCalibration.sharpness * scoreOf(candidate.signals, titleWeights) }))
    .toSorted((a, b) => b.score - a.score || a.candidate.occupation - b.candidate.occupation)
  const highest = scored[0]?.score ?? 0
  // What no candidate is like has no likely occupation: a fixed rival stands for "none of these".
  const none = Math.exp(titleCalibration.none - highest)
  const total = scored.reduce((sum, { score }) => sum + Math.exp(score - highest), none)
  return scored.map(({ candidate, score }) => ({
    candidate,
    confidence: Math.round((Math.exp(score - highest) / total) * 100) / 100,
  }))
}

function respelled(text: string, repaired: (word: string) => string | null): string {
  return text.replaceAll(/[a-z]{5,}/giu, (word) => repaired(word.toLowerCase()) ?? word)
}

function rough(
  occupation: number,
  middles: Float32Array,
  coverage: ReadonlyMap<number, { name: number; otherNames: number }>,
) {
  const { name = 0, otherNames = 0 } = coverage.get(occupation) ?? {}
  return (middles[occupation] as number) + 0.5 * Math.max(name, otherNames)
}

function productsWith({ count, dims, vectors, scale }: LinkingTable, vector: Float32Array): Float32Array {
  const products = new Float32Array(count)
  for (let one = 0; one < count; one += 1) {
    const from = one * dims
    let [first, second] = [0, 0]
    for (let at = 0; at < dims; at += 2) {
      first += (vectors[from + at] as number) * (vector[at] as number)
      second += (vectors[from + at + 1] as number) * (vector[at + 1] as number)
    }
    products[one] = (first + second) * (scale[one] as number)
  }
  return products
}

function nearestOf(embedding: Embedding, names: readonly string[], vector: Float32Array) {
  let best = { name: names[0] ?? '', cosine: 0 }
  for (const name of names) {
    const cosine = dot(embedding.encode(name), vector)
    if (cosine > best.cosine) best = { name, cosine }
  }
  return best
}

const nameKeyOf = (name: string) => wordsOf(name).map(singular).join(' ')

function shareSaid(words: readonly string[], names: readonly string[]): number {
  if (words.length === 0) return 0
  const wanted = words.map(singular)
  let most = 0
  for (const name of names) {
    const own = new Set(wordsOf(name).map(singular))
    const shared = wanted.filter((word) => own.has(word)).length
    most = Math.max(most, shared / wanted.length)
  }
  return most
}
