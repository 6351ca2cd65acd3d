import { describe, expect, it } from 'vitest'
import { loadTaxonomy } from '../taxonomy/taxonomy.ts'
import { speller } from './speller.ts'

describe('speller', () => {
  const repaired = speller(loadTaxonomy().tables.names)

  it.each([
    ['enginneer', 'engineer'],
    ['engimeer', 'engineer'],
    ['egnineer', 'engineer'],
    ['electricain', 'electrician'],
  ])('reads %s as %s', (typed, meant) => {
    expect(repaired(typed)).toBe(meant)
  })

  it('leaves known words, short ones, two errors, other scripts and digits alone', () => {
    for (const word of ['engineer', 'managers', 'nurs', 'enkineeer', 'инженер', 'python3', '', 'x'.repeat(5000)])
      expect(repaired(word)).toBeNull()
  })
})
