import { documentContent } from '@careergini/contracts'
import { composeDocument, planDocument } from '@careergini/grounding'
import { describe, expect, it } from 'vitest'
import { inventedCareer } from '../document/invented-career.ts'
import { median, rangeOf } from './median.ts'
import { readOptions, UsageError } from './options.ts'
import { reportOf, tableOf } from './report.ts'

describe('the command line', () => {
  const read = (...args: string[]) => readOptions(args, ['start', 'document'], ['chromium'])

  it('takes names, a file and a peer', () => {
    expect(read('document', '--json', 'a.json', '--against', 'chromium')).toEqual({
      names: ['document'],
      json: 'a.json',
      against: 'chromium',
    })
  })

  it('says what to write instead of what it does not know', () => {
    for (const wrong of [[], ['documents'], ['start', '--fast'], ['start', '--against', 'latex']]) {
      expect(() => read(...wrong)).toThrow(UsageError)
      expect(() => read(...wrong)).toThrow('npm run bench -- NAME')
    }
  })
})

it('takes medians of odd and even numbers of values', () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([7])]).toEqual([2, 2.5, 7])
  expect(median([])).toBeNaN()
  expect(rangeOf([3, 1, 2])).toEqual([1, 3])
})

it('reports when, where, what and what not', () => {
  const report = reportOf(
    'document',
    { metrics: { pdf_ms: 41.26 }, ranges: { pdf_ms: [38.04, 60] }, cases: 4, absent: ['RenderCV'], notes: ['warm'] },
    1.5,
  )
  expect(report).toMatchObject({
    name: 'document',
    metrics: { pdf_ms: 41.3 },
    cases: 4,
    date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  })
  expect(tableOf(report)).toMatch(/pdf_ms +41\.3 {2}\(38 to 60\)\n {2}not measured: RenderCV\n {2}note: warm$/)
})

it('invents careers that differ in every achievement', () => {
  const contents = [1, 2, 3].map((number) => {
    const evidence = inventedCareer(number)
    return documentContent.parse(composeDocument(planDocument({ evidence, match: null, language: 'en' }), evidence))
  })
  const lines = contents.flatMap(
    (content) =>
      content.sections
        .find(({ kind }) => kind === 'experience')
        ?.entries.flatMap((entry) => entry.lines.map((line) => line.text)) ?? [],
  )
  expect(lines.length).toBeGreaterThan(60)
  expect(new Set(lines).size).toBe(lines.length)
})
