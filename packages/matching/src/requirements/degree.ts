import type { Requirement } from '@careergini/contracts'
import { allLexicons, type CompiledLexicon } from './lexicon/compiled.ts'
import { plainQuotes } from './words.ts'

export type Degree = NonNullable<Requirement['degree']>

const ladder: readonly Degree[] = ['none', 'bachelor', 'master', 'doctorate']

/** The lowest degree that a clause about education accepts; null when it names none that we know. */
export function degreeOf(lexicons: readonly CompiledLexicon[], clause: string): Degree | null {
  const text = plainQuotes(clause)
  const names = (degree: Degree | 'any') => lexicons.some((lexicon) => lexicon.degrees[degree].test(text))
  return ladder.find(names) ?? (names('any') ? 'bachelor' : null)
}

/** The highest degree that a line of a résumé names, in any language that we know; null when it names none. */
export function highestDegreeOf(text: string): Degree | null {
  const plain = plainQuotes(text)
  const names = (degree: Degree | 'any') => allLexicons.some((lexicon) => lexicon.degrees[degree].test(plain))
  if (names('doctorate')) return 'doctorate'
  if (names('master')) return 'master'
  // "Associate degree" and "college diploma" hold the word that otherwise stands for a bachelor's.
  if (names('none')) return 'none'
  return names('bachelor') || names('any') ? 'bachelor' : null
}
