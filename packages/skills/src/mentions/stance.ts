import { fold, gap } from '../text/tokens.ts'
import type { TextWords } from './read-words.ts'

/** How the text stands to a name: denied ("no experience with X") or wished for ("willing to learn X"). */
export type Stance = 'negated' | 'aspired'

const reach = 7
const negators = new Set([
  'no',
  'not',
  'without',
  'never',
  'lack',
  'lacks',
  'lacking',
  'cannot',
  'neither',
  'nor',
  'zero',
])
const softened = new Set([
  'only',
  'just',
  'limited',
  'merely',
  'necessarily',
  'least',
  'less',
  'more',
  'matter',
  'longer',
  'doubt',
  'mention',
])
const wishes =
  /\b(?:(?:willing(?:ness)?|eager|keen|want|wanting|hope|hoping|hungry|excited|like|desire|ready|open|plan|planning|wish) (?:to (?:learn|learning|study|explore|develop|acquire|pick up|grow)|on learning|for learning)|(?:currently|am|now) (?:learning|studying)|interested in (?:learning|studying))\b/

/**
 * The stance of the text towards the name that starts at word `from`, read from up to seven words before it in the same
 * clause; `previous` is the stance of the list item right before it, which carries over ("no Java, Go or Rust").
 */
export function stanceOf(text: string, words: TextWords, from: number, previous: Stance | null): Stance | null {
  if (previous !== null) return previous
  if ((words.gaps[from] as number) & gap.stop) return null
  let first = from
  while (first > 0 && from - first < reach && !((words.gaps[first] as number) & gap.stop)) first -= 1
  if (first === from) return null
  const clause = text.slice(words.starts[first], words.starts[from])
  if (wishes.test(fold(clause).replaceAll(/\s+/g, ' '))) return 'aspired'
  for (let at = first; at < from; at += 1) {
    const word = fold(text.slice(words.starts[at], words.ends[at]))
    const isNegator =
      negators.has(word) ||
      (word === 't' && /n['’]t$/.test(text.slice(Math.max(0, (words.ends[at] as number) - 3), words.ends[at])))
    if (!isNegator) continue
    const next = at + 1 < words.count ? fold(text.slice(words.starts[at + 1], words.ends[at + 1])) : ''
    if (!softened.has(next)) return 'negated'
  }
  return null
}
