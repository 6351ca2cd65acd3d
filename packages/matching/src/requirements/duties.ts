import { trimmed, type Range } from './clauses.ts'
import { finds, type CompiledLexicon } from './lexicon/compiled.ts'
import type { Block } from './sections.ts'
import { plainQuotes } from './words.ts'

const fewestWords = 3
const longestDuty = 1200

/** A bullet of the work itself, whole: what the person would do, so that it can be told who has done it. */
export function dutyBullet(text: string, block: Block): Range | null {
  if (block.section !== 'duties' || !block.bullet) return null
  const range = trimmed(text, { start: block.start, end: Math.min(block.end, block.start + longestDuty) })
  return saysEnough(text.slice(range.start, range.end)) ? range : null
}

/** A sentence that tells the work: "You will be glanding cables." */
export function isDutySentence(
  lexicons: readonly CompiledLexicon[],
  words: string,
  { section, bullet }: Block,
): boolean {
  if (bullet || (section !== 'other' && section !== 'duties')) return false
  return finds(lexicons, (lexicon) => lexicon.tellsWork, plainQuotes(words)) && saysEnough(words)
}

function saysEnough(words: string): boolean {
  return (words.match(/\p{L}{2,}/gu) ?? []).length >= fewestWords
}
