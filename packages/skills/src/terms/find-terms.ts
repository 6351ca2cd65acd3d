import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import type { Mention } from '../mentions/find-mentions.ts'
import { type ChainModel, chancesOf, tag, tagCount, tokenScores } from './chain.ts'
import { featureReader, type ReadText } from './features.ts'
import { loadModel } from './model-file.ts'

/**
 * A place in a text that says what somebody knows or should know: a field, a technology, a language, a degree. `conceptId`
 * is null where the taxonomy has no name for it. `confidence` is the fitted chance in 0..1; `how` is the mention's where
 * one is as long as the term, `around a name` where the term holds one, else `by its place`.
 */
export interface Term {
  text: string
  start: number
  end: number
  conceptId: string | null
  confidence: number
  how: string
}

/** Finds the terms of a text, from left to right, none overlapping. Time and memory are linear in the text. */
export type TermFinder = (text: string) => Term[]

/** The least chance at which a place counts; fitted with the weights (`compile/fit-terms.ts`). */
const leastChance = 0.3

/**
 * A finder of terms, also of those that no label names: it judges each word by itself, its neighbours and the mentions
 * around, with weights fitted on marked sentences of postings. Reads its file once (a few milliseconds); keep it.
 */
export function createTermFinder(taxonomy: Taxonomy, model: ChainModel = loadModel()): TermFinder {
  const read = featureReader(taxonomy, model.buckets)
  return (text) => {
    const seen = read(text)
    const { tags } = chancesOf(model, tokenScores(model, seen))
    return placesOf(seen, tags).map((place) => termOf(text, place, seen.mentions))
  }
}

interface Place {
  start: number
  end: number
  confidence: number
}

function placesOf({ count, starts, ends }: ReadText, tags: Float64Array): Place[] {
  const places: Place[] = []
  let open: Place | null = null
  for (let token = 0; token < count; token += 1) {
    const begin = tags[token * tagCount + tag.begin] as number
    const inside = tags[token * tagCount + tag.inside] as number
    const confidence = begin + inside
    if (confidence <= leastChance) {
      open = null
    } else if (open && inside >= begin) {
      open.end = ends[token] as number
      open.confidence = Math.min(open.confidence, confidence)
    } else {
      open = { start: starts[token] as number, end: ends[token] as number, confidence }
      places.push(open)
    }
  }
  return places
}

function termOf(text: string, { start, end, confidence }: Place, mentions: readonly Mention[]): Term {
  const inner = firstWithin(mentions, start, end)
  const whole = inner?.start === start && inner.end === end ? inner : undefined
  return {
    text: text.slice(start, end),
    start,
    end,
    conceptId: whole?.conceptId ?? null,
    confidence: Math.round(confidence * 100) / 100,
    how: whole?.how ?? (inner ? 'around a name' : 'by its place'),
  }
}

/** The first of the mentions, which stand in order, that lies between two places. */
function firstWithin(mentions: readonly Mention[], start: number, end: number): Mention | undefined {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle] as Mention).start < start) low = middle + 1
    else high = middle
  }
  const found = mentions[low]
  return found && found.end <= end ? found : undefined
}
