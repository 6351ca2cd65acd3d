/** What stands between a token and the one before it, as bit flags. */
export const gap = {
  /** A name may not run across this gap: end of a sentence, comma, bracket, colon, blank line. */
  stop: 1,
  /** A separator of list items: comma, slash, bar, bullet, line end. */
  list: 2,
  /** At least one white-space character. */
  space: 4,
  /** A sentence, line or bracket starts here, so a capital letter says nothing. */
  opening: 8,
} as const

/** Tokens of a text: character ranges (UTF-16) and the `gap` flags before each; the last gap is the one after the last token. */
export interface Tokens {
  readonly count: number
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly gaps: Uint8Array
}

const longWord = /[\p{L}\p{N}\p{M}\p{Cf}]/u
// Scripts written without spaces: their characters end a Latin word ("后端Python开发") and are not looked up.
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/
const stops = ',;:()[]{}"!?<>=*“”„«»•·●▪◦‣∙■□➢✓✔–—|'
const listMarks = ',;/|•·●▪◦‣∙■□➢✓✔*'

function isAsciiWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
}

function isWord(code: number): boolean {
  if (code < 128) return isAsciiWord(code)
  const character = String.fromCharCode(code)
  return longWord.test(character) && !unspaced.test(character)
}

const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)

/** Where a token that ends at `end` really ends: takes in the signs of `C++`, `C#`, `F#`, `A+`, `Notepad++`. */
function withSigns(text: string, start: number, end: number): number {
  const next = text.charCodeAt(end)
  if (next === 35 /* # */ && end - start <= 2 && !isWord(text.charCodeAt(end + 1))) return end + 1
  if (next !== 43 /* + */ || !isLetter(text.charCodeAt(end - 1))) return end
  if (text.charCodeAt(end + 1) === 43) return end + 2
  return end - start === 1 && !isWord(text.charCodeAt(end + 1)) ? end + 1 : end
}

/** Flags of one separating character; `newlines` counts those already seen in this gap. */
function flagsOf(text: string, at: number, newlines: number): number {
  const code = text.charCodeAt(at)
  if (code === 32 || code === 160) return gap.space
  if (code === 10) return gap.space | gap.list | gap.opening | (newlines > 0 ? gap.stop : 0)
  if (code === 46 /* . */) return isWord(text.charCodeAt(at + 1)) ? 0 : gap.stop | gap.opening
  if (code === 45 || code === 39 || code === 8217 /* - ' ’ */) return 0
  const character = text[at] as string
  const list = listMarks.includes(character) ? gap.list : 0
  if (character === '/') return list
  if (/\s/.test(character)) return gap.space | (character === '\t' ? gap.stop | gap.list : 0)
  if (stops.includes(character)) return list | gap.stop | (character === ',' ? 0 : gap.opening)
  return unspaced.test(character) ? gap.stop : 0
}

/**
 * Splits a text into tokens in one pass. Hyphens, slashes and dots split (`Node.js` is `Node`, `js` with no gap between);
 * the signs of `C++`, `C#` and the dot of `.NET` belong to their token; `&` is a token; a possessive `'s` is dropped.
 */
export function tokenize(text: string): Tokens {
  const capacity = (text.length >> 1) + 2
  const starts = new Uint32Array(capacity)
  const ends = new Uint32Array(capacity)
  const gaps = new Uint8Array(capacity)
  let count = 0
  let flags: number = gap.stop | gap.list | gap.opening
  let newlines = 0
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at)
    const dotted = code === 46 && isLetter(text.charCodeAt(at + 1)) && (flags & (gap.space | gap.stop)) !== 0
    if (!dotted && code !== 38 /* & */ && !isWord(code)) {
      flags |= flagsOf(text, at, newlines)
      if (code === 10) newlines += 1
      at += 1
      continue
    }
    let end = at + 1
    if (code !== 38) {
      while (end < text.length && isWord(text.charCodeAt(end))) end += 1
      end = withSigns(text, at, end)
    }
    starts[count] = at
    ends[count] = end
    gaps[count] = flags
    count += 1
    flags = 0
    newlines = 0
    at = afterPossessive(text, end)
  }
  gaps[count] = flags | gap.stop | gap.list
  return { count, starts, ends, gaps }
}

function afterPossessive(text: string, end: number): number {
  const mark = text.charCodeAt(end)
  if (mark !== 39 && mark !== 8217) return end
  const letter = text.charCodeAt(end + 1) | 32
  return letter === 115 && !isWord(text.charCodeAt(end + 2)) ? end + 2 : end
}

/** A token as it is compared: lower case, without diacritics and invisible characters; `&` reads `and`. */
export function fold(token: string): string {
  if (token === '&') return 'and'
  const lower = token.toLowerCase()
  for (let at = 0; at < lower.length; at += 1) {
    if (lower.charCodeAt(at) > 127) return lower.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '')
  }
  return lower
}
