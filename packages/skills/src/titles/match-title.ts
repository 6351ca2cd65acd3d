import { dot, type Embedding } from '@careergini/embedding'
import type { MeasureCoverage } from '../linking/coverage.ts'
import type { LinkingTable } from '../linking/linking-table.ts'
import { scoreOf } from '../linking/score.ts'
import { singular } from '../text/stem.ts'
import { wordsOf } from '../text/words.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { commonnessOf } from './occupation-commonness.ts'
import { productsWith } from './products.ts'
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
  'coreName', // highest cosine of the work alone with one of its names
  'wholeName', // highest cosine of the title with one of its names
  'coreMiddle', // cosine of the work alone with all its names together
  'wholeMiddle', // cosine of the title with them
  'givenMiddle', // cosine of the title as given, noise and all, with them
  'name', // share of its preferred name's words that stand in the title
  'otherNames', // share of one of its other names
  'same', // the title is one of its names
  'letters', // likeness of the title and its nearest name, by groups of three letters
  'general', // how many narrower occupations it has
  'names', // how many names it has: much named occupations are common ones
  'common', // how common its unit group is among postings
  'brevity', // how short its preferred name is: special occupations have long ones
] as const

const mostCompared = 60
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
  let commonness: Float32Array | null = null
  const namesOf = nameReader(taxonomy, embedding, table)
  return (title: string): { facts: TitleFacts; candidates: TitleCandidate[] } => {
    const facts = readTitle(title)
    const core = respelled(facts.core, repaired)
    const whole = respelled(facts.specialty === null ? facts.core : `${facts.core} ${facts.specialty}`, repaired)
    const vectors = { core: embedding.encode(core), whole: embedding.encode(whole) }
    const coverage = measureCoverage(wordsOf(whole), occupationOf)
    // Of a title without a word that is known, how common occupations are says nothing.
    const isKnown = /\p{L}/u.test(whole) && (coverage.size > 0 || dot(vectors.whole, vectors.whole) > 0)
    if (!isKnown) return { facts, candidates: [] }
    const middles = [vectors.core, vectors.whole, embedding.encode(respelled(title.slice(0, 300), repaired))].map(
      (vector) => productsWith(table, vector),
    )
    const common = (commonness ??= commonnessOf(taxonomy, table))
    const near = nearOccupations(common, middles, coverage)
    const key = nameKeyOf(core)
    const letters = trigramsOf(whole)
    const candidates = near.map((occupation): TitleCandidate => {
      const { id, names, vectors: nameVectors } = namesOf(occupation)
      const nearest = nearestOf(names, nameVectors, vectors)
      const { name = 0, otherNames = 0 } = coverage.get(occupation) ?? {}
      const signals = [
        nearest.core,
        nearest.whole,
        ...middles.map((products) => products[occupation] as number),
        name,
        otherNames,
        nameKeyOf(nearest.coreName) === key ? 1 : 0,
        dice(letters, trigramsOf(nearest.name)),
        Math.min(1, Math.log1p(taxonomy.narrower(id).length) / 3),
        Math.min(1, Math.log1p(names.length - 1) / 4),
        common[occupation] as number,
        1 / wordsOf(names[0] ?? '').length,
      ]
      return { occupation, signals, nearestName: nearest.name }
    })
    return { facts, candidates }
  }
}

/** Makes the function that finds a title's occupations, at most `limit` (5 unless said) of at least the confidence `least` (0.02),
 * likeliest first. */
export function titleMatcher(
  taxonomy: Taxonomy,
  embedding: Embedding,
  table: LinkingTable,
  measureCoverage: MeasureCoverage,
  repaired: (word: string) => string | null,
) {
  const read = titleReader(taxonomy, embedding, table, measureCoverage, repaired)
  return (title: string, { limit = 5, least = 0.02 }: { limit?: number; least?: number } = {}): MatchedTitle => {
    const { facts, candidates } = read(title)
    const ranked = rankTitles(candidates)
    const occupations = ranked.slice(0, limit).map(({ candidate, confidence }) => {
      const { id, label } = taxonomy.tables.conceptAt(table.concepts[candidate.occupation] as number)
      return { conceptId: id, label, confidence, nearestName: candidate.nearestName }
    })
    return { ...facts, occupations: occupations.filter(({ confidence }) => confidence >= least) }
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

function nearOccupations(
  commonness: Float32Array,
  middles: readonly Float32Array[],
  coverage: ReadonlyMap<number, { name: number; otherNames: number }>,
): number[] {
  const rough = commonness.map((common) => 0.7 * common)
  for (let one = 0; one < rough.length; one += 1) {
    for (const products of middles) rough[one] = (rough[one] as number) + (products[one] as number)
  }
  for (const [one, { name, otherNames }] of coverage) rough[one] = (rough[one] as number) + Math.max(name, otherNames)
  return [...rough.keys()]
    .toSorted((a, b) => (rough[b] as number) - (rough[a] as number) || a - b)
    .slice(0, mostCompared)
}

interface OccupationNames {
  id: string
  /** The preferred one first. */
  names: readonly string[]
  vectors: readonly Float32Array[]
}

const remembered = 100

/** Names of occupations with their vectors; those of the 100 last asked for are kept (2 MB): titles ask for the same ones again. */
function nameReader({ tables }: Taxonomy, embedding: Embedding, table: LinkingTable) {
  const known = new Map<number, OccupationNames>()
  return (occupation: number): OccupationNames => {
    const seen = known.get(occupation)
    if (seen) {
      known.delete(occupation)
      known.set(occupation, seen)
      return seen
    }
    const { id, label, altLabels } = tables.conceptAt(table.concepts[occupation] as number)
    const names = [label, ...altLabels.slice(0, mostNames)]
    const read = { id, names, vectors: names.map((name) => embedding.encode(name)) }
    known.set(occupation, read)
    const [oldest] = known.keys()
    if (known.size > remembered && oldest !== undefined) known.delete(oldest)
    return read
  }
}

function nearestOf(
  names: readonly string[],
  nameVectors: readonly Float32Array[],
  vectors: { core: Float32Array; whole: Float32Array },
) {
  const best = { name: names[0] ?? '', whole: 0, coreName: '', core: 0 }
  for (const [at, vector] of nameVectors.entries()) {
    const name = names[at] as string
    const [whole, core] = [dot(vector, vectors.whole), dot(vector, vectors.core)]
    if (core > best.core) Object.assign(best, { core, coreName: name })
    if (whole > best.whole) Object.assign(best, { whole, name })
  }
  return best
}

const nameKeyOf = (name: string) => wordsOf(name).map(singular).join(' ')

function trigramsOf(text: string): Set<string> {
  const letters = ` ${wordsOf(text).join(' ')} `
  return new Set(Array.from({ length: Math.max(0, letters.length - 2) }, (_, at) => letters.slice(at, at + 3)))
}

/** Dice's coefficient: twice what two sets share over what they hold. */
function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const one of a) if (b.has(one)) shared += 1
  return (2 * shared) / (a.size + b.size || 1)
}
