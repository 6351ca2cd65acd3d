import type { EvidenceFacts, EvidenceKind } from '@careergini/contracts'

type FieldKind = 'text' | 'long' | 'date' | 'end' | 'number' | 'field'

/** One field of the form for a kind of fact. `key` is the name in the facts, or `text` for the sentence itself. */
export interface FactField {
  key: string
  kind: FieldKind
  /** Share of a row of twelve on a desktop. */
  span: number
  required?: boolean
}

const field = (key: string, kind: FieldKind = 'text', span = 6, required = false): FactField => ({
  key,
  kind,
  span,
  required,
})
const period = [field('start', 'date', 3), field('end', 'end', 3)]

/** The form of every kind, in reading order. */
export const factFields: Record<EvidenceKind, readonly FactField[]> = {
  identity: [field('field', 'field', 4, true), field('value', 'long', 8, true)],
  role: [field('title'), field('organisation'), field('location'), ...period],
  achievement: [field('text', 'long', 12, true)],
  education: [field('degree'), field('area'), field('institution'), ...period, field('location'), field('grade')],
  certification: [
    field('name', 'text', 6, true),
    field('issuer'),
    field('date', 'date', 3),
    field('expires', 'date', 3),
    field('url'),
  ],
  skill: [field('name', 'text', 6, true), field('group', 'text', 3), field('years', 'number', 3)],
  project: [field('name', 'text', 6, true), field('organisation'), ...period, field('url'), field('text', 'long', 12)],
  repository: [field('name', 'text', 6, true), field('url')],
  publication: [
    field('title', 'text', 12, true),
    field('publisher'),
    field('date', 'date', 3),
    field('url', 'text', 12),
  ],
  language: [field('language', 'text', 6, true), field('fluency')],
  course: [field('name', 'text', 6, true), field('institution'), field('date', 'date', 3)],
}

/** Kinds that a person can add by hand. */
export const addableKinds: readonly EvidenceKind[] = [
  'role',
  'achievement',
  'skill',
  'education',
  'certification',
  'language',
  'project',
  'publication',
  'course',
  'identity',
]

export type FactValues = Record<string, string>

/** What the form shows of an item: everything as text, unknown as empty. */
export function valuesOf(facts: EvidenceFacts, text: string): FactValues {
  const known: Record<string, unknown> = { ...facts, text }
  return Object.fromEntries(
    factFields[facts.kind].map(({ key }) => {
      const value = known[key]
      return [key, typeof value === 'string' || typeof value === 'number' ? String(value) : '']
    }),
  )
}

/** The facts that a form holds, to be checked against the schema; `previous` keeps what the form does not show. */
export function draftFacts(
  kind: EvidenceKind,
  values: FactValues,
  previous: EvidenceFacts | null,
): Record<string, unknown> {
  const read = factFields[kind]
    .filter(({ key }) => key !== 'text')
    .map(({ key, kind: type }) => {
      const value = (values[key] ?? '').trim()
      if (value === '') return [key, null]
      return [
        key,
        type === 'number'
          ? Number(value.replace(',', '.'))
          : type === 'date' || type === 'end'
            ? normaliseDate(value)
            : value,
      ]
    })
  return { ...previous, ...Object.fromEntries(read), kind }
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Reads `Mar 2021`, `03/2021`, `2021-03`, `2021`, `now`; anything else comes back as typed, for the schema to refuse. */
export function normaliseDate(typed: string): string {
  const value = typed.trim().toLowerCase()
  if (/^(?:present|now|today|current)$/.test(value)) return 'present'
  const named = /^([a-z]{3})[a-z]*\.? +(\d{4})$/.exec(value)
  const month = named ? months.indexOf(named[1] ?? '') + 1 : 0
  if (named && month > 0) return `${named[2]}-${String(month).padStart(2, '0')}`
  const numeric = /^(\d{1,2})[./-](\d{4})$/.exec(value)
  if (numeric) return `${numeric[2]}-${(numeric[1] ?? '').padStart(2, '0')}`
  return value
}
