import { z } from 'zod'
import { timestamp } from './domain/dates.ts'
import { defineEndpoint } from './endpoint.ts'
import { idParams } from './paging.ts'

/** One sign-in on one device, as long as it can be refreshed. */
export const activeSession = z.object({
  id: z.string(),
  createdAt: timestamp,
  lastUsedAt: timestamp,
  userAgent: z.string().nullable(),
  ip: z.string().nullable(),
  /** Whether this request came from it. */
  current: z.boolean(),
})
export type ActiveSession = z.infer<typeof activeSession>

const base = { service: 'gateway', access: 'user', limit: 'ordinary' } as const

export const listSessions = defineEndpoint({
  ...base,
  id: 'listSessions',
  method: 'GET',
  path: '/auth/sessions',
  status: 200,
  summary: 'Where you are signed in, the latest used first.',
  response: z.object({ items: z.array(activeSession) }),
  errors: [],
})

export const endSession = defineEndpoint({
  ...base,
  id: 'endSession',
  method: 'DELETE',
  path: '/auth/sessions/:id',
  status: 204,
  summary: 'End one session. Its access token is refused from now on.',
  params: idParams,
  errors: ['invalid-input', 'not-found'],
})

export const endOtherSessions = defineEndpoint({
  ...base,
  id: 'endOtherSessions',
  method: 'DELETE',
  path: '/auth/sessions',
  status: 204,
  summary: 'End all your sessions but this one.',
  errors: [],
})
