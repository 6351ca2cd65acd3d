import type { GapRow } from '@careergini/contracts'
import type { EvidenceIndex } from '../match/evidence-index.ts'
import { nearShares } from '../match/policy.ts'
import { leastSimilarity, mostEvidence } from './gaps-policy.ts'

/** How near the meanings of two names are: the cosine of their embeddings, -1..1. */
export type Similarity = (a: string, b: string) => number

interface Held {
  id: string
  label: string
  evidenceIds: string[]
}

/**
 * Makes the function that finds the skill of the person's evidence nearest to a concept: by a relation of the taxonomy (broader before
 * related and sibling), else the likest in meaning from a cosine of 0.5 on. Ties go to the first name, then the first id.
 */
export function nearestFinder(evidence: EvidenceIndex, similarity: Similarity | null) {
  const held = heldConcepts(evidence)
  const { taxonomy } = evidence
  return (conceptId: string): GapRow['nearest'] => {
    const label = taxonomy.concept(conceptId)?.label ?? conceptId
    const related = held.flatMap((one) => {
      const relation = taxonomy.relation(conceptId, one.id)
      const named = relation === 'broader' || relation === 'related' || relation === 'sibling'
      return named ? [{ one, how: relation, nearness: nearShares[relation] }] : []
    })
    const found = related.length > 0 || !similarity ? related : alike(label, conceptId, held, similarity)
    const best = found.reduce<(typeof found)[number] | null>((a, b) => (a && a.nearness >= b.nearness ? a : b), null)
    if (!best) return null
    const { id, label: name, evidenceIds } = best.one
    return { conceptId: id, label: name, how: best.how, nearness: Math.round(best.nearness * 100) / 100, evidenceIds }
  }
}

function alike(label: string, conceptId: string, held: readonly Held[], similarity: Similarity) {
  return held
    .filter(({ id }) => id !== conceptId)
    .map((one) => ({ one, how: 'meaning' as const, nearness: similarity(label, one.label) }))
    .filter(({ nearness }) => nearness >= leastSimilarity)
}

function heldConcepts({ taxonomy, views }: EvidenceIndex): Held[] {
  const held = new Map<string, Held>()
  for (const { concepts, item } of views) {
    for (const id of concepts) {
      const one = held.get(id) ?? { id, label: taxonomy.concept(id)?.label ?? id, evidenceIds: [] }
      if (one.evidenceIds.length < mostEvidence) one.evidenceIds.push(item.id)
      held.set(id, one)
    }
  }
  return [...held.values()].toSorted((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : a.id < b.id ? -1 : 1))
}
