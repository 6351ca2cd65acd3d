import { describe, expect, it } from 'vitest'
import { numbersIn } from './numbers.ts'

const told = (text: string) => numbersIn(text).map(({ value, unit, text: words }) => [value, unit, words])

describe('numbersIn', () => {
  it('reads amounts with their units and currencies', () => {
    expect(told('Cut infections by 38% in 14 months, saved €1.2m for 300 patients')).toEqual([
      [38, '%', '38%'],
      [14, 'months', '14 months'],
      [1_200_000, 'EUR', '€1.2m'],
      [300, 'patients', '300 patients'],
    ])
  })

  it('takes no number that names a level, a norm or a room for an amount of what follows', () => {
    expect(told('Care for level 3 patients, up to 2 patients per shift')).toEqual([[2, 'patients', '2 patients']])
    expect(told('Tested to BS 7671 and ISO 9001 on ward 12')).toEqual([])
  })

  it('counts what is counted, not the word that describes it', () => {
    expect(told('Mentored 17 student nurses')).toEqual([[17, null, '17']])
    expect(told('Won 1 client')).toEqual([[1, 'client', '1 client']])
  })
})
