import { describe, expect, it } from 'vitest'
import { singular, verbStem } from './stem.ts'

describe('singular', () => {
  it.each([
    ['skills', 'skill'],
    ['technologies', 'technology'],
    ['processes', 'process'],
    ['analysis', 'analysis'],
    ['genetics', 'genetics'],
    ['topics', 'topic'],
    ['bus', 'bus'],
  ])('of %s is %s', (word, expected) => {
    expect(singular(word)).toBe(expected)
  })

  it.each([
    ['organisation', 'organizations'],
    ['behaviour', 'behavior'],
    ['centre', 'centers'],
    ['programmes', 'program'],
    ['paediatric', 'pediatric'],
    ['modelling', 'modeling'],
    ['licence', 'license'],
  ])('meets in one spelling: %s, %s', (british, american) => {
    expect(singular(british)).toBe(singular(american))
  })
})

describe('verbStem', () => {
  it.each([
    ['manage', 'manages', 'managed', 'managing'],
    ['plan', 'plans', 'planned', 'planning'],
    ['supply', 'supplies', 'supplied', 'supplying'],
    ['organise', 'organizes', 'organised', 'organizing'],
  ])('is one for the forms of %s', (...forms) => {
    expect(new Set(forms.map(verbStem)).size).toBe(1)
  })
})
