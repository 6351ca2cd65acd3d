import { z } from 'zod'
import { match } from './domain/match.ts'
import { posting } from './domain/posting.ts'
import { defineEndpoint } from './endpoint.ts'
import { idParams, pageOf, pageQuery } from './paging.ts'

const base = { service: 'jobs', access: 'user', limit: 'ordinary' } as const

/** What a list shows of a posting. */
export const postingSummary = posting.omit({ text: true, requirements: true }).extend({ requirementCount: z.int() })
export type PostingSummary = z.infer<typeof postingSummary>

/** At most 500,000 characters: the longest real postings have about 30,000. */
export const maxPostingCharacters = 500_000

export const importPosting = defineEndpoint({
  ...base,
  id: 'importPosting',
  method: 'POST',
  path: '/jobs/import',
  status: 201,
  limit: 'expensive',
  summary: 'Add a posting from pasted text, plain or HTML. It stays yours alone. The same text twice is one posting.',
  body: z.object({
    text: z
      .string()
      .min(1, 'Paste the text of the posting.')
      .max(maxPostingCharacters, 'At most 500,000 characters. Paste the posting alone.'),
    title: z.string().trim().min(1).max(300).optional(),
    organisation: z.string().trim().min(1).max(300).optional(),
    url: z.url().max(2000).optional(),
  }),
  response: posting,
  errors: ['invalid-input', 'posting-too-short', 'too-large'],
})

export const importPostingFile = defineEndpoint({
  ...base,
  id: 'importPostingFile',
  method: 'POST',
  path: '/jobs/import/file',
  status: 201,
  limit: 'expensive',
  summary: 'Add a posting from a file: text, Markdown, HTML, or JSON with a schema.org JobPosting.',
  upload: { maxBytes: 2 * 1024 * 1024 },
  response: posting,
  errors: ['invalid-input', 'posting-too-short', 'too-large', 'unsupported-type'],
})

export const importSamplePosting = defineEndpoint({
  ...base,
  id: 'importSamplePosting',
  method: 'POST',
  path: '/jobs/import/sample',
  status: 201,
  summary: 'Add an invented posting that goes with the sample person.',
  response: posting,
  errors: [],
})

export const listPostings = defineEndpoint({
  ...base,
  id: 'listPostings',
  method: 'GET',
  path: '/jobs',
  status: 200,
  summary: 'The postings you can see, newest first.',
  query: pageQuery,
  response: pageOf(postingSummary),
  errors: ['invalid-input'],
})

export const getPosting = defineEndpoint({
  ...base,
  id: 'getPosting',
  method: 'GET',
  path: '/jobs/:id',
  status: 200,
  summary: 'A posting with its requirements.',
  params: idParams,
  response: posting,
  errors: ['not-found'],
})

export const updatePosting = defineEndpoint({
  ...base,
  id: 'updatePosting',
  method: 'PATCH',
  path: '/jobs/:id',
  status: 200,
  summary: 'Correct title or organisation of a posting of yours.',
  params: idParams,
  body: z.object({
    title: z.string().trim().min(1).max(300).optional(),
    organisation: z.string().trim().min(1).max(300).nullable().optional(),
  }),
  response: posting,
  errors: ['invalid-input', 'not-found'],
})

export const deletePosting = defineEndpoint({
  ...base,
  id: 'deletePosting',
  method: 'DELETE',
  path: '/jobs/:id',
  status: 204,
  summary: 'Remove a posting of yours. `restorePosting` brings it back for 30 days.',
  params: idParams,
  errors: ['not-found'],
})

export const restorePosting = defineEndpoint({
  ...base,
  id: 'restorePosting',
  method: 'POST',
  path: '/jobs/:id/restore',
  status: 200,
  summary: 'Undo the removal of a posting.',
  params: idParams,
  response: posting,
  errors: ['not-found'],
})

export const matchOfPosting = defineEndpoint({
  ...base,
  id: 'matchOfPosting',
  method: 'GET',
  path: '/jobs/:id/match',
  status: 200,
  summary: 'The ledger of your evidence against a posting. The same inputs give the same bytes.',
  params: idParams,
  query: z.object({
    asOf: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Use YYYY-MM.')
      .optional(),
  }),
  response: match,
  errors: ['invalid-input', 'not-found', 'unavailable'],
})

export const answerRequirement = defineEndpoint({
  ...base,
  id: 'answerRequirement',
  method: 'PUT',
  path: '/jobs/:id/answers/:requirementId',
  status: 200,
  summary: 'Answer a question that only you can answer. `null` takes the answer back.',
  params: idParams.extend({ requirementId: z.string().max(100) }),
  body: z.object({ answer: z.boolean().nullable() }),
  response: match,
  errors: ['invalid-input', 'not-found'],
})
