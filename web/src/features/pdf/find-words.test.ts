import { describe, expect, it } from 'vitest'
import { findWords } from './find-words.ts'

describe('findWords', () => {
  const text = 'Ann Lee\nBaked bread (sourdough)\r\n  for 3 years.\n'
  it('finds words across the line breaks of the file', () => {
    const found = findWords(text, 'Baked bread (sourdough) for 3 years.')
    expect(found && text.slice(found.start, found.end)).toBe('Baked bread (sourdough)\r\n  for 3 years.')
  })
  it('gives null for what is not there, and for nothing', () => {
    expect(findWords(text, 'Drove a van')).toBeNull()
    expect(findWords(text, '   ')).toBeNull()
  })
})
