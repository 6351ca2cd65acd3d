import { z } from 'zod'
import { timestamp } from './domain/dates.ts'
import { defineEndpoint } from './endpoint.ts'
import { pageOf, pageQuery } from './paging.ts'

/** A dependency of a service. `loses` says what the person cannot do meanwhile; null while it is up. */
export const dependency = z.object({
  name: z.string(),
  state: z.enum(['up', 'degraded', 'down']),
  since: timestamp,
  loses: z.string().nullable(),
  detail: z.string().nullable(),
  remedy: z.string().nullable(),
})
export type Dependency = z.infer<typeof dependency>

/** `GET /health` at the root of every service: it is alive. */
export const health = z.object({ status: z.string(), timestamp })

/** `GET /health` of the AI service, as the specification names it. */
export const aiHealth = z.object({
  status: z.enum(['healthy', 'degraded']),
  ollama: z.enum(['connected', 'disconnected']),
  timestamp,
})

/** `GET /ready` at the root of every service, for strangers: 200 while it serves, degraded included, else 503. */
export const briefReadiness = z.object({
  service: z.string(),
  ready: z.boolean(),
  state: z.enum(['up', 'degraded', 'down']),
  dependencies: z.array(dependency.pick({ name: true, state: true })),
})

/** The same for people who are signed in, for other services, and for callers at the machine itself. */
export const readiness = z.object({
  service: z.string(),
  version: z.string(),
  ready: z.boolean(),
  state: z.enum(['up', 'degraded', 'down']),
  dependencies: z.array(dependency),
})
export type Readiness = z.infer<typeof readiness>

const base = { limit: 'ordinary', method: 'GET', status: 200 } as const

export const systemState = defineEndpoint({
  ...base,
  id: 'systemState',
  service: 'gateway',
  path: '/system/state',
  access: 'user',
  summary: 'Every service with its dependencies: what works, what does not, since when, and what repairs it.',
  response: z.object({ version: z.string(), services: z.array(readiness), dataFolder: z.string().nullable() }),
  errors: [],
})

export const systemModels = defineEndpoint({
  ...base,
  id: 'systemModels',
  service: 'ai',
  path: '/system/models',
  access: 'user',
  summary: 'The roles and their models, and whether the local model server has them.',
  response: z.object({
    ollama: z.enum(['connected', 'disconnected']),
    baseUrl: z.string(),
    roles: z.array(
      z.object({
        role: z.enum(['reasoning', 'fast', 'coding']),
        model: z.string(),
        present: z.boolean(),
        digest: z.string().nullable(),
      }),
    ),
  }),
  errors: [],
})

export const systemProofKeys = defineEndpoint({
  ...base,
  id: 'systemProofKeys',
  service: 'ai',
  path: '/system/proof-keys',
  access: 'user',
  summary:
    'The public keys that this installation has signed proofs with, the present one first; empty before the first document. Whoever checks a document compares its signer with them.',
  response: z.object({
    items: z.array(
      z.object({
        algorithm: z.literal('Ed25519'),
        /** base64url, as in `signature` of a proof. */
        publicKey: z.string(),
        createdAt: timestamp,
        retiredAt: timestamp.nullable(),
      }),
    ),
  }),
  errors: [],
})

export const systemEgress = defineEndpoint({
  ...base,
  id: 'systemEgress',
  service: 'gateway',
  path: '/system/egress',
  access: 'user',
  summary: 'Every call of the last 90 days that left this machine for you, and those that were stopped.',
  query: pageQuery,
  response: pageOf(
    z.object({
      id: z.string(),
      at: timestamp,
      host: z.string(),
      purpose: z.string(),
      outcome: z.enum(['allowed', 'refused', 'failed']),
      detail: z.string().nullable(),
      bytesSent: z.int(),
    }),
  ),
  errors: ['invalid-input'],
})
