import { z } from 'zod'
import { timestamp } from './domain/dates.ts'
import { defineEndpoint } from './endpoint.ts'

const email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('Write the address as name@example.org.'))
  .pipe(z.string().max(254))
const password = z.string().min(12, 'Use at least 12 characters.').max(200, 'Use at most 200 characters.')

/**
 * `cookie` keeps the refresh token in an HttpOnly cookie, for browsers; `body` returns it, for programs.
 */
const delivery = z
  .enum(['cookie', 'body'])
  .default('cookie')
  .describe(
    'cookie: the refresh token goes into an HttpOnly cookie, for browsers. body: it is in the answer, for programs; send accessToken as Authorization: Bearer.',
  )

export const user = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string().nullable(),
  role: z.enum(['owner', 'member']),
  createdAt: timestamp,
})
export type User = z.infer<typeof user>

export const session = z.object({
  accessToken: z.string(),
  /** When the access token ends. */
  expiresAt: timestamp,
  /** Only with `delivery: "body"`. */
  refreshToken: z.string().optional(),
  user,
})
export type Session = z.infer<typeof session>

const base = { service: 'gateway', limit: 'sign-in' } as const

export const register = defineEndpoint({
  ...base,
  id: 'register',
  method: 'POST',
  path: '/auth/register',
  access: 'public',
  status: 201,
  summary: 'Create an account. The first account of an installation is its owner.',
  body: z.object({ email, password, name: z.string().trim().min(1).max(200).optional(), delivery }),
  response: session,
  errors: ['invalid-input', 'email-taken', 'not-allowed', 'too-many-requests'],
})

export const login = defineEndpoint({
  ...base,
  id: 'login',
  method: 'POST',
  path: '/auth/login',
  access: 'public',
  status: 200,
  summary: 'Sign in with e-mail and password.',
  body: z.object({ email, password: z.string().min(1).max(200), delivery }),
  response: session,
  errors: ['invalid-input', 'wrong-credentials', 'not-allowed', 'too-many-requests'],
})

export const refresh = defineEndpoint({
  ...base,
  id: 'refresh',
  method: 'POST',
  path: '/auth/refresh',
  access: 'public',
  status: 200,
  limit: 'ordinary',
  summary: 'Exchange a refresh token for a new access token. The refresh token is replaced at each use.',
  body: z.object({ refreshToken: z.string().max(500).optional() }).default({}),
  response: session,
  errors: ['session-ended', 'not-allowed'],
})

export const logout = defineEndpoint({
  ...base,
  id: 'logout',
  method: 'POST',
  path: '/auth/logout',
  access: 'public',
  status: 204,
  limit: 'ordinary',
  summary: 'End this session.',
  body: z.object({ refreshToken: z.string().max(500).optional() }).default({}),
  errors: ['not-allowed'],
})

export const me = defineEndpoint({
  ...base,
  id: 'me',
  method: 'GET',
  path: '/auth/me',
  access: 'user',
  status: 200,
  limit: 'ordinary',
  summary: 'Who is signed in.',
  response: user,
  errors: [],
})
