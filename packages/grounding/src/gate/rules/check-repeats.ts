import type { GateFinding } from '@careergini/contracts'
import { finding } from '../finding.ts'
import type { CoveredWord } from './coverage.ts'

/**
 * Refuses a word that the line says more often than its evidence does: "won a grant, which won an award" is made of held
 * words, yet its second half is a second claim.
 */
export function checkRepeats(covered: readonly CoveredWord[]): GateFinding[] {
  const said = new Map<string, number>()
  for (const { word, empty, matches } of covered) {
    if (empty || matches.length === 0) continue
    const times = (said.get(word.text) ?? 0) + 1
    said.set(word.text, times)
    if (times > matches.length)
      return [finding('meaning', word.text, `The cited evidence says “${word.text}” less often than the line.`)]
  }
  return []
}
