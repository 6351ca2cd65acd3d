import type { EvidenceItem } from '@careergini/contracts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { familyCoverage, families } from '../fonts/generate-coverage.ts'
import coverage from '../fonts/coverage.generated.json' with { type: 'json' }
import { printableText, printWarnings } from './printable.ts'

const text = (input: string) => printableText(input).text

it('keeps ordinary writing in Latin, Greek and Cyrillic as it is', () => {
  for (const ordinary of [
    'Zażółć gęślą jaźń – “5 000 €” (≥ 12 %)',
    'Ερευνήτρια, Θεσσαλονίκη · Крім того, Київ № 5',
    'C++, C#, .NET, Node.js @ 3 µm'.replace('µ', 'μ'),
    'Đặng Thị Ngọc, Łódź, Ångström, İstanbul, Þórður',
  ]) {
    expect(printableText(ordinary)).toEqual({ text: ordinary, removed: [], replaced: [] })
  }
})

it('gives characters the one form in which readers give them back', () => {
  expect(text('cafe\u0301 o\uFB03ce 10\u00A0000\u202F€ non\u2011stop 5\u00A0\u00B5m')).toBe(
    'café office 10 000 € non-stop 5 μm',
  )
})

it('leaves out what nobody sees', () => {
  expect(text('in\u00ADvis\u200Bi\u2060b\uFEFFle\u202E\u0007 \t\r\n text\u{E0041}')).toBe('invisible text')
})

it('lists pictures it leaves out and letters it replaces', () => {
  expect(printableText('🚀 Led 👩🏽‍🚀 team ①')).toEqual({ text: 'Led team 1', removed: ['🚀', '👩', '🏽'], replaced: [] })
  expect(printableText('Tokyo 東京')).toEqual({ text: 'Tokyo ☐☐', removed: [], replaced: ['東', '京'] })
})

it('gives texts that need no second pass', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (input) => {
      const once = text(input)
      expect(printableText(once)).toEqual({ text: once, removed: [], replaced: [] })
    }),
    { numRuns: 2_000, examples: [['㎧ Ⅳ ﬁ ℃ ﷺ']] },
  )
  const start = performance.now()
  printableText(`${'a '.repeat(50_000)}\n`)
  expect(performance.now() - start).toBeLessThan(1500)
})

it('warns once for each item of evidence that will not show whole', () => {
  const facts = { kind: 'role', title: 'Cook', organisation: '寿司屋', location: null, start: null, end: null } as const
  const item = { id: 'e1', text: 'Cook, 寿司屋', facts } as Pick<EvidenceItem, 'id' | 'text' | 'facts'> as EvidenceItem
  expect(
    printWarnings([item, { ...item, id: 'e2', text: 'Cook', facts: { ...facts, organisation: 'Bistro' } }]),
  ).toEqual([
    { evidenceId: 'e1', characters: ['寿', '司', '屋'], message: expect.stringContaining('Write it in Latin') },
  ])
})

it('knows the characters of the fonts as they are', () => {
  expect(coverage).toEqual({ sans: familyCoverage(families.sans), serif: familyCoverage(families.serif) })
})
