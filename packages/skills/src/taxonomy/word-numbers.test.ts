import { expect, it } from 'vitest'
import { wordNumbers } from './word-numbers.ts'

it('finds every word at its place, and no other', () => {
  const words = Array.from({ length: 5000 }, (_, index) => `w${(index * 7919).toString(36)}`)
  const numberOf = wordNumbers(words)
  expect(words.map(numberOf)).toEqual(words.map((_, index) => index))
  for (const other of ['', 'w', 'W0', 'w0 ', '~manag', '𝒲']) expect(numberOf(other)).toBeUndefined()
  expect(wordNumbers([])('any')).toBeUndefined()
})
