import type { Requirement } from '@careergini/contracts'
import { finds, type CompiledLexicon } from './lexicon/compiled.ts'
import type { SectionKind } from './lexicon/lexicon.ts'
import { plainQuotes } from './words.ts'

/** How much a clause matters: its own words first, then its section. Plain statements are required. */
export function importanceOf(
  lexicons: readonly CompiledLexicon[],
  clause: string,
  section: SectionKind,
): Requirement['importance'] {
  const text = plainQuotes(clause)
  if (section === 'stack') return 'mentioned'
  if (finds(lexicons, (lexicon) => lexicon.notRequired, text)) return 'preferred'
  if (finds(lexicons, (lexicon) => lexicon.preferred, text)) return 'preferred'
  if (section === 'preferred') return 'preferred'
  const isListed = section === 'required' || section === 'conditions'
  if (!isListed && finds(lexicons, (lexicon) => lexicon.mentioned, text)) return 'mentioned'
  return 'required'
}
