import { describe, expect, it } from 'vitest'
import { estimatePromptTokens, estimateTokens, leastPromptTokens } from './token-budget.ts'

describe('estimateTokens', () => {
  it('lies above the tokens of prose without wasting the window', () => {
    // 21 tokens with a usual 50,000-entry vocabulary.
    const text = 'Led a team of twelve nurses on the night shift and cut waiting times by a third in one year.'
    expect(estimateTokens(text)).toBeGreaterThanOrEqual(21)
    expect(estimateTokens(text)).toBeLessThan(45)
  })

  it('counts every digit and symbol, because tokenisers split them', () => {
    expect(estimateTokens('1234567')).toBe(7)
    expect(estimateTokens('a,b;c')).toBe(5)
  })

  it('never lies below the bytes a byte-falling-back tokeniser would need beyond ASCII', () => {
    for (const text of ['Ärztin', 'медсестра', '看護師', '👩‍⚕️']) {
      const beyondAscii = Buffer.byteLength(text.replace(/[A-Za-z]/g, ''))
      expect(estimateTokens(text)).toBeGreaterThanOrEqual(beyondAscii)
    }
  })

  it('is linear in the length of the text', () => {
    expect(estimateTokens('word '.repeat(100_000))).toBe(200_000)
  })
})

describe('a whole prompt', () => {
  it('adds what the chat template puts around it', () => {
    expect(estimatePromptTokens([{ role: 'user', content: 'Hi' }])).toBeGreaterThan(estimateTokens('Hi') + 30)
  })

  it('has at least as many tokens as words', () => {
    expect(leastPromptTokens([{ role: 'user', content: ' one  two\nthree ' }])).toBe(3)
  })
})
