import { singular } from '../text/stem.ts'
import type { TaxonomyContent } from './file.ts'
import { none } from './none.ts'
import { type LookedUp, wordLookUp } from './word-lookup.ts'
import { wordNumbers } from './word-numbers.ts'

/**
 * All labels as a trie over words. Words are kept in their singular; a phrase that names an activity has the key of its
 * verb (`~manag`) as first word. Children of a node are contiguous and sorted by word.
 */
export interface NameIndex {
  /** Every word and verb key with its number; `words` is sorted by code unit. */
  readonly words: readonly string[]
  /** The number of a word or verb key as it is kept. */
  wordId(word: string): number | undefined
  /** The number of a folded word as it stands in a text: itself where it is kept so (`Canvas`), else its singular. */
  nameId(word: string): number | undefined
  /** A token of a text, remembered. */
  lookUp(token: string): LookedUp
  /** The node reached from the root by a word, or `none`. */
  first(word: number): number
  /** The node reached from `node` by a word, or `none`. */
  next(node: number, word: number): number
  /** The label that ends at a node, or `none`. */
  label(node: number, kind: 'skill' | 'occupation'): number
  /** Labels are numbered from 0 to before this. */
  labelCount: number
  /** The labels that hold a word. */
  labelsWith(word: number): Uint32Array
  /** The concept's number, the flags and the text of a label. */
  conceptOf(label: number): number
  flagsOf(label: number): number
  textOf(label: number): string
  /** Length of a label in bytes, and whether it begins with the given lower-case ASCII text: both without decoding it. */
  lengthOf(label: number): number
  beginsWith(label: number, start: string): boolean
}

/** Reads the name index of a compiled file; only the word list and the root's table are built. */
export function readNames(content: TaxonomyContent): NameIndex {
  const words = content.text('words').toString('utf8').split('\n')
  const wordId = wordNumbers(words)
  const nameId = (word: string) => wordId(word) ?? wordId(singular(word))
  const nodeWords = content.u32('node-words')
  const firstChildren = content.u32('first-children')
  const labelsAt = { skill: content.u32('skill-labels'), occupation: content.u32('occupation-labels') }
  const root = new Uint32Array(words.length).fill(none)
  for (let node = firstChildren[0] ?? 0; node < (firstChildren[1] ?? 0); node += 1) root[nodeWords[node] ?? 0] = node
  const next = (node: number, word: number) => {
    let low = firstChildren[node] ?? 0
    let high = (firstChildren[node + 1] ?? 0) - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = nodeWords[middle] as number
      if (found === word) return middle
      if (found < word) low = middle + 1
      else high = middle - 1
    }
    return none
  }
  return {
    words,
    wordId,
    nameId,
    lookUp: wordLookUp(nameId, wordId),
    first: (word) => root[word] ?? none,
    next,
    label: (node, kind) => labelsAt[kind][node] ?? none,
    ...readLabels(content),
  }
}

function readLabels(
  content: TaxonomyContent,
): Pick<NameIndex, 'labelCount' | 'labelsWith' | 'conceptOf' | 'flagsOf' | 'textOf' | 'lengthOf' | 'beginsWith'> {
  const concepts = content.u32('label-concepts')
  const flags = content.u8('label-flags')
  const offsets = content.u32('label-offsets')
  const texts = content.text('label-texts')
  const wordOffsets = content.u32('word-labels-offsets')
  const wordLabels = content.u32('word-labels')
  return {
    labelCount: concepts.length,
    labelsWith: (word) => wordLabels.subarray(wordOffsets[word] ?? 0, wordOffsets[word + 1] ?? 0),
    conceptOf: (label) => concepts[label] ?? none,
    flagsOf: (label) => flags[label] ?? 0,
    textOf: (label) => texts.toString('utf8', offsets[label], offsets[label + 1]),
    lengthOf: (label) => (offsets[label + 1] ?? 0) - (offsets[label] ?? 0),
    beginsWith: (label, start) => {
      const from = offsets[label] ?? 0
      for (let at = 0; at < start.length; at += 1) {
        const byte = texts[from + at] ?? 0
        const lower = byte >= 65 && byte <= 90 ? byte | 32 : byte
        if (lower !== start.charCodeAt(at)) return false
      }
      return true
    },
  }
}
