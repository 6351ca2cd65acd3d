import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareLines } from './compare-lines.ts'

const lines = ['Mara Lindqvist', 'Front-end and/or back-end work', 'Cut it to 25 minutes']
const page = 'Mara Lindqvist\nFront-end and/or back-end work\nCut it to 25 minutes'

test('the same text agrees, however the page breaks its lines', () => {
  expect(compareLines(page, lines)).toBeNull()
  expect(compareLines('Mara\nLindqvist Front-\nend and/\nor back-end\nwork\nCut it to 25\nminutes', lines)).toBeNull()
})

test('a word that is torn apart, joined, or has another gap does not agree', () => {
  expect(compareLines(page.replace('minutes', 'min\nutes'), lines)?.line).toBe(3)
  expect(compareLines(page.replace('Cut it', 'Cutit'), lines)?.line).toBe(3)
  expect(compareLines(page.replace('Front-end', 'Front- end'), lines)?.line).toBe(2)
})

test('lines moved, left out, doubled or added do not agree', () => {
  expect(compareLines('Cut it to 25 minutes\nMara Lindqvist', lines)?.line).toBe(1)
  expect(compareLines('Mara Lindqvist\nCut it to 25 minutes', lines)?.line).toBe(2)
  expect(compareLines(`${page}\nMore`, lines)).toEqual({ line: null, expected: '', found: 'More' })
  expect(compareLines(`${page}!`, lines)?.found).toBe('!')
  expect(compareLines(`Mara Lindqvist\n${page}`, lines)).not.toBeNull()
  expect(compareLines('', lines)?.line).toBe(1)
})

test('any one changed, added or lost character is found', () => {
  fc.assert(
    fc.property(
      fc.nat(page.length - 1),
      fc.constantFrom('x', '7', 'é', 'I', '.', '\u0430'),
      fc.nat(2),
      (at, sign, how) => {
        const changed = page.slice(0, at) + (how === 2 ? '' : sign) + page.slice(at + (how === 1 ? 0 : 1))
        // A lost line end or gap beside another, or a change into the same sign, is the same text.
        fc.pre(changed !== page)
        expect(compareLines(changed, lines)).not.toBeNull()
      },
    ),
    { numRuns: 300 },
  )
})
