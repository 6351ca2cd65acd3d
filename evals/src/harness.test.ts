import { describe, expect, it } from 'vitest'
import { belowFloor } from './guard.ts'
import { readOptions, UsageError } from './options.ts'
import { bootstrap, sampleOf } from './random.ts'

describe('the harness', () => {
  it('names what fell below its floor and passes over what was not measured', () => {
    const floors = { reading: { name: { least: 0.9 }, invented: { most: 0 }, other: { least: 1 } } }
    expect(belowFloor('reading', { name: 0.95, invented: 0 }, floors)).toEqual([])
    expect(belowFloor('reading', { name: 0.85, invented: 2 }, floors)).toHaveLength(2)
    expect(belowFloor('reading', { name: Number.NaN }, floors)).toHaveLength(1)
  })

  it('draws the same sample and the same interval for the same seed', () => {
    const items = Array.from({ length: 50 }, (_, index) => index)
    const mean = (cases: readonly number[]) => cases.reduce((a, b) => a + b, 0) / cases.length
    expect(sampleOf(items, 10, 1)).toEqual(sampleOf(items, 10, 1))
    expect(sampleOf(items, 10, 1)).not.toEqual(sampleOf(items, 10, 2))
    expect(sampleOf(items, null, 1)).toEqual(items)
    const [low, high] = bootstrap(items, mean, 3)
    expect([low, high]).toEqual(bootstrap(items, mean, 3))
    expect(low).toBeLessThan(24.5)
    expect(high).toBeGreaterThan(24.5)
  })

  it('says what to write when the command is wrong', () => {
    expect(() => readOptions(['nothing'], ['reading'])).toThrow(UsageError)
    expect(() => readOptions(['reading', '--sample', 'x'], ['reading'])).toThrow('whole number')
    expect(readOptions(['reading', '--data', 'd'], ['reading'])).toMatchObject({
      names: ['reading'],
      dataDir: 'd',
      sample: null,
    })
  })
})
