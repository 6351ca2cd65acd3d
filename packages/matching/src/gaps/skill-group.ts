import type { Taxonomy } from '@careergini/skills'

const mostSteps = 10

/** The widest heading that a concept stands under, short of the pillar of all skills or all knowledge; null where it stands under none. */
export function skillGroup(
  taxonomy: Taxonomy,
  id: string,
  steps = mostSteps,
): { conceptId: string; label: string } | null {
  if (steps === 0) return null
  for (const broader of taxonomy.broader(id)) {
    const isPillar = taxonomy.broader(broader).length === 0
    const concept = taxonomy.concept(id)
    if (isPillar && concept?.type === 'group') return { conceptId: id, label: concept.label }
    const found = isPillar ? null : skillGroup(taxonomy, broader, steps - 1)
    if (found) return found
  }
  return null
}
