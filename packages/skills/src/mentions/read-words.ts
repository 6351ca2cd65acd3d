import { none, type NameIndex } from '../taxonomy/names.ts'
import { fold, tokenize } from '../text/tokens.ts'
import { isSkipped, verbKey } from '../text/words.ts'

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

const longestWord = 60
const remembered = 20_000

/** Splits a text and looks every word up once. Linear in the text; memory about 25 bytes a word. */
export function readWords(index: NameIndex, text: string): TextWords {
  const tokens = tokenize(text)
  const { starts, ends, gaps } = tokens
  const names = new Uint32Array(tokens.count)
  const verbs = new Uint32Array(tokens.count)
  const known = new Map<string, LookedUp>()
  let count = 0
  let pending = 0
  for (let token = 0; token < tokens.count; token += 1) {
    const start = starts[token] as number
    const end = ends[token] as number
    const before = (gaps[token] as number) | pending
    const word = end - start > longestWord ? unknown : lookUp(index, known, text.slice(start, end))
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

interface LookedUp {
  folded: string
  name: number
  verb: number
  article: boolean
}

const unknown: LookedUp = { folded: '', name: none, verb: none, article: false }

function lookUp(index: NameIndex, known: Map<string, LookedUp>, token: string): LookedUp {
  const seen = known.get(token)
  if (seen) return seen
  const folded = fold(token)
  const found: LookedUp = {
    folded,
    name: numberOf(index, folded),
    verb: index.wordId(verbKey(folded)) ?? none,
    article: isSkipped(folded, 255, 255),
  }
  if (known.size >= remembered) known.clear()
  known.set(token, found)
  return found
}

/** A word's number; `python3`, `html5` are read without their version where only the bare name is known. */
function numberOf(index: NameIndex, folded: string): number {
  const found = index.nameId(folded)
  if (found !== undefined) return found
  const bare = /^([a-z]{3,}?)\d{1,4}$/.exec(folded)?.[1]
  return (bare === undefined ? undefined : index.wordId(bare)) ?? none
}
