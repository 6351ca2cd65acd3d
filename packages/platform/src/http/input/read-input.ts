import type { ProblemField } from '@careergini/contracts'
import type { z } from 'zod'
import { AppError } from '../../errors/index.ts'
import { mistakesOf } from './mistakes.ts'
import { sentenceOf } from './sentences.ts'
import { stripNul } from './strip-nul.ts'
import { unknownMembers } from './unknown-members.ts'

/** Where input stands in a request. */
export type InputPlace = 'body' | 'query' | 'path'

const mostMistakes = 20

/**
 * Input as the schema gives it. Throws `invalid-input` with every mistake, each with its place, its RFC 6901 pointer and
 * a sentence that says what to do. A member that the schema does not know is a mistake too: a typing error must not pass
 * for a value left out.
 */
export function readInput<S extends z.ZodType>(schema: S, value: unknown, place: InputPlace = 'body'): z.output<S> {
  const given = stripNul(value ?? undefined)
  const result = schema.safeParse(given, { error: sentenceOf })
  const mistakes = result.success ? unknownMembers(schema, given, result.data) : mistakesOf(result.error.issues)
  if (mistakes.length > 0) throw invalid(mistakes.map((mistake) => ({ in: place, ...mistake })))
  // Without a mistake the parsing succeeded.
  return result.data as z.output<S>
}

function invalid(mistakes: (ProblemField & { in: InputPlace })[]): AppError {
  const [first] = mistakes
  if (!first) return new AppError('invalid-input', 'The input is not valid.')
  const more = mistakes.length > 1 ? ` (and ${mistakes.length - 1} more)` : ''
  return new AppError('invalid-input', `${nameOf(first)}${first.message}${more}`, {
    errors: mistakes.slice(0, mostMistakes),
  })
}

/** `query limit: ` or, for the body, `email: `. */
function nameOf({ in: place, pointer }: { in: InputPlace; pointer: string }): string {
  const name = pointer.slice(1)
  if (place === 'body') return name && `${name}: `
  return `${place === 'query' ? 'query' : 'address'} ${name}: `
}
