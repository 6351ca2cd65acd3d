import type { EvidenceItem, GateFinding } from '@careergini/contracts'
import { finding } from './finding.ts'
import type { GateTaxonomy } from './gate-taxonomy.ts'

/** Refuses every word that the cited evidence does not use. */
export function checkRephrased(
  text: string,
  cited: readonly EvidenceItem[],
  _context: { language: string; taxonomy: GateTaxonomy | null },
): GateFinding[] {
  const held = new Set(cited.flatMap((item) => words(item.text)))
  return words(text)
    .filter((word) => !held.has(word))
    .map((word) => finding('meaning', word, `Your evidence does not say “${word}”.`))
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
