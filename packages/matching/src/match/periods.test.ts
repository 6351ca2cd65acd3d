import { describe, expect, it } from 'vitest'
import { monthsOf, sayMonths, unionOfMonths } from './periods.ts'

const length = (...period: Parameters<typeof monthsOf>) => {
  const months = monthsOf(...period)
  return months && months.to - months.from
}

describe('monthsOf', () => {
  it('includes the end month and stops at the month asked for', () => {
    expect(length('2020-01', '2020-12', '2026-01')).toBe(12)
    expect(length('2025-12', 'present', '2026-01')).toBe(2)
    expect(length('2024-01', '2030-01', '2026-01')).toBe(25)
  })

  it('takes a bare year for its middle', () => {
    expect(length('2019', '2021', '2026-01')).toBe(24)
    expect(length('2020', '2020', '2026-01')).toBe(6)
  })

  it('has no length without dates or in the future', () => {
    expect(length(null, '2020', '2026-01')).toBeNull()
    expect(length('2020', null, '2026-01')).toBeNull()
    expect(length('2027-01', 'present', '2026-01')).toBeNull()
  })
})

describe('unionOfMonths', () => {
  it('counts overlapping months once', () => {
    expect(
      unionOfMonths([
        { from: 0, to: 24 },
        { from: 12, to: 36 },
        { from: 48, to: 60 },
      ]),
    ).toBe(48)
    expect(unionOfMonths([])).toBe(0)
  })
})

describe('sayMonths', () => {
  it('never says more than there is', () => {
    expect([1, 11, 12, 35, 36].map(sayMonths)).toEqual(['1 month', '11 months', '1 year', '2.9 years', '3 years'])
  })
})
