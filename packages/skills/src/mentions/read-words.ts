import type { NameIndex } from '../taxonomy/names.ts'
import { tokenize } from '../text/tokens.ts'
import { isSkipped } from '../text/words.ts'

/** The words of a text as the name index numbers them; articles are left out, unknown words are `none`. */
export interface TextWords {
  count: number
  starts: Uint32Array
  ends: Uint32Array
  /** Flags of the gap before each word, as in `Tokens`; one more after the last. */
  gaps: Uint8Array
  names: Uint32Array
  verbs: Uint32Array
}

/** Splits a text and looks every word up once. Linear in the text; memory about 25 bytes a word. */
export function readWords(index: NameIndex, text: string): TextWords {
  const tokens = tokenize(text)
  const { starts, ends, gaps } = tokens
  const names = new Uint32Array(tokens.count)
  const verbs = new Uint32Array(tokens.count)
  let count = 0
  let pending = 0
  for (let token = 0; token < tokens.count; token += 1) {
    const start = starts[token] as number
    const end = ends[token] as number
    const before = (gaps[token] as number) | pending
    const word = index.lookUp(text.slice(start, end))
    if (word.article && isSkipped(word.folded, before, gaps[token + 1] as number)) {
      pending = before
      continue
    }
    pending = 0
    starts[count] = start
    ends[count] = end
    gaps[count] = before
    names[count] = word.name
    verbs[count] = word.verb
    count += 1
  }
  gaps[count] = (gaps[tokens.count] as number) | pending
  return { count, starts, ends, gaps, names, verbs }
}
