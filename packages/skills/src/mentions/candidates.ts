import { labelFlag } from '../taxonomy/concept.ts'
import type { NameIndex } from '../taxonomy/names.ts'
import { none } from '../taxonomy/none.ts'
import { gap } from '../text/tokens.ts'
import type { TextWords } from './read-words.ts'

/** A name found in the text: words `from` to before `to`, and the label it matched. `sure` ones need no context. */
export interface Candidate {
  from: number
  to: number
  label: number
  flags: number
  sure: boolean
}

/** The longest name at each place from left to right, none overlapping. */
export function findCandidates(
  index: NameIndex,
  words: TextWords,
  text: string,
  kinds: readonly ('skill' | 'occupation')[],
): Candidate[] {
  const found: Candidate[] = []
  for (let at = 0; at < words.count;) {
    const best = longestAt(index, words, at, kinds)
    if (!best) {
      at += 1
      continue
    }
    const sure =
      (best.flags & labelFlag.ambiguous) === 0 &&
      ((best.flags & labelFlag.cased) === 0 || isCased(index, words, text, best))
    found.push({ ...best, sure })
    at = best.to
  }
  return found
}

type Match = Omit<Candidate, 'sure'>

function longestAt(
  index: NameIndex,
  words: TextWords,
  at: number,
  kinds: readonly ('skill' | 'occupation')[],
): Match | undefined {
  const asName = walk(index, words, at, words.names[at] as number, kinds)
  const asActivity = walk(index, words, at, words.verbs[at] as number, kinds)
  if (!asName || !asActivity) return asName ?? asActivity
  if (asActivity.to !== asName.to) return asActivity.to > asName.to ? asActivity : asName
  return standing(asActivity) > standing(asName) ? asActivity : asName
}

const standing = ({ flags }: Match) => (flags & labelFlag.preferred ? 2 : 0) + (flags & labelFlag.own ? 1 : 0)

function walk(
  index: NameIndex,
  words: TextWords,
  at: number,
  first: number,
  kinds: readonly ('skill' | 'occupation')[],
): Match | undefined {
  if (first === none) return undefined
  let best: Match | undefined
  let node = index.first(first)
  for (let to = at + 1; node !== none; to += 1) {
    for (const kind of kinds) {
      const label = index.label(node, kind)
      const flags = label === none ? labelFlag.silent : index.flagsOf(label)
      if ((flags & labelFlag.silent) === 0 && best?.to !== to) best = { from: at, to, label, flags }
    }
    if (to >= words.count || (words.gaps[to] as number) & gap.stop) break
    const word = words.names[to] as number
    if (word === none) break
    node = index.next(node, word)
  }
  return best
}

/** True where a name that is told by its letters' case is written so: acronyms in capitals (`PDFs`), others letter by letter. */
function isCased(index: NameIndex, words: TextWords, text: string, { from, to, label }: Match): boolean {
  const written = text.slice(words.starts[from], words.ends[to - 1])
  const name = index.textOf(label)
  if (name === name.toLowerCase()) return written.toLowerCase() === name
  return written === name || (written.endsWith('s') && written.slice(0, -1) === name)
}
