import { findMentions, type Mention } from '../mentions/find-mentions.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { tokenize } from '../text/tokens.ts'
import { hash, mix } from './hash.ts'
import { type SeenWord, wordReader } from './seen-words.ts'

/** The tokens of a text and, for each, the numbers of the features that hold there. */
export interface TextFeatures {
  count: number
  starts: Uint32Array
  ends: Uint32Array
  /** Features of token `i` are `features[offsets[i]]` to before `features[offsets[i + 1]]`. */
  offsets: Uint32Array
  features: Uint32Array
}

/** The features with the mentions of skills that were seen on the way. */
export interface ReadText extends TextFeatures {
  mentions: readonly Mention[]
}

export type FeatureReader = (text: string) => ReadText

const perToken = 52
const edge = 1

/**
 * A reader of features, numbered below `buckets` (a power of two): the word and its neighbours, its beginning, endings and
 * shape, what stands between, what the taxonomy says of the place and of the word. Features are hashed, so no word is
 * stored. Linear in the text.
 */
export function featureReader(taxonomy: Taxonomy, buckets: number): FeatureReader {
  const seenWord = wordReader(taxonomy)
  const mask = buckets - 1
  const { indexOf, typeAt } = taxonomy.tables
  return (text) => {
    const { count, starts, ends } = tokenize(text)
    const words = Array.from({ length: count }, (_, at) => seenWord(text.slice(starts[at], ends[at])))
    const mentions = findMentions(taxonomy, text, { kinds: ['skill', 'occupation'] })
    const types = mentions.map(({ conceptId }) => typeAt(indexOf(conceptId)))
    const scene = {
      words,
      gaps: gapsOf(text, count, starts, ends),
      places: placesOf(mentions, types, count, starts, ends),
    }
    const features = new Uint32Array(count * perToken)
    const offsets = new Uint32Array(count + 1)
    let end = 0
    const add = (name: number, value: number) => {
      features[end] = mix(name, value) & mask
      end += 1
    }
    for (let at = 0; at < count; at += 1) {
      describe(scene, at, add)
      offsets[at + 1] = end
    }
    const skills = mentions.filter((_, index) => types[index] !== 'occupation')
    return { count, starts, ends, offsets, features, mentions: skills }
  }
}

interface Scene {
  words: readonly SeenWord[]
  gaps: Uint32Array
  places: Uint32Array
}

const outside: SeenWord = { text: edge, shape: edge, use: edge, affixes: [] }

/** The features of one token. Their first numbers only tell them apart; which pairs help was tried on development data. */
function describe({ words, gaps, places }: Scene, at: number, add: (name: number, value: number) => void) {
  const word = (step: number) => words[at + step] ?? outside
  const place = (step: number) => places[at + step] ?? edge
  const own = word(0)
  const length = Math.min(words.length, 6)
  const [before, after] = [gaps[at] as number, gaps[at + 1] as number]
  add(0, 0)
  for (let step = -2; step <= 2; step += 1) {
    add(10 + step, word(step).text)
    add(20 + step, word(step).shape)
    add(30 + step, place(step))
  }
  for (let step = -1; step <= 1; step += 1) add(40 + step, word(step).use)
  for (const [index, affix] of own.affixes.entries()) add(50 + index, affix)
  add(60, before)
  add(61, after)
  add(62, mix(before, after))
  add(63, mix(word(-1).text, own.text))
  add(64, mix(own.text, word(1).text))
  add(65, mix(word(-1).text, own.shape))
  add(66, mix(own.shape, word(1).text))
  add(67, mix(place(0), own.shape))
  add(68, mix(place(0), place(-1)))
  add(69, mix(place(0), place(1)))
  add(70, mix(before, place(0)))
  add(71, mix(own.use, before))
  add(72, mix(own.use, after))
  add(73, mix(mix(word(-1).shape, own.shape), word(1).shape))
  add(74, mix(word(-2).text, word(-1).text))
  add(75, mix(place(0), own.text))
  add(76, mix(length, own.shape))
  add(77, mix(length, place(0)))
  add(78, words[0]?.text ?? edge)
  add(79, mix(own.use, word(1).use))
  add(80, mix(own.use, word(-1).use))
}

/** For each token the kind of the mention that covers it, and whether it begins there. */
function placesOf(
  mentions: readonly Mention[],
  types: readonly string[],
  count: number,
  starts: Uint32Array,
  ends: Uint32Array,
): Uint32Array {
  const places = new Uint32Array(count).fill(edge)
  let at = 0
  for (const [index, mention] of mentions.entries()) {
    const kind = `${types[index]} ${mention.how.replace('inflected', '')}`
    while (at < count && (starts[at] as number) < mention.start) at += 1
    for (let first = true; at < count && (ends[at] as number) <= mention.end; at += 1, first = false) {
      places[at] = hash(first ? `B ${kind}` : `I ${kind}`)
    }
  }
  return places
}

/** What stands before each token and after the last, the first signs of it. */
function gapsOf(text: string, count: number, starts: Uint32Array, ends: Uint32Array): Uint32Array {
  const gaps = new Uint32Array(count + 1).fill(edge)
  const known = new Map<string, number>()
  for (let at = 1; at <= count; at += 1) {
    const from = ends[at - 1] as number
    const signs = text.slice(from, Math.min(at === count ? text.length : (starts[at] as number), from + 8))
    const seen = known.get(signs) ?? hash(signs.replaceAll(/\s+/g, ' ').slice(0, 4))
    if (known.size < 1000) known.set(signs, seen)
    gaps[at] = at === count ? mix(3, seen) : seen
  }
  return gaps
}
