import type { EvidenceItem } from '@careergini/contracts'
import type { Taxonomy } from '@careergini/skills'
import { indexEvidence } from '../match/evidence-index.ts'

/** Ids of the evidence that holds a concept as the ledger sees it: names it or something narrower. The strongest kinds come first. */
export function evidenceHolding(taxonomy: Taxonomy, evidence: readonly EvidenceItem[], conceptId: string): string[] {
  const { views } = indexEvidence(taxonomy, evidence, '', [])
  return views
    .filter(({ concepts }) =>
      [...concepts].some((id) => id === conceptId || taxonomy.relation(conceptId, id) === 'narrower'),
    )
    .map(({ item }) => item.id)
}
