import type { PartialDate, PeriodEnd } from '@careergini/contracts'
import { monthPattern, presentPattern, seasonPattern, sincePattern, towardsPattern } from './date-words.ts'
import { readToken } from './read-token.ts'
import type { DateToken } from './read-token.ts'

/** A date or period in a text; offsets cover it with the words and dashes that belong to it. */
export interface FoundDate {
  from: number
  to: number
  start: PartialDate | null
  end: PeriodEnd | null
  /** False for a single date, which is then in both `start` and `end` unless words say which one it is. */
  range: boolean
  doubts: string[]
}

const dash = '[-‐‑‒–—―−~→]+|->|\\.{2,3}|(?<=\\s)["“”](?=\\s)'
const year = '(?:19[4-9]\\d|20[0-4]\\d)'
/** A year in which somebody, or a scanner, wrote letters for digits. */
const misreadYear = '(?=[12lI][0-9OolI]{3}(?![\\p{L}\\d]))(?:[1lI]9|2[0Oo])[0-9OolI]{2}'
const anyYear = `(?:${year}|${misreadYear})`
const edge = '(?<![\\p{L}\\d])'
const after = '(?![\\p{L}\\d])'

/** Every way of writing one date, the longer ones first. */
const tokenPattern = [
  `(?<iso>${year}[-/.](?:1[0-2]|0?[1-9])(?:[-/.](?:3[01]|[12]\\d|0?[1-9]))?${after}(?![-/.]\\d))`,
  `(?<cjk>${year}\\s?年(?:\\s?(?:1[0-2]|0?[1-9])\\s?月)?)`,
  `(?<numeric>(?:\\d{1,2}[./-]){2}${year}${after})`,
  `(?<monthYear>(?:1[0-2]|0?[1-9])\\s?[/.-]\\s?${anyYear}${after})`,
  `(?<named>(?:\\d{1,2}(?:st|nd|rd|th|er|\\.)?\\s+(?:de\\s+|of\\s+)?)?(?:${monthPattern})\\.?,?\\s*(?:-\\s?)?(?:(?:de|del|of)\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?(?:${anyYear}${after}|['’‘]\\s?\\d{2}${after}|(?<=[\\s\\p{L}.-])[0-3]\\d${after}(?!\\s*,)))`,
  `(?<season>(?:${seasonPattern})\\.?,?\\s+(?:of\\s+|de\\s+|del\\s+)?(?:${anyYear}(?:/\\d{2,4})?|['’‘]\\d{2})${after})`,
  `(?<quarter>Q[1-4][\\s/-]*${year}${after})`,
  `(?<shortMonth>(?:1[0-2]|0?[1-9])/\\d{2}${after}(?!/))`,
  `(?<year>${anyYear}${after})`,
  `(?<shortYear>['’‘]\\d{2}${after})`,
  `(?<present>(?:${presentPattern})(?![\\p{Script=Latin}\\d]))`,
  `(?<month>(?:${monthPattern})\\.?(?![\\p{L}\\d]))`,
].join('|')
const tokens = new RegExp(`${edge}(?:${tokenPattern})`, 'giu')
const towards = `(?:${towardsPattern})(?![\\p{Script=Latin}\\d])`
const between = new RegExp(
  `^[\\s,.)]{0,4}(?:(?:${dash})(?:\\s?${towards})?|${towards})(?:\\s?(?:${dash}))?[\\s(]{0,4}$`,
  'iu',
)
const sinceBefore = new RegExp(`${edge}(?:${sincePattern})\\s*:?\\s*$`, 'iu')
const endBefore =
  /(?:expected|anticipated|graduat(?:ed|ion|ing)(?: date)?|graduation|completed|completion|conferred|awarded|class of|until|till|bis|voraussichtlich|abschluss)[\s:,(]*(?:in|on|by)?[\s:]*$/iu
/** How far back a word that opens a period may begin. */
const wordsBefore = 40
const shortEnd = new RegExp(`^\\s?(?:${dash}|/)\\s?(\\d{2})(?![\\p{L}\\d/.-])`, 'u')

/**
 * Dates and periods in a line of text, in order, not overlapping. Understands month names in nine languages, seasons,
 * quarters, ISO and numeric forms, `2019–21`, `May – Aug 2021`, and the usual words for "until now". A season or an
 * ambiguous `03/04/2020` yields the year alone: nothing is guessed.
 */
export function findDates(text: string): FoundDate[] {
  const found = [...text.matchAll(tokens)].map((match) => readToken(match)).filter((token) => token !== null)
  const dates: FoundDate[] = []
  for (let i = 0; i < found.length; i++) {
    const token = found[i]
    if (!token) continue
    const next = found[i + 1]
    const period =
      next && next.from - token.to < 24 && between.test(text.slice(token.to, next.from)) ? asPeriod(token, next) : null
    if (period) {
      dates.push(withOpening(period, text))
      i++
    } else {
      const single = asSingle(token, text)
      if (single) dates.push(single)
    }
  }
  return dates
}

function asPeriod(first: DateToken, second: DateToken): FoundDate | null {
  if (first.kind === 'present' || second.kind === 'month') return null
  const start = first.kind === 'month' ? monthWithYear(first, second) : first.value
  if (start === null) return null
  const end = second.kind === 'present' ? 'present' : second.value
  if (end === null) return null
  if (end !== 'present' && end.slice(0, 4) < start.slice(0, 4)) return null
  return { from: first.from, to: second.to, start, end, range: true, doubts: [...first.doubts, ...second.doubts] }
}

function monthWithYear(month: DateToken, dated: DateToken): PartialDate | null {
  return dated.value?.length === 7 ? `${dated.value.slice(0, 5)}${String(month.month).padStart(2, '0')}` : null
}

function asSingle(token: DateToken, text: string): FoundDate | null {
  if (token.kind === 'present' || token.kind === 'month' || token.value === null) return null
  if (token.kind === 'short' && !sinceBefore.test(text.slice(Math.max(0, token.from - wordsBefore), token.from)))
    return null
  const { value, doubts } = token
  const short = token.kind === 'year' ? shortEnd.exec(text.slice(token.to, token.to + 12)) : null
  if (short?.[1]) {
    const end = `${value.slice(0, 2)}${short[1]}`
    if (end > value && Number(end) - Number(value) < 50)
      return { from: token.from, to: token.to + short[0].length, start: value, end, range: true, doubts }
  }
  const windowAt = Math.max(0, token.from - wordsBefore)
  const before = text.slice(windowAt, token.from)
  const base = { from: token.from, to: token.to, doubts, range: false }
  const open = new RegExp(`^\\s?(?:${dash})\\s*(?=$|[,;)|\\t])`, 'u').exec(text.slice(token.to, token.to + 12))
  if (open) return { ...base, to: token.to + open[0].length, start: value, end: null, range: true }
  const since = sinceBefore.exec(before)
  if (since) return { ...base, from: windowAt + since.index, start: value, end: 'present', range: true }
  const ending = endBefore.exec(before)
  if (ending) return { ...base, from: windowAt + ending.index, start: null, end: value }
  return { ...base, start: value, end: value }
}

/** "from May 2019 to June 2020": the opening word belongs to the period. */
function withOpening(period: FoundDate, text: string): FoundDate {
  const windowAt = Math.max(0, period.from - wordsBefore)
  const opening = sinceBefore.exec(text.slice(windowAt, period.from))
  return opening ? { ...period, from: windowAt + opening.index } : period
}

/** The text with each date turned into a line break. */
export function withoutDates(text: string): string {
  return findDates(text).reduceRight((left, found) => `${left.slice(0, found.from)}\n${left.slice(found.to)}`, text)
}
