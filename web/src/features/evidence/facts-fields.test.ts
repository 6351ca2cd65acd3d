import { evidenceFacts } from '@careergini/contracts'
import { describe, expect, it } from 'vitest'
import { draftFacts, factFields, normaliseDate, valuesOf } from './facts-fields.ts'

describe('draftFacts', () => {
  it('gives back what valuesOf showed, for every kind', () => {
    const samples = [
      { kind: 'role', title: 'Baker', organisation: 'Oven & Co', location: null, start: '2020-03', end: 'present' },
      { kind: 'skill', name: 'Sourdough', group: null, level: 'expert', years: 3.5 },
      {
        kind: 'education',
        institution: 'School',
        degree: null,
        area: null,
        location: null,
        grade: null,
        start: '2014',
        end: '2017',
      },
      { kind: 'repository', name: 'oven', url: null, languages: ['Go'] },
      { kind: 'identity', field: 'phone', value: '021 000' },
    ].map((facts) => evidenceFacts.parse(facts))
    for (const facts of samples)
      expect(evidenceFacts.parse(draftFacts(facts.kind, valuesOf(facts, ''), facts))).toEqual(facts)
  })
  it('leaves a wrong date to the schema, which says what is right', () => {
    const result = evidenceFacts.safeParse(draftFacts('role', { title: 'Baker', start: 'last spring' }, null))
    expect(result.error?.issues[0]).toMatchObject({ path: ['start'], message: 'Use YYYY, YYYY-MM or YYYY-MM-DD.' })
  })
  it('has a form for every kind', () => {
    for (const fields of Object.values(factFields)) expect(fields.length).toBeGreaterThan(0)
  })
})

describe('normaliseDate', () => {
  it.each([
    ['Mar 2021', '2021-03'],
    ['September 2017', '2017-09'],
    ['3/2021', '2021-03'],
    ['2021-03', '2021-03'],
    ['2021', '2021'],
    ['Now', 'present'],
    ['last spring', 'last spring'],
  ])('reads %s as %s', (typed, date) => expect(normaliseDate(typed)).toBe(date))
})
