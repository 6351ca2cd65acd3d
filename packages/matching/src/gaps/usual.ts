import type { Taxonomy } from '@careergini/skills'
import type { UsualSkill } from '../match/evidence-index.ts'
import type { OccupationMap } from './occupation-map.ts'
import type { Meaning } from './read-meaning.ts'

/** The essential skills of the occupations that the person had, by concept: a reason to ask, never a proof. */
export function usualSkills(
  taxonomy: Taxonomy,
  occupations: OccupationMap,
  { occupations: had }: Pick<Meaning, 'occupations'>,
): ReadonlyMap<string, UsualSkill> {
  const usual = new Map<string, UsualSkill>()
  for (const { evidenceId, occupationId } of had) {
    const occupation = taxonomy.concept(occupationId)?.label ?? occupationId
    for (const skill of occupations.skillsOf(occupationId).essential) {
      const known = usual.get(skill)
      if (known) known.evidenceIds.push(evidenceId)
      else usual.set(skill, { occupation, evidenceIds: [evidenceId] })
    }
  }
  return usual
}
