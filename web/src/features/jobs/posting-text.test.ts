import { describe, expect, it } from 'vitest'
import { textParts } from './posting-text.tsx'

describe('textParts', () => {
  const text = 'Bakes bread. Drives a van.'
  it('cuts a text at its requirements and loses nothing', () => {
    const parts = textParts(text, [
      { start: 13, end: 26, importance: 'preferred' },
      { start: 0, end: 12, importance: 'required' },
    ])
    expect(parts).toEqual([
      { text: 'Bakes bread.', importance: 'required' },
      { text: ' ', importance: null },
      { text: 'Drives a van.', importance: 'preferred' },
    ])
  })
  it('shows every character once when requirements overlap or point past the end', () => {
    const parts = textParts(text, [
      { start: 0, end: 10, importance: 'required' },
      { start: 5, end: 15, importance: 'required' },
      { start: 90, end: 99, importance: 'mentioned' },
    ])
    expect(parts.map((part) => part.text).join('')).toBe(text)
  })
})
