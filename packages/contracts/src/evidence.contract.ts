import { z } from 'zod'
import { evidenceFacts, evidenceItem, evidenceKinds } from './domain/evidence.ts'
import { defineEndpoint } from './endpoint.ts'
import { idParams } from './paging.ts'

const base = { service: 'profile', access: 'user', limit: 'ordinary' } as const

export const listEvidence = defineEndpoint({
  ...base,
  id: 'listEvidence',
  method: 'GET',
  path: '/profile/evidence',
  status: 200,
  summary: 'All accepted evidence, parents before children, in the order of the sources.',
  query: z.object({ kind: z.enum(evidenceKinds).optional() }),
  response: z.object({ items: z.array(evidenceItem) }),
  errors: ['invalid-input'],
})

export const createEvidence = defineEndpoint({
  ...base,
  id: 'createEvidence',
  method: 'POST',
  path: '/profile/evidence',
  status: 201,
  summary: 'Add a fact by hand.',
  body: z.object({
    facts: evidenceFacts,
    text: z.string().trim().max(10_000).optional(),
    parentId: z.uuid().nullable().default(null),
  }),
  response: evidenceItem,
  errors: ['invalid-input', 'not-found'],
})

export const updateEvidence = defineEndpoint({
  ...base,
  id: 'updateEvidence',
  method: 'PATCH',
  path: '/profile/evidence/:id',
  status: 200,
  summary:
    'Correct a fact. Later imports keep your correction. Only achievements, projects and identities have a text of their own; of other kinds the text is made of the facts.',
  params: idParams,
  body: z.object({
    facts: evidenceFacts.optional(),
    text: z.string().trim().min(1).max(10_000).optional(),
    parentId: z.uuid().nullable().optional(),
  }),
  response: evidenceItem,
  errors: ['invalid-input', 'not-found'],
})

export const deleteEvidence = defineEndpoint({
  ...base,
  id: 'deleteEvidence',
  method: 'DELETE',
  path: '/profile/evidence/:id',
  status: 200,
  summary: 'Remove a fact and what belongs to it. `restoreEvidence` brings them back for 30 days.',
  params: idParams,
  response: z.object({ deletedIds: z.array(z.string()) }),
  errors: ['not-found'],
})

export const restoreEvidence = defineEndpoint({
  ...base,
  id: 'restoreEvidence',
  method: 'POST',
  path: '/profile/evidence/:id/restore',
  status: 200,
  summary: 'Undo the removal of a fact and of what was removed with it.',
  params: idParams,
  response: z.object({ items: z.array(evidenceItem) }),
  errors: ['not-found'],
})
