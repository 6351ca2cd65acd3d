import { describe, expect, it } from 'vitest'
import { readingProgress } from './reading-progress.ts'

describe('readingProgress', () => {
  it('is empty while the file waits, and before the first page', () => {
    expect(readingProgress(null)).toMatchObject({ step: null, share: 0 })
    expect(readingProgress({ step: 'extract', done: 0, total: 1 })).toMatchObject({ step: 'extract', share: 0 })
  })
  it('grows with every page and every step, and is never full before the end', () => {
    const way = [
      { step: 'extract', done: 0, total: 3 },
      { step: 'extract', done: 1, total: 3 },
      { step: 'extract', done: 2, total: 3 },
      { step: 'extract', done: 3, total: 3 },
      { step: 'structure', done: 1, total: 1 },
      { step: 'fields', done: 1, total: 1 },
    ].map((progress) => readingProgress(progress))
    const shares = way.map(({ share }) => share)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(new Set(shares).size).toBe(shares.length)
    expect(shares.at(-1)).toBeLessThan(1)
    expect(way.map(({ step }) => step)).toEqual(['extract', 'extract', 'extract', 'structure', 'fields', 'compare'])
  })
  it('takes a step that it does not know for a beginning', () => {
    expect(readingProgress({ step: 'ocr', done: 1, total: 1 })).toMatchObject({ step: null, share: 0 })
  })
})
