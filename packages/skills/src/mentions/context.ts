import { type ConceptType, labelFlag } from '../taxonomy/concept.ts'
import type { NameContext } from '../taxonomy/file.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { fold, gap } from '../text/tokens.ts'
import type { Candidate } from './candidates.ts'
import type { TextWords } from './read-words.ts'

/** Why an ambiguous name counts: its neighbours in a list, or the words around it; null where it does not. */
export type ContextReason = 'in a list' | 'in context' | null

const technical = new Set<ConceptType>(['technology', 'tool', 'certification'])
// Words that announce or follow the name of a technology, whichever it is.
const cuesBefore = new Set(
  'in with using use know experience knowledge proficient proficiency skilled expertise advanced intermediate basic including like learn via through microsoft ms google apache oracle programming language'.split(
    ' ',
  ),
)
const cuesAfter = new Set(
  'developer developers engineer engineers programming programmer programmers framework language scripting script scripts code codebase library libraries database databases application applications apps stack certified certification administrator admin server macros spreadsheets pipelines sdk api apis'.split(
    ' ',
  ),
)
// What stands before a single letter that is no programming language: "vitamin C", "series C", "class C licence".
const letterSeries = new Set(
  'series class vitamin type grade appendix plan hepatitis section part schedule level group category tier option exhibit item step factor title'.split(
    ' ',
  ),
)
const near = 12

/** Decides about the candidates that are not sure, from the sure ones beside them and the words around. */
export function judgeContext(
  taxonomy: Taxonomy,
  text: string,
  words: TextWords,
  candidates: readonly Candidate[],
): ContextReason[] {
  const isTechnical = candidates.map(({ label }) =>
    technical.has(taxonomy.conceptAt(taxonomy.names.conceptOf(label)).type),
  )
  return candidates.map((candidate, index) => {
    if (candidate.sure) return null
    const word = (at: number) => (at < 0 || at >= words.count ? '' : fold(text.slice(words.starts[at], words.ends[at])))
    const before = (words.gaps[candidate.from] as number) & gap.stop ? '' : word(candidate.from - 1)
    const after = (words.gaps[candidate.to] as number) & gap.stop ? '' : word(candidate.to)
    const context = taxonomy.contexts[word(candidate.from)]
    const written = text.slice(words.starts[candidate.from], words.ends[candidate.to - 1])
    if (isRuledOut(written, before, after, context)) return null
    const name = taxonomy.names.textOf(candidate.label)
    const asNamed = written === name || (candidate.flags & labelFlag.cased && written !== written.toLowerCase())
    const support = neighbours(words, candidates, isTechnical, index)
    if (support >= 2 || (support === 1 && asNamed)) return 'in a list'
    const opening = ((words.gaps[candidate.from] as number) & gap.opening) !== 0
    if (!asNamed) return null
    const cue = isCue(before, after, context)
    const points = (opening ? 0 : 1) + cue + nearby(candidates, isTechnical, index)
    return points >= 2 && cue + nearby(candidates, isTechnical, index) > 0 ? 'in context' : null
  })
}

function isRuledOut(written: string, before: string, after: string, context: NameContext | undefined): boolean {
  if (context?.notBefore.includes(before) || context?.notAfter.includes(after)) return true
  return written.length === 1 && (letterSeries.has(before) || before === 'and' || after === 'and' || after.length === 1)
}

function isCue(before: string, after: string, context: NameContext | undefined): number {
  if (cuesAfter.has(after) || context?.cuesAfter.includes(after) || context?.cuesBefore.includes(before)) return 2
  return cuesBefore.has(before) ? 1 : 0
}

/** How many sides of a list item hold a technology: 0, 1, 2. */
function neighbours(
  words: TextWords,
  candidates: readonly Candidate[],
  isTechnical: readonly boolean[],
  index: number,
): number {
  const candidate = candidates[index] as Candidate
  const left = candidates[index - 1]
  const right = candidates[index + 1]
  const isItem = (other: Candidate | undefined, at: number) => other !== undefined && (isTechnical[at] ?? false)
  const leftIs = isItem(left, index - 1) && adjoins(words, (left as Candidate).to, candidate.from)
  const rightIs = isItem(right, index + 1) && adjoins(words, candidate.to, (right as Candidate).from)
  const weight = (is: boolean, other: Candidate | undefined) => (is ? (other?.sure ? 1 : 0.5) : 0)
  return weight(leftIs, left) + weight(rightIs, right)
}

/** True where only a list separator, or one "and"/"or", stands between two words. */
function adjoins(words: TextWords, end: number, start: number): boolean {
  if (start === end) return ((words.gaps[start] as number) & gap.list) !== 0
  return (
    start - end === 1 &&
    words.ends[end] !== undefined &&
    (words.ends[end] as number) - (words.starts[end] as number) <= 3
  )
}

/** 1 where a sure technology stands within a dozen words. */
function nearby(candidates: readonly Candidate[], isTechnical: readonly boolean[], index: number): number {
  const { from, to } = candidates[index] as Candidate
  for (const step of [-1, 1]) {
    for (let at = index + step; at >= 0 && at < candidates.length; at += step) {
      const other = candidates[at] as Candidate
      if (from - other.to > near || other.from - to > near) break
      if (other.sure && isTechnical[at]) return 1
    }
  }
  return 0
}
