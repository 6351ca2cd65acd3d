import type { GateFinding } from '@careergini/contracts'
import { finding } from '../finding.ts'
import type { ReadEvidence } from '../reading/read-evidence.ts'
import type { ReadText } from '../reading/read-text.ts'
import type { CoveredWord } from './coverage.ts'

/**
 * Refuses a word or a year that the line says more often than its evidence does: "won a grant, which won an award" is
 * made of held words, yet its second half is a second claim, and "2006 versus 2006" is another comparison than "2006
 * versus 2005".
 */
export function checkRepeats(
  line: ReadText,
  covered: readonly CoveredWord[],
  cited: readonly ReadEvidence[],
): GateFinding[] {
  const said = new Map<string, number>()
  for (const { word, empty, matches } of covered) {
    if (empty || matches.length === 0) continue
    if (count(said, word.text) > matches.length)
      return [finding('meaning', word.text, `The cited evidence says “${word.text}” less often than the line.`)]
  }
  for (const year of yearsOf(line)) {
    const held = cited.flatMap((item) => [...yearsOf(item.read), ...item.dates.map((date) => date.year)])
    if (count(said, String(year)) > Math.max(1, held.filter((one) => one === year).length))
      return [finding('date', String(year), `The cited evidence names ${year} less often than the line.`)]
  }
  return []
}

function yearsOf(read: ReadText): number[] {
  return read.quantities.filter((one) => one.isYear).map((one) => Number(one.values[0]))
}

function count(said: Map<string, number>, word: string): number {
  const times = (said.get(word) ?? 0) + 1
  said.set(word, times)
  return times
}
