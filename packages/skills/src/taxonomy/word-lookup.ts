import { fold } from '../text/tokens.ts'
import { isSkipped, verbKey } from '../text/words.ts'
import { none } from './none.ts'

/** A token of a text as the index knows it: its number as part of a name, as the verb of an activity, or `none`. */
export interface LookedUp {
  readonly folded: string
  readonly name: number
  readonly verb: number
  readonly article: boolean
}

const longestWord = 60
const remembered = 50_000
const unknown: LookedUp = { folded: '', name: none, verb: none, article: false }

/**
 * A look-up of tokens that remembers up to 50,000 of them (about 8 MB): texts repeat their words, and folding and stemming
 * cost more than the search itself. Forgets all when full, so memory stays bounded whatever is read.
 */
export function wordLookUp(
  nameId: (folded: string) => number | undefined,
  wordId: (key: string) => number | undefined,
): (token: string) => LookedUp {
  const known = new Map<string, LookedUp>()
  return (token) => {
    const seen = known.get(token)
    if (seen !== undefined) return seen
    if (token.length > longestWord) return unknown
    const folded = fold(token)
    const name = nameId(folded) ?? bareId(nameId, folded) ?? none
    const found = { folded, name, verb: wordId(verbKey(folded)) ?? none, article: isSkipped(folded, 255, 255) }
    if (known.size >= remembered) known.clear()
    // A flat copy: a slice would keep the whole text it was cut from in memory.
    known.set(Buffer.from(token).toString(), found)
    return found
  }
}

/** `python3`, `html5` are read without their version where only the bare name is known. */
function bareId(nameId: (folded: string) => number | undefined, folded: string): number | undefined {
  const bare = /^([a-z]{3,}?)\d{1,4}$/.exec(folded)?.[1]
  return bare === undefined ? undefined : nameId(bare)
}
