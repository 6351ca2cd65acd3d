import { AppError } from '@careergini/platform/errors'

/** The longest real postings have about 30,000 characters. */
const longestText = 500_000
const fewestWords = 12
/** Longer runs of spaces hold no layout, and would cost every later pattern that skips spaces. */
const longRuns = /( {32}) +/g

/**
 * Text as people see it: one kind of line break, composed letters, no control, zero-width or direction-changing characters
 * (which can hide words from the reader), at most two empty lines in a row.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[^\P{C}\n]/gu, '')
    .replace(longRuns, '$1')
    .replace(/(?<! ) +$/gm, '')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim()
}

/** Refuses what cannot be a posting, saying what to do. */
export function requirePosting(text: string): string {
  if (text.length > longestText) {
    throw new AppError(
      'too-large',
      `This text has ${text.length.toLocaleString('en')} characters; a posting has at most 500,000. Paste the posting alone.`,
    )
  }
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  if (words >= fewestWords) return text
  const found =
    words === 0 ? 'There are no words in this' : words === 1 ? 'This has only 1 word' : `This has only ${words} words`
  throw new AppError(
    'posting-too-short',
    `${found}. Paste the whole posting: its title, what it asks for and what it offers.`,
  )
}
