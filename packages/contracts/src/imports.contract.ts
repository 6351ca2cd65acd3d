import { z } from 'zod'
import { timestamp } from './domain/dates.ts'
import { evidenceFacts, sourcePlace } from './domain/evidence.ts'
import { defineEndpoint } from './endpoint.ts'
import { idParams, pageOf, pageQuery } from './paging.ts'
import { problem } from './problem.ts'

const base = { service: 'profile', access: 'user', limit: 'ordinary' } as const

/** One fact that an import proposes. */
export const importItem = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  text: z.string(),
  facts: evidenceFacts,
  place: sourcePlace,
  /** 0..1; items without doubts are the "clear" ones. */
  confidence: z.number(),
  /** What to look at, in sentences for the person. */
  doubts: z.array(z.string()),
  /** Against what the profile already holds. `conflict`: you edited it and the source changed too; yours stays unless you accept. */
  change: z.enum(['new', 'same', 'changed', 'conflict', 'removed']),
  existingId: z.uuid().nullable(),
  existingText: z.string().nullable(),
  status: z.enum(['proposed', 'accepted', 'declined']),
})
export type ImportItem = z.infer<typeof importItem>

export const importRecord = z.object({
  id: z.uuid(),
  status: z.enum(['queued', 'reading', 'ready', 'finished', 'failed', 'undone']),
  fileName: z.string(),
  /** The stored file, as evidence names it in `source.documentId`. */
  documentId: z.string().nullable(),
  format: z.enum(['pdf', 'docx', 'text', 'markdown', 'json-resume', 'sample']).nullable(),
  progress: z.object({ step: z.string(), done: z.number(), total: z.number() }).nullable(),
  error: problem.nullable(),
  /** Page sizes in points, for the review beside the page. */
  pages: z.array(z.object({ number: z.int(), width: z.number(), height: z.number() })),
  /** None 30 days after the last was decided: what was read is no longer kept then. */
  items: z.array(importItem),
  /** How many items were read, also when they are no longer kept. */
  itemCount: z.int(),
  /** Words that were found but not understood. */
  unplaced: z.array(z.object({ text: z.string(), place: sourcePlace })),
  warnings: z.array(z.string()),
  createdAt: timestamp,
  finishedAt: timestamp.nullable(),
})
export type ImportRecord = z.infer<typeof importRecord>

const eventBase = { runId: z.string(), seq: z.int() }
export const importEvent = z.discriminatedUnion('type', [
  z.object({ ...eventBase, type: z.literal('import-start'), data: z.object({ fileName: z.string() }) }),
  z.object({
    ...eventBase,
    type: z.literal('import-progress'),
    data: z.object({ step: z.string(), done: z.number(), total: z.number() }),
  }),
  z.object({ ...eventBase, type: z.literal('import-end'), data: z.object({ items: z.int(), doubts: z.int() }) }),
  z.object({ ...eventBase, type: z.literal('import-error'), data: problem }),
])
export type ImportEvent = z.infer<typeof importEvent>

/** 10 MB, as the specification says. */
export const maxUploadBytes = 10 * 1024 * 1024

export const uploadResume = defineEndpoint({
  ...base,
  id: 'uploadResume',
  method: 'POST',
  path: '/profile/resume/upload',
  status: 202,
  limit: 'expensive',
  summary: 'Upload a résumé: PDF, DOCX, text, Markdown or JSON Resume, at most 10 MB. It is read in the background.',
  upload: { maxBytes: maxUploadBytes },
  response: importRecord,
  errors: ['invalid-input', 'too-large', 'unsupported-type', 'unreadable-file', 'storage-full'],
})

export const importSample = defineEndpoint({
  ...base,
  id: 'importSample',
  method: 'POST',
  path: '/profile/imports/sample',
  status: 202,
  limit: 'expensive',
  summary: 'Import the résumé of an invented person, to try CareerGini.',
  response: importRecord,
  errors: [],
})

export const listImports = defineEndpoint({
  ...base,
  id: 'listImports',
  method: 'GET',
  path: '/profile/imports',
  status: 200,
  summary: 'Your imports, newest first, without their items; of one stored file where you name it.',
  query: pageQuery.extend({ documentId: z.uuid().optional() }),
  response: pageOf(importRecord.omit({ items: true, unplaced: true, pages: true }).extend({ openCount: z.int() })),
  errors: ['invalid-input'],
})

export const getImport = defineEndpoint({
  ...base,
  id: 'getImport',
  method: 'GET',
  path: '/profile/imports/:id',
  status: 200,
  summary: 'An import with its proposals.',
  params: idParams,
  response: importRecord,
  errors: ['not-found'],
})

export const importEvents = defineEndpoint({
  ...base,
  id: 'importEvents',
  method: 'GET',
  path: '/profile/imports/:id/events',
  status: 200,
  summary: 'Progress of an import as Server-Sent Events; resumes after `Last-Event-ID`.',
  params: idParams,
  events: importEvent,
  errors: ['not-found'],
})

export const importSource = defineEndpoint({
  ...base,
  id: 'importSource',
  method: 'GET',
  path: '/profile/imports/:id/source',
  status: 200,
  summary: 'The file as you uploaded it.',
  params: idParams,
  file: [
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'text/plain',
    'text/markdown',
    'application/json',
  ],
  errors: ['not-found'],
})

export const acceptImport = defineEndpoint({
  ...base,
  id: 'acceptImport',
  method: 'POST',
  path: '/profile/imports/:id/accept',
  status: 200,
  summary: 'Accept all, all clear, or some proposals, with your corrections; decline others. The rest stays open.',
  params: idParams,
  body: z.object({
    accept: z
      .union([
        z.enum(['all', 'clear']),
        z
          .array(
            z.object({
              id: z.uuid(),
              facts: evidenceFacts.optional(),
              text: z.string().trim().min(1).max(10_000).optional(),
            }),
          )
          .max(2000),
      ])
      .default([]),
    decline: z.union([z.literal('all'), z.array(z.uuid()).max(2000)]).default([]),
  }),
  response: importRecord,
  errors: ['invalid-input', 'not-found', 'conflict'],
})

export const undoImport = defineEndpoint({
  ...base,
  id: 'undoImport',
  method: 'POST',
  path: '/profile/imports/:id/undo',
  status: 200,
  summary: 'Take back, for 30 days, what this import added or changed. What you edited since stays.',
  params: idParams,
  response: importRecord,
  errors: ['not-found', 'conflict'],
})
