import type { PartialDate, PeriodEnd } from '@careergini/contracts'

/** Months since year 0: from the first day of `from` to before the first day of `to`. */
export interface Months {
  from: number
  to: number
}

const shortestYearOnly = 6

/**
 * A role's period in months, end month included, cut at `asOf` (YYYY-MM). A date that is only a year stands for its middle,
 * so that 2019 to 2021 counts two years; within one year it counts six months. Null without a start or an end.
 */
export function monthsOf(start: PartialDate | null, end: PeriodEnd | null, asOf: string): Months | null {
  if (start === null || end === null) return null
  const now = monthNumber(asOf) + 1
  const from = monthNumber(start)
  const to = end === 'present' ? now : monthNumber(end) + (end.length > 4 ? 1 : 0)
  const bothYears = start.length === 4 && end.length === 4
  const closed = Math.min(bothYears && to - from < shortestYearOnly ? from + shortestYearOnly : to, now)
  return closed > from ? { from, to: closed } : null
}

/** Months covered by any of the periods: overlapping ones count once. */
export function unionOfMonths(periods: readonly Months[]): number {
  const sorted = periods.toSorted((a, b) => a.from - b.from || a.to - b.to)
  let total = 0
  let covered = -Infinity
  for (const { from, to } of sorted) {
    total += Math.max(0, to - Math.max(from, covered))
    covered = Math.max(covered, to)
  }
  return total
}

/** Months as years for a sentence: `7 months`, `1 year`, `4.5 years`. */
export function sayMonths(months: number): string {
  if (months < 12) return months === 1 ? '1 month' : `${months} months`
  return sayYears(Math.floor(months / 1.2) / 10)
}

/** Years for a sentence: `1 year`, `0.5 years`. */
export function sayYears(years: number): string {
  return years === 1 ? '1 year' : `${years} years`
}

function monthNumber(date: string): number {
  const year = Number(date.slice(0, 4))
  const month = date.length >= 7 ? Number(date.slice(5, 7)) - 1 : 6
  return year * 12 + month
}
