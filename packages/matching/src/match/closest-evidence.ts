import type { EvidenceIndex, EvidenceView } from './evidence-index.ts'
import { isSameWord, wordLine } from './words.ts'

/** Words of demands and of grammar: they stand in every posting and lead to no evidence. */
const idle = new Set(
  `ability able about across also and any are been being both can comfortable could demonstrable demonstrated each ensure etc excellent experience experienced
  familiarity for from good great have having including into knowledge least like minimum more must other our over posting preferred prior proficiency proven relevant
  required requirement requirements should skill skills some strong such than that the their them then these they this those through understanding using very well what when where
  which who will with within work working would year years you your`.split(/\s+/),
)
const shortestWord = 4

/** The words by which a requirement can be looked for in evidence: all but those of demands and of grammar. */
export function searchWords(text: string): string[] {
  const words = wordLine(text).trim().split(' ')
  return [...new Set(words.filter((word) => word.length >= shortestWord && !idle.has(word) && !/^\d/.test(word)))]
}

/** A piece of evidence and the wanted words that it holds in some form. */
export interface Closest {
  view: EvidenceView
  words: string[]
}

/**
 * The evidence nearest to some words, for showing beside a question: a word counts the more the fewer pieces of evidence hold
 * it, and what was done counts before what is only listed. Null where no word is shared.
 */
export function closestEvidence(wanted: readonly string[], { views }: EvidenceIndex): Closest | null {
  const lines = views.map((view) => ({ view, words: view.line.trim().split(' ') }))
  const holders = wanted.map((word) => lines.filter((line) => line.words.some((other) => isSameWord(word, other))))
  const scored = lines.map(({ view }) => {
    const held = holders.flatMap((found, at) => (found.some((line) => line.view === view) ? [at] : []))
    const rarity = held.reduce((sum, at) => sum + 1 / (holders[at]?.length ?? 1), 0)
    return { view, words: held.map((at) => wanted[at] ?? ''), score: rarity + held.length + (view.shows ? 0.5 : 0) }
  })
  const best = scored.filter(({ words }) => words.length > 0).toSorted((a, b) => b.score - a.score)[0]
  return best ? { view: best.view, words: best.words } : null
}
