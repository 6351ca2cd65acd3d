import type { PartialDate } from '@careergini/contracts'
import { monthNumbers } from './date-words.ts'

export interface DateToken {
  /** `short` is a year of two digits after an apostrophe, which is a date only as an end of a period. */
  kind: 'date' | 'year' | 'short' | 'present' | 'month'
  from: number
  to: number
  /** Null for `present` and a month without a year. */
  value: PartialDate | null
  month: number | null
  doubts: string[]
}

const two = (month: number) => String(month).padStart(2, '0')

/** What one match of the date pattern means; null where it is no date after all. */
export function readToken(match: RegExpMatchArray): DateToken | null {
  const groups = match.groups ?? {}
  const raw = match[0]
  const from = match.index ?? 0
  const base = { from, to: from + raw.length, month: null, doubts: [] as string[] }
  if (groups['present'] !== undefined) return { ...base, kind: 'present', value: null }
  if (groups['month'] !== undefined) return { ...base, kind: 'month', value: null, month: monthOf(raw) }
  const { text, doubts } = repairDigits(raw)
  const value = valueOf(groups, text)
  if (value === null) return null
  const kind = groups['shortYear'] !== undefined ? 'short' : groups['year'] !== undefined ? 'year' : 'date'
  return { ...base, kind, value, doubts }
}

function valueOf(groups: Record<string, string | undefined>, text: string): PartialDate | null {
  if (groups['iso'] !== undefined || groups['cjk'] !== undefined) {
    const [year, month] = numbersOf(text)
    return year === undefined ? null : month === undefined ? `${year}` : `${year}-${two(month)}`
  }
  if (groups['numeric'] !== undefined) return numericDate(text)
  if (groups['monthYear'] !== undefined) {
    const [month, year] = numbersOf(text)
    return `${year}-${two(month ?? 0)}`
  }
  if (groups['shortMonth'] !== undefined) {
    const [month, year] = numbersOf(text)
    return `${fullYear(year ?? 0)}-${two(month ?? 0)}`
  }
  if (groups['named'] !== undefined) return namedDate(text)
  const year = /\d{4}/.exec(text)?.[0]
  if (year) return year
  const short = /['’‘](\d{2})/.exec(text)?.[1]
  return short ? String(fullYear(Number(short))) : null
}

const numbersOf = (text: string) => (text.match(/\d+/g) ?? []).map(Number)

/** Two digits of a year: 00 to 49 lie in this century, the others in the last. */
const fullYear = (short: number) => (short < 50 ? 2000 + short : 1900 + short)

/** Day and month in either order: the month is given only where one of the two cannot be a month or both are equal. */
function numericDate(text: string): PartialDate | null {
  const [a = 0, b = 0, year = 0] = numbersOf(text)
  if (Math.max(a, b) > 31 || Math.min(a, b) < 1) return null
  if (text.includes('.') && b <= 12) return `${year}-${two(b)}`
  if (a > 12 && b > 12) return null
  if (a > 12 || a === b) return `${year}-${two(b)}`
  return b > 12 ? `${year}-${two(a)}` : `${year}`
}

function namedDate(text: string): PartialDate | null {
  const month = monthOf(text)
  if (month === null) return null
  const year = /\d{4}/.exec(text)?.[0] ?? null
  const short = /(\d{2})$/.exec(text)?.[1]
  if (year === null && short === undefined) return null
  return `${year ?? fullYear(Number(short))}-${two(month)}`
}

function monthOf(text: string): number | null {
  for (const word of text.toLowerCase().match(/[\p{L}]+/gu) ?? []) {
    const month = monthNumbers.get(word)
    if (month !== undefined) return month
  }
  return null
}

/** Letters that stand for digits in a year (`2O21`), turned into digits with a note for the person. */
function repairDigits(raw: string): { text: string; doubts: string[] } {
  const year = /[12lI][0-9OolI]{3}$/u.exec(raw)?.[0]
  if (!year || /^\d{4}$/.test(year)) return { text: raw, doubts: [] }
  const digits = year.replace(/[Oo]/g, '0').replace(/[lI]/g, '1')
  const letters = [...new Set(year.match(/[OolI]/g))].join(' and ')
  return {
    text: raw.slice(0, -4) + digits,
    doubts: [`The file shows "${raw}" with a letter ${letters} where a digit belongs; it was read as ${digits}.`],
  }
}
