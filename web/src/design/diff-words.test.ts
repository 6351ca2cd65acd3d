import { describe, expect, it } from 'vitest'
import { diffWords } from './diff-words.ts'

describe('diffWords', () => {
  it('joins runs and shows what goes before what comes', () => {
    expect(diffWords('Ran the daily bakery', 'Ran a busy bakery')).toEqual([
      { kind: 'same', text: 'Ran' },
      { kind: 'removed', text: 'the daily' },
      { kind: 'inserted', text: 'a busy' },
      { kind: 'same', text: 'bakery' },
    ])
  })
  it('can be read back into both wordings', () => {
    const before = 'a b c d e f g a b'
    const after = 'b c x e g a y b z'
    const runs = diffWords(before, after)
    const side = (left: string) =>
      runs
        .filter(({ kind }) => kind !== left)
        .map(({ text }) => text)
        .join(' ')
    expect(side('inserted')).toBe(before)
    expect(side('removed')).toBe(after)
  })
  it('stays fast on very long texts', () => {
    const long = Array.from({ length: 20_000 }, (_, index) => `w${index % 7}`).join(' ')
    expect(diffWords(long, `${long} end`)).toHaveLength(2)
  })
})
