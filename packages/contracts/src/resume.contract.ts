import { z } from 'zod'
import { timestamp } from './domain/dates.ts'
import { documentContent, documentLine, documentTemplates, gateFinding, paperSizes } from './domain/document.ts'
import { match } from './domain/match.ts'
import { proof } from './domain/proof.ts'
import { defineEndpoint } from './endpoint.ts'
import { idParams, pageOf, pageQuery } from './paging.ts'
import { problem } from './problem.ts'

const base = { service: 'ai', access: 'user', limit: 'ordinary' } as const

/** A check of the document as shipped; `detail` is a sentence for the person. */
export const documentCheck = z.object({
  name: z.enum(['lines-proven', 'parse-back', 'pages', 'tagged']),
  passed: z.boolean(),
  detail: z.string(),
})

export const documentSummary = z.object({
  id: z.uuid(),
  kind: z.enum(['resume']),
  title: z.string(),
  postingId: z.uuid().nullable(),
  template: z.enum(documentTemplates),
  version: z.int(),
  pageCount: z.int(),
  lineCount: z.int(),
  refusedCount: z.int(),
  createdAt: timestamp,
  updatedAt: timestamp,
})
export type DocumentSummary = z.infer<typeof documentSummary>

export const document = documentSummary.extend({
  content: documentContent,
  /** The ledger it was written against; null for a general résumé. */
  match: match.nullable(),
  checks: z.array(documentCheck),
  /** What the person should know, such as `noModelNotice`, a fact that was left out, or a letter that no font has. */
  notices: z.array(z.string()),
  /** Models that worded lines; empty when none did. */
  models: z.array(z.object({ name: z.string(), digest: z.string() })),
})
export type TailoredDocument = z.infer<typeof document>

/** A notice of documents for which no language model was to be had; why, and what repairs it, is told by the system's state. */
export const noModelNotice = 'The words come from your own evidence, without a language model. Connect one in System.'

const event = { runId: z.string(), seq: z.int() }
export const documentEvent = z.discriminatedUnion('type', [
  /** Stored with the run itself: it waits for a worker. */
  z.object({ ...event, type: z.literal('run-queued'), data: z.object({}) }),
  z.object({
    ...event,
    type: z.literal('run-start'),
    data: z.object({ postingTitle: z.string().nullable(), model: z.string().nullable() }),
  }),
  z.object({
    ...event,
    type: z.literal('plan-ready'),
    data: z.object({ lines: z.int(), requirementsAnswered: z.int(), requirements: z.int(), gaps: z.array(z.string()) }),
  }),
  z.object({ ...event, type: z.literal('line-delta'), data: z.object({ lineId: z.string(), text: z.string() }) }),
  z.object({ ...event, type: z.literal('line-accepted'), data: documentLine }),
  z.object({
    ...event,
    type: z.literal('line-refused'),
    data: z.object({ line: documentLine, findings: z.array(gateFinding) }),
  }),
  z.object({ ...event, type: z.literal('document-ready'), data: documentSummary }),
  z.object({ ...event, type: z.literal('run-end'), data: z.object({ documentId: z.string().nullable() }) }),
  z.object({ ...event, type: z.literal('run-error'), data: problem }),
])
export type DocumentEvent = z.infer<typeof documentEvent>

export const generateResume = defineEndpoint({
  ...base,
  id: 'generateResume',
  method: 'POST',
  path: '/resume/generate',
  status: 201,
  limit: 'expensive',
  summary:
    'Write a résumé for a posting from your evidence, or a general one with an empty body (`{}`). Every line cites its evidence; what that does not hold is refused.',
  body: z
    .object({
      /** The posting to write for. Without it and without `jobDescription` the résumé is a general one. */
      postingId: z.uuid().optional(),
      /** The text of a posting, which is then imported. */
      jobDescription: z.string().min(1).max(500_000).optional(),
      template: z.enum(documentTemplates).default('modern'),
      paper: z.enum(paperSizes).default('a4'),
      /** Language of headings and dates; your own sentences stay in theirs. */
      language: z.enum(['en', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt']).default('en'),
      maxPages: z.int().min(1).max(4).default(2),
      /** False keeps every line word for word, even with a model at hand. */
      rephrase: z.boolean().default(true),
    })
    .refine((body) => !(body.postingId && body.jobDescription), 'Give postingId or jobDescription, not both.'),
  response: document,
  events: documentEvent,
  errors: [
    'invalid-input',
    'not-found',
    'nothing-to-write',
    'posting-too-short',
    'unavailable',
    'not-proven',
    'storage-full',
    'cancelled',
  ],
})

/** A run that is still writing. */
export const documentRun = z.object({ id: z.uuid(), postingId: z.uuid().nullable(), startedAt: timestamp })

export const listDocumentRuns = defineEndpoint({
  ...base,
  id: 'listDocumentRuns',
  method: 'GET',
  path: '/resume/runs',
  status: 200,
  summary: 'Your runs that are still writing, newest first, at most 20: follow one with `documentRunEvents`.',
  response: z.object({ items: z.array(documentRun) }),
  errors: [],
})

export const documentRunEvents = defineEndpoint({
  ...base,
  id: 'documentRunEvents',
  method: 'GET',
  path: '/resume/runs/:id/events',
  status: 200,
  summary: 'Follow a run again after a lost connection; resumes after `Last-Event-ID`.',
  params: idParams,
  events: documentEvent,
  errors: ['not-found'],
})

export const cancelDocumentRun = defineEndpoint({
  ...base,
  id: 'cancelDocumentRun',
  method: 'POST',
  path: '/resume/runs/:id/cancel',
  status: 204,
  summary: 'Stop a run, the model included. The last good version stays.',
  params: idParams,
  errors: ['not-found'],
})

export const listDocuments = defineEndpoint({
  ...base,
  id: 'listDocuments',
  method: 'GET',
  path: '/resume',
  status: 200,
  summary: 'Your documents, newest first.',
  query: pageQuery,
  response: pageOf(documentSummary),
  errors: ['invalid-input'],
})

export const getDocument = defineEndpoint({
  ...base,
  id: 'getDocument',
  method: 'GET',
  path: '/resume/:id',
  status: 200,
  summary: 'A document with its lines, claims and checks.',
  params: idParams,
  response: document,
  errors: ['not-found'],
})

export const deleteDocument = defineEndpoint({
  ...base,
  id: 'deleteDocument',
  method: 'DELETE',
  path: '/resume/:id',
  status: 204,
  summary: 'Remove a document. `restoreDocument` brings it back for 30 days.',
  params: idParams,
  errors: ['not-found'],
})

export const restoreDocument = defineEndpoint({
  ...base,
  id: 'restoreDocument',
  method: 'POST',
  path: '/resume/:id/undelete',
  status: 200,
  summary: 'Undo the removal of a document.',
  params: idParams,
  response: document,
  errors: ['not-found'],
})

export const downloadDocument = defineEndpoint({
  ...base,
  id: 'downloadDocument',
  method: 'GET',
  path: '/resume/:id/download',
  status: 200,
  summary: 'The document as PDF (the proof is attached inside), as JSON Resume, or as plain text.',
  params: idParams,
  query: z.object({ format: z.enum(['pdf', 'json', 'txt']).default('pdf') }),
  file: ['application/pdf', 'application/json', 'text/plain'],
  errors: ['invalid-input', 'not-found'],
})

export const documentProof = defineEndpoint({
  ...base,
  id: 'documentProof',
  method: 'GET',
  path: '/resume/:id/proof',
  status: 200,
  summary: 'The proof: every line with what it rests on, as salted hashes, signed by this installation.',
  params: idParams,
  response: proof,
  errors: ['not-found'],
})

export const documentEvidenceFile = defineEndpoint({
  ...base,
  id: 'documentEvidenceFile',
  method: 'GET',
  path: '/resume/:id/evidence',
  status: 200,
  summary:
    'Your private evidence file: the texts and salts behind the proof. Give it only to somebody who may read them.',
  params: idParams,
  file: ['application/json'],
  errors: ['not-found'],
})

export const chooseLine = defineEndpoint({
  ...base,
  id: 'chooseLine',
  method: 'POST',
  path: '/resume/:id/lines/:lineId/:choice',
  status: 200,
  limit: 'expensive',
  summary: 'Use the proposed wording of a line (`accept`) or keep your own (`reject`). Makes a new version.',
  params: idParams.extend({ lineId: z.string().max(100), choice: z.enum(['accept', 'reject']) }),
  response: document,
  errors: ['invalid-input', 'not-found', 'conflict', 'not-proven', 'storage-full'],
})
