import { documentContent, linesInReadingOrder } from '@careergini/contracts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inventedNurse } from '../fixtures/invented-person.ts'
import { checkDocument } from '../gate/apply-gate.ts'
import { planDocument } from '../plan/plan-document.ts'
import { composeDocument } from './compose-document.ts'

const evidence = inventedNurse()
const compose = (language = 'en') => composeDocument(planDocument({ evidence, match: null, language }), evidence)
const texts = (language?: string) => linesInReadingOrder(compose(language)).map((line) => line.text)

test('a composed document holds the facts in reading order and nothing else', () => {
  expect(documentContent.parse(compose())).toEqual(compose())
  expect(texts()).toEqual([
    'Mara Lindqvist',
    'Registered nurse',
    'Malmö, Sweden · mara@example.org',
    'Summary',
    'Nurse with a liking for calm wards and clear handovers.',
    'Experience',
    'Ward Nurse',
    'Mar 2019 – Present',
    'Havnen Hospital',
    'Trained 12 new nurses in safe medication rounds',
    'Cut the time of the morning handover from 40 to 25 minutes',
    'Care Assistant',
    'Aug 2016 – Feb 2019',
    'Solgården',
    'Helped residents with meals and walks',
    'Education',
    'BSc, Nursing',
    '2013 – 2016',
    'Lund University',
    'Certifications',
    'Advanced Life Support',
    'May 2021',
    'Resuscitation Council',
    'Skills',
    'Clinical: Wound care, Triage',
    'Rostering',
    'Languages',
    'Swedish (native), English (C1)',
  ])
})

test('a role without a title stands under its employer alone', () => {
  const untitled = evidence.map((item) =>
    item.facts.kind === 'role' ? { ...item, facts: { ...item.facts, title: null } } : item,
  )
  const content = composeDocument(planDocument({ evidence: untitled, match: null, language: 'en' }), untitled)
  const [first] = content.sections.find(({ kind }) => kind === 'experience')?.entries ?? []
  expect([first?.title?.text, first?.dates?.text, first?.subtitle]).toEqual([
    'Havnen Hospital',
    'Mar 2019 – Present',
    null,
  ])
  expect(checkDocument(content, { evidence: untitled, taxonomy: null, language: 'en' })).toEqual([])
})

test('an education of which only the school is known stands under its name', () => {
  const schoolOnly = evidence.map((item) =>
    item.facts.kind === 'education' ? { ...item, facts: { ...item.facts, degree: null, area: null } } : item,
  )
  const content = composeDocument(planDocument({ evidence: schoolOnly, match: null, language: 'en' }), schoolOnly)
  const [entry] = content.sections.find(({ kind }) => kind === 'education')?.entries ?? []
  expect([entry?.title?.text, entry?.subtitle]).toEqual(['Lund University', null])
})

test('the class of a degree stands with it, once, and passes the gate', () => {
  const head = (facts: { degree: string | null; area?: null; grade: string }) => {
    const graded = evidence.map((item) =>
      item.facts.kind === 'education' ? { ...item, facts: { ...item.facts, ...facts } } : item,
    )
    const content = composeDocument(planDocument({ evidence: graded, match: null, language: 'en' }), graded)
    expect(checkDocument(content, { evidence: graded, taxonomy: null, language: 'en' })).toEqual([])
    const [entry] = content.sections.find(({ kind }) => kind === 'education')?.entries ?? []
    return [entry?.title?.text, entry?.subtitle?.text]
  }
  expect(head({ degree: 'BSc', grade: '2:1' })).toEqual(['BSc, Nursing, 2:1', 'Lund University'])
  expect(head({ degree: 'BSc, First Class', grade: 'first class' })[0]).toBe('BSc, First Class, Nursing')
  expect(head({ degree: null, area: null, grade: 'mit Auszeichnung' })).toEqual(['Lund University', 'mit Auszeichnung'])
})

test('every line of it passes the gate, in each language', () => {
  for (const language of ['en', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'sv']) {
    expect(checkDocument(compose(language), { evidence, taxonomy: null, language })).toEqual([])
  }
})

test('headings and dates follow the language, the person’s sentences do not', () => {
  expect(texts('de')).toContain('Berufserfahrung')
  expect(texts('de')).toContain('März 2019 – heute')
  expect(texts('de')).toContain('Helped residents with meals and walks')
})

test('the order in which the evidence comes changes nothing', () => {
  const expected = compose()
  fc.assert(
    fc.property(fc.shuffledSubarray(evidence, { minLength: evidence.length }), (shuffled) => {
      const plan = planDocument({ evidence: shuffled, match: null, language: 'en' })
      expect(composeDocument(plan, shuffled)).toEqual(expected)
    }),
    { numRuns: 25 },
  )
})

test('line ids are unique', () => {
  const ids = linesInReadingOrder(compose()).map((line) => line.id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('evidence that the plan names must be given', () => {
  const plan = planDocument({ evidence, match: null, language: 'en' })
  expect(() => composeDocument(plan, evidence.slice(1))).toThrow(/was not given/u)
})
