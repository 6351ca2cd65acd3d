import { commonLanguages, type Languages } from '../words/languages/text-languages.ts'
import { fold } from './fold.ts'
import { readDates, saysPresent, type NamedDate } from './dates.ts'
import { joinPhrases } from './phrases.ts'
import { readQuantities, type Quantity } from './quantities.ts'

/** A word of a text, folded, with its offsets in the folded text. */
export interface Word {
  text: string
  start: number
  end: number
  /** Number of the clause that the word is in. */
  clause: number
}

/** A text taken apart for comparison. Offsets point into `folded`. */
export interface ReadText {
  folded: string
  /** Whose word lists and endings count in it. */
  languages: Languages
  words: Word[]
  quantities: Quantity[]
  dates: NamedDate[]
  /** It says that a period lasts until now. */
  lasts: boolean
}

/** Folds a text and reads its dates, its figures and, from what is left, its words. */
export function readText(text: string, languages: Languages = commonLanguages): ReadText {
  const folded = joinPhrases(fold(text).replace(/\s+/gu, ' '))
  const dates = readDates(folded)
  const withoutDates = blank(folded, dates)
  const quantities = readQuantities(withoutDates, languages)
  const rest = blank(withoutDates, quantities)
  return { folded, languages, words: readWords(rest), quantities, dates, lasts: saysPresent(folded) }
}

function blank(text: string, spans: readonly { start: number; end: number }[]): string {
  return spans.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text)
}

/** A word begins with a letter or a digit; `c++`, `c#`, `.net`, `node.js` and `s3` are one word each. */
const word = /\.net\b|[\p{L}\p{N}][\p{L}\p{N}]*(?:\.(?:js|net|io)\b|\+\+|#)?/gu
const clauseEnd = /[;:.!?()[\]|•]|,| - |\b(?:but|aber|sondern|pero|sino|mais|ma|ale|maar|mas)\b/u

function readWords(text: string): Word[] {
  let clause = 0
  let last = 0
  return [...text.matchAll(word)].map((match) => {
    if (clauseEnd.test(text.slice(last, match.index)) || clauseEnd.test(match[0])) clause++
    last = match.index + match[0].length
    return { text: match[0], start: match.index, end: last, clause }
  })
}
