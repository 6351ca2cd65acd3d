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
    if (!best || isCutOut(words, text, best)) {
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

/**
 * True where the name is a part of something longer: words that begin inside a hyphened one ("cutting-edge AI" holds no
 * "edge AI"), a part of an address (`jobs.example.com`, `name@example.com`).
 */
function isCutOut({ starts, ends, gaps }: TextWords, text: string, { from, to }: Match): boolean {
  const start = starts[from] as number
  const end = ends[to - 1] as number
  const before = text[start - 1]
  if (before === '@' || (before === '.' && isLetterAt(text, start - 2))) return true
  if (text[end] === '@' || (text[end] === '.' && domain.test(text.slice(end, end + 8)))) return true
  if (to - from < 2 || from === 0 || before !== '-' || !isLetterAt(text, start - 2)) return false
  for (let word = from + 1; word < to; word += 1) if ((gaps[word] as number) & gap.space) return true
  return false
}

const domain = /^\.(?:com|org|net|io|ai|co|gov|edu|eu|de|uk|pl|fr|dev|app|us)(?![\p{L}\p{N}])/u
const letter = /\p{L}/u
const isLetterAt = (text: string, at: number) => at >= 0 && letter.test(text[at] as string)

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
