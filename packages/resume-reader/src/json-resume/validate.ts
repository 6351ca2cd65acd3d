import { findDates } from '../fields/dates/find-dates.ts'
import type { JsonFault } from '../unreadable-resume.ts'

/** The form of a value in JSON Resume 1.0 (https://jsonresume.org/schema): facts of the format, in our own words. */
type Shape = 'text' | 'date' | 'email' | { list: Shape } | { fields: Record<string, Shape> }

const text = (names: string): Record<string, Shape> =>
  Object.fromEntries(names.split(' ').map((name) => [name, 'text']))
const period: Record<string, Shape> = { startDate: 'date', endDate: 'date' }
const texts: Shape = { list: 'text' }
const listOf = (fields: Record<string, Shape>): Shape => ({ list: { fields } })

const resume: Record<string, Shape> = {
  $schema: 'text',
  basics: {
    fields: {
      ...text('name label image phone url summary'),
      email: 'email',
      location: { fields: text('address postalCode city countryCode region') },
      profiles: listOf(text('network username url')),
    },
  },
  work: listOf({ ...text('name location description position url summary'), ...period, highlights: texts }),
  volunteer: listOf({ ...text('organization position url summary'), ...period, highlights: texts }),
  education: listOf({ ...text('institution url area studyType score'), ...period, courses: texts }),
  awards: listOf({ ...text('title awarder summary'), date: 'date' }),
  certificates: listOf({ ...text('name url issuer'), date: 'date' }),
  publications: listOf({ ...text('name publisher url summary'), releaseDate: 'date' }),
  skills: listOf({ ...text('name level'), keywords: texts }),
  languages: listOf(text('language fluency')),
  interests: listOf({ ...text('name'), keywords: texts }),
  references: listOf(text('name reference')),
  projects: listOf({
    ...text('name description url entity type'),
    ...period,
    highlights: texts,
    keywords: texts,
    roles: texts,
  }),
  meta: { fields: text('canonical version lastModified') },
}

const mostFaults = 50

/** Everything that is wrong with a JSON Resume, with the place of each; unknown members are allowed, as the format says. */
export function validateJsonResume(value: unknown): JsonFault[] {
  const faults: JsonFault[] = []
  check(value, { fields: resume }, '', faults)
  if (
    faults.length === 0 &&
    isObject(value) &&
    !Object.keys(resume).some((name) => name !== '$schema' && name !== 'meta' && name in value)
  )
    faults.push({
      pointer: '',
      message: 'This is JSON, but no JSON Resume: it has none of basics, work, education, skills and the like.',
    })
  return faults
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function check(value: unknown, shape: Shape, pointer: string, faults: JsonFault[]): void {
  if (faults.length >= mostFaults) return
  const fault = (wanted: string) =>
    void faults.push({
      pointer,
      message: `${pointer === '' ? 'The file' : pointer} must be ${wanted}, not ${nameOf(value)}.`,
    })
  if (typeof shape === 'string') {
    if (typeof value !== 'string') return fault('a text in quotes')
    if (shape === 'date' && value.trim() !== '' && !isDate(value.trim()))
      return fault(`a date written 2024, 2024-03 or 2024-03-31`)
    if (shape === 'email' && value.trim() !== '' && !/^[^\s@]{1,64}@[^\s@]{1,253}\.[^\s@.]{2,63}$/.test(value.trim()))
      return fault('an e-mail address such as name@example.org')
  } else if ('list' in shape) {
    if (!Array.isArray(value)) return fault('a list in square brackets')
    value.forEach((item, index) => check(item, shape.list, `${pointer}/${index}`, faults))
  } else {
    if (!isObject(value)) return fault('an object in curly braces')
    for (const [name, own] of Object.entries(shape.fields))
      if (Object.hasOwn(value, name)) check(value[name], own, `${pointer}/${name}`, faults)
  }
}

/** The format's own dates, and any other way of writing one date that can be read without doubt. */
function isDate(value: string): boolean {
  if (/^(?:present|current)$/i.test(value)) return true
  const found = findDates(value.replace(/T.*$/, ''))[0]
  return found !== undefined && !found.range && found.from === 0 && found.to === value.replace(/T.*$/, '').length
}

function nameOf(value: unknown): string {
  if (value === null) return 'null (leave it out instead)'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return `"${value.slice(0, 40)}"`
  if (typeof value === 'number' || typeof value === 'boolean') return `the ${typeof value} ${value}`
  return 'an object'
}
