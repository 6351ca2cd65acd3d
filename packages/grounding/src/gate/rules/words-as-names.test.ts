import { loadTaxonomy } from '@careergini/skills'
import { describe, expect, test } from 'vitest'
import { achievementOf } from '../../fixtures/invented-person.ts'
import { checkLine } from '../check-line.ts'

const taxonomy = loadTaxonomy()
function rules(text: string, evidence: string, language = 'en'): string[] {
  const claim = { evidenceIds: ['a'], requirementIds: [], how: 'rephrased' as const, by: 'test' }
  return checkLine({ text, claim }, { evidence: [achievementOf('a', 'r', evidence)], taxonomy, language }).map(
    (one) => one.rule,
  )
}

describe('a verb that stands as a name is refused', () => {
  const shipped = 'Deployed 12 services with scripts'
  test.each([
    ['Go deployed 12 services with scripts', shipped],
    ['Make deployed 12 services with scripts', shipped],
    ['Use deployed 12 services with scripts', shipped],
    ['Deployed 12 services with scripts in R', shipped],
    ['Deployed 12 services in C with scripts', shipped],
    ['Deployed 12 services with scripts, Go', shipped],
    ['Deployed 12 services with make', shipped],
    ['Deployed 12 services using go', shipped],
    ['Make built 4 sheds', 'Built 4 sheds'],
    ['Delivered parcels with Express', 'Delivered parcels by express'],
  ])('%s', (text, evidence) => expect(rules(text, evidence)).toContain('tool'))
})

describe('the same words as verbs, or as names that the evidence has, pass', () => {
  test.each([
    ['Use scripts to deploy 12 services', 'Deployed 12 services with scripts'],
    ['Made deliveries in Leeds', 'Delivered goods in Leeds'],
    ['Deployed 12 services in Go', 'Deployed 12 services in Go'],
    ['Go services deployed: 12', 'Deployed 12 Go services'],
    ['Analysed trials in R', 'Analysis of trials in R'],
    ['Cut errors by a third with reminders I wrote', 'Wrote reminders that cut errors by a third'],
    ['Used vitamin C tests', 'Performed vitamin C tests'],
  ])('%s', (text, evidence) => expect(rules(text, evidence)).toEqual([]))
})
