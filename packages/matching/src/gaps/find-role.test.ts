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

  it('takes the likeliest, not the one with the shortest name', () => {
    expect(labelOf('community nurse')).toBe('nurse responsible for general care')
    expect(labelOf('Trailer Driver')).toBe('cargo vehicle driver')
  })

  it('lets the person choose where a word names many occupations, those with the word in their own name first', () => {
    const { occupation, alternatives } = found('teacher')
    expect(occupation).toBe(null)
    expect(alternatives[0]?.label).toContain('teacher')
  })

  it('knows when it does not know, and says what to do', () => {
    const unknown = found('qwertz asdfgh')
    expect(unknown.occupation).toBe(null)
    expect(unknownRole('qwertz asdfgh', unknown)).toMatch(
      /^No occupation is known as “qwertz asdfgh”\..*Try another name/,
    )
  })
})
