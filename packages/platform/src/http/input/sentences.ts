import type { z } from 'zod'

type RawIssue = z.core.$ZodRawIssue

const things: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
  date: 'a date',
}

const formats: Record<string, string> = {
  email: 'Write the address as name@example.org.',
  url: 'Write the whole URL, such as https://example.org/page.',
  uuid: 'Use an id as this API gave it.',
  datetime: 'Write the time as 2026-01-31T09:30:00Z.',
  date: 'Write the date as 2026-01-31.',
}

/**
 * What to do about an issue that its schema has no sentence of its own for. An error map of zod: pass it as `error` when
 * parsing.
 */
export function sentenceOf(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, issue.input)
    case 'invalid_value':
      return issue.input === undefined ? `This is missing. ${oneOf(issue.values)}` : oneOf(issue.values)
    case 'invalid_union':
      return Array.isArray(issue.options) ? oneOf(issue.options) : 'This has none of the forms that are allowed here.'
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum), issue.inclusive !== false)
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum), issue.inclusive !== false)
    case 'invalid_format':
      return formats[issue.format] ?? 'This is not written in the form that is expected here.'
    case 'not_multiple_of':
      return issue.divisor === 1 ? 'Use a whole number.' : `Use a multiple of ${issue.divisor}.`
    case 'unrecognized_keys':
      return 'There is no member of this name here. Leave it out, or check its spelling.'
    case 'invalid_key':
      return 'A name in this object is not allowed.'
    default:
      return 'This is not valid here. The API description at /docs says what is.'
  }
}

function wrongType(expected: string, given: unknown): string {
  const thing = things[expected]
  if (expected === 'never') return 'Leave this out.'
  if (!thing) return 'This is not valid here. The API description at /docs says what is.'
  if (given === undefined) return `This is missing. Give ${thing}.`
  return `Use ${thing}, not ${kindOf(given)}.`
}

function kindOf(given: unknown): string {
  if (given === null) return 'null'
  if (Array.isArray(given)) return 'a list'
  if (typeof given === 'number')
    return Number.isInteger(given) ? 'a number' : Number.isNaN(given) ? 'this' : String(given)
  if (typeof given === 'string') return given === '' ? 'an empty text' : 'a text'
  return typeof given === 'boolean' ? 'true or false' : 'an object'
}

function oneOf(values: readonly unknown[]): string {
  const names = values.map((value) => JSON.stringify(value) ?? String(value))
  return names.length === 1 ? `Use ${names[0]}.` : `Use one of ${names.join(', ')}.`
}

function tooSmall(origin: string, minimum: number, inclusive: boolean): string {
  if (origin === 'string')
    return minimum <= 1 ? 'This is empty. Write something.' : `Use at least ${minimum} characters.`
  if (origin === 'array' || origin === 'set') return `Give at least ${minimum}.`
  return inclusive ? `Use ${minimum} or more.` : `Use more than ${minimum}.`
}

function tooBig(origin: string, maximum: number, inclusive: boolean): string {
  const most = maximum.toLocaleString('en')
  if (origin === 'string') return `Use at most ${most} characters.`
  if (origin === 'array' || origin === 'set') return `Give at most ${most}.`
  return inclusive ? `Use ${most} or less.` : `Use less than ${most}.`
}
