import type { PostingPlace, Salary } from '@careergini/contracts'
import { cityOf, placeKey, scopeNamesIn, type NormalisedPosting } from '@careergini/jobs/normalise'

/** The fields that are judged, by the keys of their metrics. */
export const fields = {
  organisation: 'organisation',
  title: 'title',
  salary: 'salary',
  place: 'places',
  remote: 'remote',
  scope: 'remoteScope',
  seniority: 'seniority',
  type: 'employmentType',
  visa: 'visa',
  years: 'minYears',
  degree: 'degreeRequired',
} as const satisfies Record<string, keyof NormalisedPosting>
export type Field = keyof typeof fields

export type Answer = Partial<Record<(typeof fields)[Field], unknown>>

/** Whether an answer equals the truth or one of the other values that a careful reader may give. */
export function isRight(field: Field, answer: unknown, truth: unknown, accepted: readonly unknown[]): boolean {
  const given = canonical(field, answer)
  return [truth, ...accepted].some((value) => canonical(field, value) === given)
}

/** Whether a value says something: null, no places and an empty text do not. */
export function isStated(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
}

/** One text for all ways to say the same; truths may write lists as lists or as one text. */
function canonical(field: Field, value: unknown): string {
  if (!isStated(value)) return ''
  if (field === 'salary') {
    const { min, max, currency, period } = value as Salary
    return `${min}|${max}|${currency}|${period}`
  }
  if (field === 'place') return setOf((value as PostingPlace[]).map(placeOf))
  if (field === 'scope') {
    const words = Array.isArray(value) ? value.join(', ') : String(value)
    const names = scopeNamesIn(words)
    return names.length > 0 ? setOf(names) : words.toLowerCase()
  }
  if (field === 'organisation' || field === 'title')
    return String(value)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
      .trim()
  return String(value)
}

function placeOf({ city, country }: PostingPlace): string {
  return `${city === null ? '' : placeKey(cityOf(city))}|${country ?? ''}`
}

function setOf(names: readonly string[]): string {
  return [...new Set(names)].toSorted().join(';')
}
