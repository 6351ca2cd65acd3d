import { dot, type Embedding } from '@careergini/embedding'
import type { LinkingTable } from '../linking/linking-table.ts'
import { letterIndex } from './letter-index.ts'
import { productsWith } from './products.ts'

export interface SimilarTitle {
  /** Place among the given titles. */
  index: number
  score: number
}

/** All given titles, the most similar to `query` first. */
export type RankTitles = (query: string) => SimilarTitle[]

// Chosen on the German and Spanish development sets (`npm run evals -- similar-titles`).
const letterWeight = 0.6
const occupationWeight = 0.8
const fedBack = { first: 10, then: 20, weight: 0.2 }
const profileSize = 12
const profileSharpness = 12
// What a hundred titles have in common is taken half for chance.
const titlesForHalf = 100

/**
 * Prepares titles in any language for comparison (some milliseconds each). Titles are alike in meaning, in their letters, and in the
 * occupations of ESCO that they are near to. Meaning is the cosine of vectors without what all titles have in common, after the query
 * is moved twice towards the titles nearest to it (Rocchio 1971). Where no word is known, as in scripts without Latin letters, letters
 * alone decide.
 */
export function similarTitles(embedding: Embedding, occupations: LinkingTable, titles: readonly string[]): RankTitles {
  const vectors = titles.map((title) => vectorOf(embedding, title))
  const profiles = vectors.map((vector) => profileOf(occupations, vector))
  const common = commonOf(vectors, embedding.dims)
  const special = vectors.map((vector) => without(common, vector))
  const byLetters = letterIndex(titles)
  return (query) => {
    const whole = vectorOf(embedding, query)
    const own = without(common, whole)
    const letters = byLetters(query)
    const near = (vector: Float32Array) =>
      special.map((other, at) => dot(vector, other) + letterWeight * (letters[at] as number))
    const first = near(own)
    const profile = profileOf(occupations, moved(whole, vectors, first, fedBack.first))
    const alike = profiles.map((other) => occupationWeight * shared(profile, other))
    const nearWith = (vector: Float32Array) => near(vector).map((score, at) => score + (alike[at] as number))
    const second = nearWith(moved(own, special, first, fedBack.first))
    return nearWith(moved(own, special, second, fedBack.then))
      .map((score, index) => ({ index, score }))
      .toSorted((a, b) => b.score - a.score || a.index - b.index)
  }
}

const latin = /\p{Script=Latin}/u
const otherScript = /[^\P{L}\p{Script=Latin}]/u

/**
 * Other scripts than Latin were not trained; the few signs that are known would mislead. Nor would a "Java" among them say more than
 * the rest of the title, which has no vector.
 */
function vectorOf(embedding: Embedding, title: string): Float32Array {
  return latin.test(title) && !otherScript.test(title) ? embedding.encode(title) : new Float32Array(embedding.dims)
}

/** The mean of all vectors, shorter where there are few: then it says more of these titles than of titles. */
function commonOf(vectors: readonly Float32Array[], dims: number): Float32Array {
  const mean = new Float32Array(dims)
  const share = 1 / (vectors.length + titlesForHalf)
  for (const vector of vectors)
    for (let at = 0; at < dims; at += 1) mean[at] = (mean[at] as number) + share * (vector[at] as number)
  return mean
}

function without(common: Float32Array, vector: Float32Array): Float32Array {
  return dot(vector, vector) === 0 ? vector : toUnitLength(vector.map((value, at) => value - (common[at] as number)))
}

/** A query's vector moved towards those of the `count` best titles; one of zeros stays. */
function moved(query: Float32Array, vectors: readonly Float32Array[], scores: readonly number[], count: number) {
  if (dot(query, query) === 0) return query
  const best = [...scores.keys()].toSorted((a, b) => (scores[b] as number) - (scores[a] as number) || a - b)
  const sum = query.slice()
  for (const index of best.slice(0, count)) {
    const weight = fedBack.weight * Math.max(0, scores[index] as number)
    for (const [at, value] of (vectors[index] as Float32Array).entries()) sum[at] = (sum[at] as number) + weight * value
  }
  return toUnitLength(sum)
}

function toUnitLength(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector)) || 1
  return vector.map((value) => value / length)
}

/** The occupations nearest to a title with weights of length 1; empty for a title without a known word. */
type Profile = ReadonlyMap<number, number>

function profileOf(occupations: LinkingTable, vector: Float32Array): Profile {
  if (dot(vector, vector) === 0) return new Map()
  const products = productsWith(occupations, vector)
  const best = [...products.keys()]
    .toSorted((a, b) => (products[b] as number) - (products[a] as number) || a - b)
    .slice(0, profileSize)
  const highest = products[best[0] ?? 0] as number
  const weights = best.map((one) => Math.exp(profileSharpness * ((products[one] as number) - highest)))
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0))
  return new Map(best.map((one, at) => [one, (weights[at] as number) / length]))
}

function shared(a: Profile, b: Profile): number {
  let sum = 0
  for (const [occupation, weight] of a) sum += weight * (b.get(occupation) ?? 0)
  return sum
}
