import type { PartialDate, PeriodEnd, PostingPlace, Salary } from '@careergini/contracts'

/** Dates and money as the person's own region writes them, in the language of the catalogue: `en-GB`, not `en`. */
const language = () => regionalTag(document.documentElement.lang || 'en', navigator.languages)

/** The first of a browser's language tags that is of the wanted language; without one the language itself. */
export function regionalTag(wanted: string, tags: readonly string[]): string {
  return tags.find((tag) => tag === wanted || tag.startsWith(`${wanted}-`)) ?? wanted
}

/** `1.4 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB']
  return `${new Intl.NumberFormat(language(), { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)} ${unit}`
}

/** `2021`, `Mar 2021`, `4 Mar 2021`: as precise as the date itself. */
export function formatPartialDate(date: PartialDate): string {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (!month) return String(year)
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: 'short',
    ...(day ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  }
  return new Intl.DateTimeFormat(language(), options).format(Date.UTC(year, month - 1, day ?? 1))
}

/** `Mar 2021 – present`; empty when neither end is known. */
export function formatPeriod(start: PartialDate | null, end: PeriodEnd | null, present: string): string {
  const last = end === 'present' ? present : end && formatPartialDate(end)
  return [start && formatPartialDate(start), last].filter(Boolean).join(' – ')
}

/** `£38,500–45,900 a year`; the unit comes from the catalogue. */
export function formatSalary(salary: Salary, unit: (period: Salary['period']) => string): string {
  const money = new Intl.NumberFormat(language(), {
    style: 'currency',
    currency: salary.currency,
    maximumFractionDigits: 0,
  })
  const range =
    salary.min !== null && salary.max !== null && salary.min !== salary.max
      ? money.formatRange(salary.min, salary.max)
      : money.format(salary.min ?? salary.max ?? 0)
  return `${range} ${unit(salary.period)}`
}

/** `Leeds, GB`. */
export const formatPlace = (place: PostingPlace): string =>
  [place.city, place.region, place.country].filter(Boolean).join(', ')

/** `today`, `2 days ago`, or the date when it is longer ago. */
export function formatAgo(moment: string, now = Date.now()): string {
  const day = (time: number) => Math.floor(time / 86_400_000)
  const days = day(now) - day(Date.parse(moment))
  if (days <= 14) return new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(-Math.max(days, 0), 'day')
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium' }).format(new Date(moment))
}

/** `23 Nov, 09:41`. */
export const formatMoment = (moment: string): string =>
  new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(
    new Date(moment),
  )
