import type { ConceptType } from '../taxonomy/concept.ts'
import type { NameContext } from '../taxonomy/file.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { fold, gap } from '../text/tokens.ts'
import type { Candidate } from './candidates.ts'
import * as cues from './cues.ts'
import type { TextWords } from './read-words.ts'

/** Why an ambiguous name counts: its neighbours in a list, or the words around it; null where it does not. */
export type ContextReason = 'in a list' | 'in context' | null

const technical = new Set<ConceptType>(['technology', 'tool', 'certification'])
const near = 12

interface Scene {
  text: string
  words: TextWords
  candidates: readonly Candidate[]
  isTechnical: readonly boolean[]
}

/** Decides about the candidates that are not sure, from the sure ones beside them and the words around. */
export function judgeContext(
  taxonomy: Taxonomy,
  text: string,
  words: TextWords,
  candidates: readonly Candidate[],
): ContextReason[] {
  const { names, contexts, typeAt } = taxonomy.tables
  const isTechnical = candidates.map(({ label }) => technical.has(typeAt(names.conceptOf(label))))
  const scene = { text, words, candidates, isTechnical }
  return candidates.map((candidate, index) => {
    if (candidate.sure) return null
    return judge(scene, index, names.textOf(candidate.label), contexts[wordAt(scene, candidate.from)])
  })
}

function judge(scene: Scene, index: number, name: string, context: NameContext | undefined): ContextReason {
  const { text, words } = scene
  const candidate = scene.candidates[index] as Candidate
  const { from, to } = candidate
  const before = (words.gaps[from] as number) & gap.stop ? '' : wordAt(scene, from - 1)
  const after = (words.gaps[to] as number) & gap.stop ? '' : wordAt(scene, to)
  const written = text.slice(words.starts[from], words.ends[to - 1])
  const asNamed = written === name || (name === name.toLowerCase() && fold(written) === fold(name))
  const support = neighbours(scene, index)
  if (support >= 2 || (support >= 1 && asNamed)) return 'in a list'
  const possessive = /^['’]s\b/.test(text.slice(words.ends[to - 1], (words.ends[to - 1] as number) + 3))
  const letterPair = written.length === 1 && isLetterPair(scene, candidate)
  if (possessive || letterPair || isRuledOut(written, before, after, context)) return null
  if (!asNamed) return null
  const cue = cueOf(before, after, context)
  if (cue === 2) return 'in context'
  if (isNearWord(scene, candidate, context)) return 'in context'
  const isCapital = written !== written.toLowerCase() && written.length > 1
  const capitalSays = isCapital && ((words.gaps[from] as number) & gap.opening) === 0
  const hints = (cue > 0 ? 1 : 0) + (isNearTechnology(scene, index) ? 1 : 0)
  return hints + (capitalSays ? 1 : 0) >= 2 ? 'in context' : null
}

function wordAt({ text, words }: Scene, at: number): string {
  return at < 0 || at >= words.count ? '' : fold(text.slice(words.starts[at], words.ends[at]))
}

function isRuledOut(written: string, before: string, after: string, context: NameContext | undefined): boolean {
  const isListed = context?.notBefore.includes(before) || context?.notAfter.includes(after)
  if (isListed || cues.ofEmployers.has(before)) return true
  if (written.length > 1) return false
  return cues.letterSeries.has(before) || after.length === 1 || before.length === 1
}

/** `R&D`, `P and L`: two letters that stand for something else. */
function isLetterPair(scene: Scene, { from, to }: Candidate): boolean {
  const follows = wordAt(scene, to) === 'and' && wordAt(scene, to + 1).length === 1
  return follows || (wordAt(scene, from - 1) === 'and' && wordAt(scene, from - 2).length === 1)
}

function cueOf(before: string, after: string, context: NameContext | undefined): 0 | 1 | 2 {
  if (cues.after.has(after) || context?.cuesAfter.includes(after) || context?.cuesBefore.includes(before)) return 2
  return cues.before.has(before) ? 1 : 0
}

/** How well the items beside it in a list speak for a name: 1 for each side with a sure technology, ½ with an unsure one. */
function neighbours({ words, candidates, isTechnical }: Scene, index: number): number {
  const { from, to } = candidates[index] as Candidate
  const weigh = (at: number, adjoining: (other: Candidate) => boolean) => {
    const other = candidates[at]
    if (!other || !isTechnical[at] || !adjoining(other)) return 0
    return other.sure ? 1 : 0.5
  }
  const left = weigh(index - 1, (other) => adjoins(words, other.to, from))
  return left + weigh(index + 1, (other) => adjoins(words, to, other.from))
}

/** True where only a list separator, or one short word ("and", "or"), stands between two words. */
function adjoins(words: TextWords, end: number, start: number): boolean {
  if (start === end) return ((words.gaps[start] as number) & gap.list) !== 0
  return start - end === 1 && (words.ends[end] as number) - (words.starts[end] as number) <= 3
}

function isNearTechnology({ candidates, isTechnical }: Scene, index: number): boolean {
  const { from, to } = candidates[index] as Candidate
  for (const step of [-1, 1]) {
    for (let at = index + step; at >= 0 && at < candidates.length; at += step) {
      const other = candidates[at] as Candidate
      if (from - other.to > near || other.from - to > near) break
      if (other.sure && isTechnical[at]) return true
    }
  }
  return false
}

function isNearWord(scene: Scene, { from, to }: Candidate, context: NameContext | undefined): boolean {
  if (!context || context.near.length === 0) return false
  for (let at = Math.max(0, from - near); at < Math.min(scene.words.count, to + near); at += 1) {
    if (context.near.includes(wordAt(scene, at))) return true
  }
  return false
}
