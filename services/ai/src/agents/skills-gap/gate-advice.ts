import { findMentions, type Taxonomy } from '@careergini/skills'

export interface AdviceGate {
  taxonomy: Taxonomy
  /** Names that must stand there as they were: skills, jobs, levels. */
  keep: readonly string[]
}

const longest = 1.8
const room = 80

/**
 * Whether a wording says no more than the line it was made of: the same numbers, every kept name, no other skill of the taxonomy, no
 * new name, not much longer. Returns why not, or null.
 */
export function refuseAdvice(line: string, worded: string, { taxonomy, keep }: AdviceGate): string | null {
  const text = worded.trim()
  if (text === '') return 'empty'
  if (text.length > line.length * longest + room) return 'too long'
  if (/https?:|www\.|[\p{Cc}]/u.test(text)) return 'an address or control character'
  if (sorted(numbersOf(line)) !== sorted(numbersOf(text))) return 'other numbers'
  const lower = text.toLowerCase()
  const lost = keep.find((name) => line.includes(name) && !lower.includes(name.toLowerCase()))
  if (lost !== undefined) return `without ${lost}`
  const known = new Set(conceptsOf(taxonomy, line))
  if (conceptsOf(taxonomy, text).some((id) => !known.has(id))) return 'another skill'
  const own = line.toLowerCase()
  const added = namesOf(text).find((name) => !own.includes(name.toLowerCase()))
  return added === undefined ? null : `the new name ${added}`
}

const numbersOf = (text: string) => text.match(/\d+(?:[.,]\d+)*/gu) ?? []
const sorted = (numbers: readonly string[]) => numbers.toSorted().join(' ')
const conceptsOf = (taxonomy: Taxonomy, text: string) => findMentions(taxonomy, text).map(({ conceptId }) => conceptId)

/** Capitalised words that do not open a sentence, and words with inner capitals. */
function namesOf(text: string): string[] {
  const inside = text.matchAll(/(?<=[\p{L}\p{N},;:)] )\p{Lu}[\p{L}\p{N}+#]*/gu)
  const coined = text.matchAll(/\p{L}+\p{Lu}[\p{L}\p{N}]*/gu)
  return [...inside, ...coined].map(([name]) => name).filter((name) => name !== 'I')
}
