import type { Taxonomy } from '@careergini/skills'

/** All occupations with what they ask for, and how telling each skill is. */
export interface OccupationMap {
  ids: readonly string[]
  skillsOf(id: string): { essential: readonly string[]; optional: readonly string[] }
  /** ln(occupations / occupations that ask for the skill): 0 for what nobody or everybody asks for. */
  telling(skillId: string): number
  /** Occupations that ask for a skill. */
  asking(skillId: string): { essential: readonly string[]; optional: readonly string[] }
}

/** Reads all occupations once (some 100 ms); the caller keeps it. */
export function mapOccupations(taxonomy: Taxonomy): OccupationMap {
  const { tables } = taxonomy
  const skills = new Map<string, ReturnType<OccupationMap['skillsOf']>>()
  const asking = new Map<string, { essential: string[]; optional: string[] }>()
  for (let index = 0; index < tables.count; index += 1) {
    if (tables.typeAt(index) !== 'occupation') continue
    const id = tables.idAt(index)
    const { essential, optional } = taxonomy.occupationSkills(id)
    const own = { essential, optional: optional.filter((skill) => !essential.includes(skill)) }
    skills.set(id, own)
    for (const kind of ['essential', 'optional'] as const) {
      for (const skill of own[kind]) {
        const known = asking.get(skill) ?? { essential: [], optional: [] }
        known[kind].push(id)
        asking.set(skill, known)
      }
    }
  }
  const nobody = { essential: [], optional: [] }
  const askingFor = (skill: string) => asking.get(skill) ?? nobody
  return {
    ids: [...skills.keys()],
    skillsOf: (id) => skills.get(id) ?? nobody,
    asking: askingFor,
    telling(skill) {
      const { essential, optional } = askingFor(skill)
      const count = essential.length + optional.length
      return count === 0 ? 0 : Math.log(skills.size / count)
    },
  }
}
