import { commonLanguages, type Languages } from '../words/languages/text-languages.ts'
import { multiplierOfWord, numberJoiners, numberOfWord } from './number-words.ts'

interface Word {
  word: string
  start: number
  end: number
}

/** Figures written in words in a folded text: `twenty-eight`, `one hundred and ten`, `treinta y cinco`, `2 Millionen` aside. */
export function readWordFigures(
  text: string,
  languages: Languages = commonLanguages,
): { value: number; start: number; end: number }[] {
  const words: Word[] = [...text.matchAll(/\p{L}+/gu)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
  const figures: { value: number; start: number; end: number }[] = []
  for (let n = 0; n < words.length; n++) {
    const value = startValue(words, n, languages)
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

/** Words that are a number in one language only and an ordinary word in another. */
const local: ReadonlyMap<string, { language: number; value: number }> = new Map([
  ['sei', { language: 4, value: 6 }],
  ['due', { language: 4, value: 2 }],
  ['sept', { language: 3, value: 7 }],
])
const portuguese = 7

function startValue(words: readonly Word[], n: number, languages: Languages): number | null {
  const word = words[n]?.word ?? ''
  // Portuguese `dos` is an article, Spanish `dos` is two.
  if (word === 'dos' && languages.includes(portuguese)) return null
  const known = local.get(word)
  if (known && languages.includes(known.language)) return known.value
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
