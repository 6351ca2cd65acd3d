import { describe, expect, it } from 'vitest'
import { loadSkillsEngine } from '../engine.ts'
import { readTitle } from './read-title.ts'

const engine = loadSkillsEngine()
const occupations = (title: string) => engine.matchTitle(title).occupations.map(({ label }) => label)

describe('reading a title', () => {
  it.each([
    ['Senior Java Developer (m/f/d) - Berlin', 'Java Developer', 'senior'],
    ['Registered Nurse, Night Shift, Ref. 12345', 'Registered Nurse', null],
    ['Jr. Electrician – Full-Time', 'Electrician', 'junior'],
    ['Krankenpfleger:in (w/m/d) in Vollzeit', 'Krankenpfleger', null],
    ['Head of Marketing', 'Head of Marketing', 'head'],
    ['Internship Data Analyst RM 1500', 'Data Analyst', 'intern'],
    ['Warehouse Worker @ Acme Corp', 'Warehouse Worker', null],
    ['Principal Software Engineer II', 'Software Engineer', 'lead'],
  ])('takes off what is not the work: %s', (title, core, seniority) => {
    expect(readTitle(title)).toMatchObject({ core, seniority })
  })

  it('keeps a field that the title names apart', () => {
    expect(readTitle('Nurse - Intensive Care')).toMatchObject({ core: 'Nurse', specialty: 'Intensive Care' })
  })

  it('keeps something of a title that is all noise', () => {
    for (const title of ['Senior', '(m/f/d)', '12345', 'Full-time!!!']) expect(readTitle(title).core).not.toBe('')
  })
})

describe('matching a title', () => {
  it('finds the occupation through level, marks and place', () => {
    expect(occupations('Senior Software Developer (m/f/d) - Berlin')[0]).toBe('software developer')
    expect(occupations('Bricklayer – immediate start, Leeds')[0]).toBe('bricklayer')
    expect(occupations('TRUCK DRIVER (CLASS A)')).toContain('cargo vehicle driver')
  })

  it('reads German and Spanish titles', () => {
    expect(occupations('Elektriker').join()).toMatch(/electric/)
    expect(occupations('enfermera').join()).toMatch(/nurse/)
  })

  it('reads through a typing error', () => {
    expect(occupations('sofware developer')[0]).toBe('software developer')
    expect(occupations('Electricain').join()).toMatch(/electrician/)
  })

  it.each(['', ' ', '!!!', '软件工程师', '😀', 'x'.repeat(100_000), ','.repeat(100_000)])(
    'answers nothing to what is no title it can read',
    (title) => {
      expect(occupations(title)).toEqual([])
    },
  )

  it('gives the same bytes every time, also after others were asked', () => {
    const first = JSON.stringify(engine.matchTitle('Chief cook'))
    for (const title of ['welder', 'midwife', 'judge']) engine.matchTitle(title)
    expect(JSON.stringify(engine.matchTitle('Chief cook'))).toBe(first)
  })
})
