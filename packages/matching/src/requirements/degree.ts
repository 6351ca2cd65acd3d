import type { Requirement } from '@careergini/contracts'
import type { CompiledLexicon } from './lexicon/compiled.ts'
import { plainQuotes } from './words.ts'

export type Degree = NonNullable<Requirement['degree']>

const ladder: readonly Degree[] = ['none', 'bachelor', 'master', 'doctorate']

/** The lowest degree that a clause about education accepts; null when it names none that we know. */
export function degreeOf(lexicons: readonly CompiledLexicon[], clause: string): Degree | null {
  const text = plainQuotes(clause)
  return ladder.find((degree) => lexicons.some((lexicon) => lexicon.degrees[degree].test(text))) ?? null
}
