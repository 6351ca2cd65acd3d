import { multiplierOfWord, numberJoiners, numberOfWord } from './number-words.ts'

interface Word {
  word: string
  start: number
  end: number
}

/** Figures written in words in a folded text: `twenty-eight`, `one hundred and ten`, `treinta y cinco`, `2 Millionen` aside. */
export function readWordFigures(text: string): { value: number; start: number; end: number }[] {
  const words: Word[] = [...text.matchAll(/\p{L}+/gu)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
  const figures: { value: number; start: number; end: number }[] = []
  for (let n = 0; n < words.length; n++) {
    const value = startValue(words, n)
    const first = words[n]
    if (value === null || !first) continue
    const read = readOn(text, words, n, value)
    figures.push({ value: read.value, start: first.start, end: words[read.last]?.end ?? first.end })
    n = read.last
  }
  return figures
}

const one = new Set(['one', 'a', 'ein', 'eine', 'un', 'une', 'uma', 'um'])
const wholeMultipliers = new Set(['hundred', 'thousand', 'hundert', 'tausend', 'mil', 'mille', 'million'])

function startValue(words: readonly Word[], n: number): number | null {
  const word = words[n]?.word ?? ''
  // "por ciento" is a per cent sign.
  if (word === 'ciento' && words[n - 1]?.word === 'por') return null
  const value = numberOfWord(word)
  if (value !== null) return value
  if (one.has(word) && multiplierOfWord(words[n + 1]?.word ?? '') !== null) return 1
  return wholeMultipliers.has(word) ? multiplierOfWord(word) : null
}

function readOn(text: string, words: readonly Word[], start: number, first: number): { value: number; last: number } {
  let [total, current, last] = [0, first, start]
  for (let n = start + 1; n < words.length; n++) {
    const [word, previous] = [words[n], words[n - 1]]
    if (!word || !previous || !/^[\s-]*$/u.test(text.slice(previous.end, word.start))) break
    const next = words[n + 1]
    const small = numberOfWord(word.word)
    const times = multiplierOfWord(word.word)
    if (small !== null && fits(current, small)) current += small
    else if (times !== null && times >= 1000) [total, current] = [total + current * times, 0]
    else if (times !== null) current *= times
    else {
      const joined = numberJoiners.has(word.word) && next ? numberOfWord(next.word) : null
      if (joined === null || !fits(current, joined) || current < 20) break
      continue
    }
    last = n
  }
  return { value: total + current, last }
}

/** `twenty` leaves room for `five`, `hundred` for `fifteen`; `twenty` and `fifteen` are two numbers. */
function fits(current: number, small: number): boolean {
  if (current === 0) return true
  return (current >= 100 && current % 100 === 0 && small < 100) || (current >= 20 && current % 10 === 0 && small < 10)
}
