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
const occupationWeight = 1.1
const fedBack = { titles: 10, weight: 0.2 }
const profileSize = 12
const profileSharpness = 12

/**
 * Prepares titles in any language for comparison (some milliseconds each). Titles are alike in meaning (cosine, after the query is moved
 * towards its ten nearest titles: Rocchio 1971), in their letters, and in the occupations of ESCO that they are near to. Where no word
 * is known, as in scripts without Latin letters, letters alone decide.
 */
export function similarTitles(embedding: Embedding, occupations: LinkingTable, titles: readonly string[]): RankTitles {
  const vectors = titles.map((title) => vectorOf(embedding, title))
  const profiles = vectors.map((vector) => profileOf(occupations, vector))
  const byLetters = letterIndex(titles)
  return (query) => {
    const own = vectorOf(embedding, query)
    const letters = byLetters(query)
    const first = vectors.map((vector, at) => dot(own, vector) + letterWeight * (letters[at] as number))
    const moved = dot(own, own) > 0 ? feedBack(own, vectors, first) : own
    const profile = profileOf(occupations, moved)
    return titles
      .map((_, index) => ({
        index,
        score:
          dot(moved, vectors[index] as Float32Array) +
          letterWeight * (letters[index] as number) +
          occupationWeight * shared(profile, profiles[index] as Profile),
      }))
      .toSorted((a, b) => b.score - a.score || a.index - b.index)
  }
}

/** Other scripts than Latin were not trained; the few signs that are known would mislead. */
function vectorOf(embedding: Embedding, title: string): Float32Array {
  return /\p{Script=Latin}/u.test(title) ? embedding.encode(title) : new Float32Array(embedding.dims)
}

function feedBack(query: Float32Array, vectors: readonly Float32Array[], scores: readonly number[]): Float32Array {
  const best = [...scores.keys()].toSorted((a, b) => (scores[b] as number) - (scores[a] as number) || a - b)
  const moved = query.slice()
  for (const index of best.slice(0, fedBack.titles)) {
    const weight = fedBack.weight * Math.max(0, scores[index] as number)
    for (const [at, value] of (vectors[index] as Float32Array).entries())
      moved[at] = (moved[at] as number) + weight * value
  }
  const length = Math.sqrt(dot(moved, moved)) || 1
  return moved.map((value) => value / length)
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
