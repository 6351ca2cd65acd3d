import { z } from 'zod'

/**
 * Every error the API can answer, by its stable code: HTTP status and title. The `detail` of an answer is written where
 * the error arises, because only that place knows what was wrong and what to do.
 */
export const problemCodes = {
  'invalid-input': { status: 400, title: 'Something in the request is not valid' },
  'not-signed-in': { status: 401, title: 'You are not signed in' },
  'wrong-credentials': { status: 401, title: 'E-mail and password do not match' },
  'session-ended': { status: 401, title: 'This session has ended' },
  'not-allowed': { status: 403, title: 'You may not do this' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'This address does not answer that method' },
  conflict: { status: 409, title: 'This clashes with what is already there' },
  'email-taken': { status: 409, title: 'There is already an account with this e-mail' },
  'too-large': { status: 413, title: 'Too large' },
  'unsupported-type': { status: 415, title: 'This kind of content is not supported' },
  'unreadable-file': { status: 422, title: 'This file cannot be read' },
  'posting-too-short': { status: 422, title: 'This is too short to be a job posting' },
  'nothing-to-write': { status: 422, title: 'There is no evidence to write from' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  cancelled: { status: 499, title: 'Cancelled' },
  internal: { status: 500, title: 'Something went wrong here' },
  'not-proven': { status: 500, title: 'The finished document could not be proven' },
  'storage-full': { status: 507, title: 'The disk is full' },
  timeout: { status: 504, title: 'A part of the system took too long' },
  unavailable: { status: 503, title: 'A part of the system does not answer' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof problemCodes

/** One mistake in the input: `pointer` is a JSON pointer (RFC 6901) into what `in` names; answers always name it. */
export const problemField = z.object({
  in: z.enum(['body', 'query', 'path', 'header']).optional(),
  pointer: z.string(),
  message: z.string(),
})
export type ProblemField = z.infer<typeof problemField>

/** An error answer, RFC 9457, media type `application/problem+json`. `detail` says what to do. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(problemCodes) as [ProblemCode, ...ProblemCode[]]),
  detail: z.string(),
  errors: z.array(problemField).optional(),
  requestId: z.string().optional(),
})
export type Problem = z.infer<typeof problem>
