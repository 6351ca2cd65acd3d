import { z } from 'zod'
import { timestamp } from './domain/dates.ts'
import { defineEndpoint } from './endpoint.ts'
import { pageOf, pageQuery } from './paging.ts'

/** What can happen to the safety of an account. `new-device` is a sign-in from a browser or program not seen before. */
export const securityEventKind = z.enum([
  'account-created',
  'sign-in',
  'new-device',
  'sign-in-failed',
  'sign-out',
  'session-ended',
  'api-key-created',
  'api-key-removed',
  'password-changed',
  'password-reset-requested',
  'email-verified',
  'two-factor-enabled',
  'two-factor-disabled',
  'recovery-codes-created',
  'recovery-code-used',
  'passkey-added',
  'passkey-removed',
  'provider-linked',
  'provider-unlinked',
  'account-exported',
  'account-erasure-requested',
])
export type SecurityEventKind = z.infer<typeof securityEventKind>

/** Small facts about an event, such as the name of a key; never a secret. */
export const securityEventDetails = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
export type SecurityEventDetails = z.infer<typeof securityEventDetails>

export const securityEvent = z.object({
  id: z.string(),
  at: timestamp,
  kind: securityEventKind,
  details: securityEventDetails,
  userAgent: z.string().nullable(),
  ip: z.string().nullable(),
})
export type SecurityEvent = z.infer<typeof securityEvent>

export const listSecurityEvents = defineEndpoint({
  id: 'listSecurityEvents',
  service: 'gateway',
  method: 'GET',
  path: '/auth/audit',
  access: 'user',
  status: 200,
  limit: 'ordinary',
  summary:
    'What happened to the safety of your account in the last year, newest first: sign-ins, failed ones, changes.',
  query: pageQuery,
  response: pageOf(securityEvent),
  errors: ['invalid-input'],
})
