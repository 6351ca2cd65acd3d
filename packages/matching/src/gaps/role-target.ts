import type { Requirement } from '@careergini/contracts'
import type { Taxonomy } from '@careergini/skills'
import type { GapTarget } from './find-gaps.ts'

/**
 * An occupation as something to be ready for: what ESCO calls essential is required, what it calls optional (with the technologies that
 * O*NET lists) preferred. Null for an unknown id or another kind of concept.
 */
export function roleTarget(taxonomy: Taxonomy, occupationId: string): GapTarget | null {
  const occupation = taxonomy.concept(occupationId)
  if (occupation?.kind !== 'occupation') return null
  const { essential, optional } = taxonomy.occupationSkills(occupationId)
  const required = new Set(essential)
  const asked = [
    ...essential.map((id) => ({ id, importance: 'required' as const })),
    ...optional.filter((id) => !required.has(id)).map((id) => ({ id, importance: 'preferred' as const })),
  ]
  const requirements = asked.map(({ id, importance }, index): Requirement => {
    const text = taxonomy.concept(id)?.label ?? id
    return {
      id,
      text,
      start: index,
      end: index,
      scope: 'skill',
      importance,
      conceptIds: [id],
      minYears: null,
      degree: null,
    }
  })
  return { id: occupationId, title: occupation.label, organisation: null, requirements }
}
