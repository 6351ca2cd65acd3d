import { loadSkillsEngine } from '@careergini/skills'
import { describe, expect, it } from 'vitest'
import { findRole, unknownRole } from './find-role.ts'

const engine = loadSkillsEngine()
const found = (title: string) => findRole(engine, title)
const labelOf = (title: string) => found(title).occupation?.label

describe('findRole', () => {
  it('takes a title that is an occupation’s own name for that occupation, with others to choose from', () => {
    expect(labelOf('Accountant')).toBe('accountant')
    expect(found('Electrician').alternatives.map(({ label }) => label)).toContain('industrial electrician')
  })

  it('reads noise and typing errors', () => {
    expect(labelOf('Senior data analyst (m/f/d)')).toBe('data analyst')
    expect(labelOf('electricain')).toBe('electrician')
  })

  it('prefers an occupation that says what it needs to one that lists technologies alone', () => {
    for (const title of ['Backend Developer', 'HR manager', 'Software engineer']) {
      const { occupation } = found(title)
      expect(engine.taxonomy.occupationSkills(occupation?.conceptId ?? '').essential.length, title).toBeGreaterThan(0)
    }
  })

  it('knows when it does not know, and says what to do', () => {
    const unknown = found('qwertz asdfgh')
    expect(unknown.occupation).toBe(null)
    expect(unknownRole('qwertz asdfgh', unknown)).toMatch(
      /^No occupation is known as “qwertz asdfgh”\..*Try another name/,
    )
  })
})
