import { z } from 'zod'
import { evidenceFacts, evidenceItem, evidenceKinds, sourcePlace } from './domain/evidence.ts'
import { timestamp } from './domain/dates.ts'
import { seniorities, remoteKinds, employmentTypes, salary } from './domain/posting.ts'
import { defineEndpoint } from './endpoint.ts'
import { idParams } from './paging.ts'
import { problem } from './problem.ts'

const base = { service: 'profile', access: 'user', limit: 'ordinary' } as const

/** What the person looks for; kept as they typed it, used for search and recommendations. */
export const jobPreferences = z.object({
  titles: z.array(z.string().max(200)).max(20).default([]),
  places: z.array(z.string().max(200)).max(20).default([]),
  remote: z.array(z.enum(remoteKinds)).default([]),
  employmentTypes: z.array(z.enum(employmentTypes)).default([]),
  salary: salary.nullable().default(null),
})

/** The aggregate that screens and searches read: derived from accepted evidence, except goals and preferences. */
export const profile = z.object({
  name: z.string().nullable(),
  headline: z.string().nullable(),
  summary: z.string().nullable(),
  contact: z.object({
    email: z.string().nullable(),
    phone: z.string().nullable(),
    location: z.string().nullable(),
    links: z.array(z.string()),
  }),
  skills: z.array(z.object({ evidenceId: z.string(), name: z.string(), conceptId: z.string().nullable() })),
  experience: z.array(evidenceItem),
  education: z.array(evidenceItem),
  certifications: z.array(evidenceItem),
  /** Derived from titles and periods; null without roles. */
  experienceLevel: z.enum(seniorities).nullable(),
  yearsOfExperience: z.number().nullable(),
  careerGoals: z.string().nullable(),
  jobPreferences,
  evidenceCount: z.int(),
  updatedAt: timestamp,
})
export type Profile = z.infer<typeof profile>

export const getProfile = defineEndpoint({
  ...base,
  id: 'getProfile',
  method: 'GET',
  path: '/profile',
  status: 200,
  summary: 'The profile as derived from accepted evidence.',
  response: profile,
  errors: [],
})

export const updateProfile = defineEndpoint({
  ...base,
  id: 'updateProfile',
  method: 'PUT',
  path: '/profile',
  status: 200,
  summary: 'Change goals, preferences and contact data. Contact data becomes evidence typed by you.',
  body: z.object({
    name: z.string().trim().min(1).max(300).optional(),
    headline: z.string().trim().max(300).optional(),
    summary: z.string().trim().max(5000).optional(),
    email: z.email().optional(),
    phone: z.string().trim().max(100).optional(),
    location: z.string().trim().max(300).optional(),
    careerGoals: z.string().trim().max(5000).nullable().optional(),
    jobPreferences: jobPreferences.optional(),
  }),
  response: profile,
  errors: ['invalid-input'],
})

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
  summary: 'Correct a fact. Later imports keep your correction.',
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
  format: z.enum(['pdf', 'docx', 'text', 'markdown', 'json-resume', 'sample']).nullable(),
  progress: z.object({ step: z.string(), done: z.number(), total: z.number() }).nullable(),
  error: problem.nullable(),
  /** Page sizes in points, for the review beside the page. */
  pages: z.array(z.object({ number: z.int(), width: z.number(), height: z.number() })),
  items: z.array(importItem),
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
  summary: 'Your imports, newest first, without their items.',
  response: z.object({
    items: z.array(
      importRecord
        .omit({ items: true, unplaced: true, pages: true })
        .extend({ itemCount: z.int(), openCount: z.int() }),
    ),
  }),
  errors: [],
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
  summary: 'Take back what this import added or changed. What you edited since stays.',
  params: idParams,
  response: importRecord,
  errors: ['not-found', 'conflict'],
})

export const exportProfile = defineEndpoint({
  ...base,
  id: 'exportProfile',
  method: 'GET',
  path: '/profile/export',
  status: 200,
  summary: 'Your evidence as a JSON Resume.',
  query: z.object({ format: z.enum(['json-resume']).default('json-resume') }),
  file: ['application/json'],
  errors: ['invalid-input'],
})
