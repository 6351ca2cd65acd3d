import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadTaxonomy } from '../taxonomy/taxonomy.ts'
import { createTermFinder } from './find-terms.ts'
import { loadModel, unpackModel } from './model-file.ts'

const taxonomy = loadTaxonomy()
const find = createTermFinder(taxonomy)
const texts = (text: string) => find(text).map((term) => term.text)

describe('createTermFinder', () => {
  it('finds terms that no label names, with their place', () => {
    const text = 'Good knowledge of Zorbadb and Kubernetes is required.'
    const terms = find(text)
    expect(terms.map(({ start, end }) => text.slice(start, end))).toEqual(['Zorbadb', 'Kubernetes'])
    expect(terms.map(({ conceptId, how }) => [conceptId === null, how])).toEqual([
      [true, 'by its place'],
      [false, 'label'],
    ])
    expect(terms.every(({ confidence }) => confidence > 0.3 && confidence <= 1)).toBe(true)
  })

  it('leaves out what says nothing of knowledge', () => {
    expect(texts('We offer free lunch and a yearly bonus. Apply by Friday!')).toEqual([])
    expect(texts('')).toEqual([])
    expect(texts('😀 ,,, \u200b')).toEqual([])
  })

  it('answers alike whatever was read before', () => {
    const text = 'You know Python and SQL.'
    const first = find(text)
    find('Other words altogether: accounting, welding, PostgreSQL.')
    expect(find(text)).toEqual(first)
  })

  it('takes time in proportion to the length', () => {
    const unit = 'Knowledge of Zorbadb, C++ and payroll accounting; '
    const milliseconds = (count: number) => {
      const before = process.cpuUsage()
      find(unit.repeat(count))
      const { user, system } = process.cpuUsage(before)
      return Math.max((user + system) / 1000, 5)
    }
    milliseconds(500)
    expect(milliseconds(8_000) / milliseconds(800)).toBeLessThan(40)
    expect(Array.isArray(find('x'.repeat(1_000_000)))).toBe(true)
  })
})

describe('the file of terms', () => {
  const whole = readFileSync(new URL('../../data/terms.bin', import.meta.url))

  it.each([
    ['a changed weight', (bytes: Buffer) => bytes.fill(bytes[500] === 1 ? 2 : 1, 500, 501), /damaged/],
    ['a changed step', (bytes: Buffer) => bytes.fill(0, 20, 24), /damaged/],
    ['a cut file', (bytes: Buffer) => bytes.subarray(0, 5_000), /damaged/],
    ['an empty file', () => Buffer.alloc(0), /does not begin with/],
    ['another format', (bytes: Buffer) => bytes.fill('X', 0, 1), /does not begin with/],
  ])('is refused with %s', (_, change, message) => {
    expect(() => unpackModel(change(Buffer.from(whole)))).toThrow(message)
  })

  it('that is absent is named', () => {
    expect(() => loadModel('/nowhere/terms.bin')).toThrow(/nowhere.*Restore packages\/skills\/data\/terms\.bin/)
  })
})
