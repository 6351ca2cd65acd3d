import { z } from 'zod'
import { gapAnalysis } from './domain/gaps.ts'
import { concept } from './domain/skills.ts'
import { defineEndpoint } from './endpoint.ts'
import { maxPostingCharacters } from './jobs.contract.ts'
import { problem } from './problem.ts'

const base = { access: 'user', limit: 'ordinary' } as const

/** The most postings that are compared at once. */
export const maxGapPostings = 100

const oneTarget = 'Give one of occupationId, targetRole, postingIds and jobDescription.'

/** What to compare the person's evidence with; nothing said means all their jobs, or without jobs their latest role. */
export const gapQuestion = z
  .object({
    occupationId: z.string().max(200).optional(),
    /** A job title in the person's own words. */
    targetRole: z.string().trim().min(1, 'Name a role, such as “data analyst”.').max(200).optional(),
    postingIds: z
      .array(z.uuid())
      .min(1, 'Choose at least one job.')
      .max(maxGapPostings, 'At most 100 jobs at once.')
      .optional(),
    jobDescription: z.string().min(1).max(maxPostingCharacters).optional(),
    /** What-if: concepts to treat as held. */
    extraConceptIds: z.array(z.string().max(200)).max(100).default([]),
    asOf: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Use YYYY-MM.')
      .optional(),
  })
  .refine(
    ({ occupationId, targetRole, postingIds, jobDescription }) =>
      [occupationId, targetRole, postingIds, jobDescription].filter((one) => one !== undefined).length <= 1,
    oneTarget,
  )
export type GapQuestion = z.infer<typeof gapQuestion>

export const findGaps = defineEndpoint({
  ...base,
  id: 'findGaps',
  service: 'jobs',
  method: 'POST',
  path: '/skills/gaps',
  status: 200,
  summary:
    'What a role or jobs ask for and your evidence lacks, by weight, with what-if. The same inputs give the same bytes.',
  body: gapQuestion,
  response: gapAnalysis,
  errors: ['invalid-input', 'not-found', 'posting-too-short', 'unavailable'],
})

/** Sentences about the gaps; `by` names the model that worded a sentence, or says that code did. */
export const gapAdvice = z.object({
  lines: z.array(z.object({ text: z.string(), conceptId: z.string().nullable(), by: z.string() })),
  notices: z.array(z.string()),
})
export type GapAdvice = z.infer<typeof gapAdvice>

const event = { runId: z.string(), seq: z.int() }
export const analyzeEvent = z.discriminatedUnion('type', [
  z.object({ ...event, type: z.literal('analysis-ready'), data: gapAnalysis }),
  z.object({ ...event, type: z.literal('advice-line'), data: gapAdvice.shape.lines.element }),
  z.object({ ...event, type: z.literal('run-end'), data: z.object({ notices: z.array(z.string()) }) }),
  z.object({ ...event, type: z.literal('run-error'), data: problem }),
])
export type AnalyzeEvent = z.infer<typeof analyzeEvent>

export const analyzeSkills = defineEndpoint({
  ...base,
  id: 'analyzeSkills',
  service: 'ai',
  method: 'POST',
  path: '/skills/analyze',
  status: 200,
  limit: 'expensive',
  summary: 'The gaps with advice in words. A local model may word the advice; every number comes from the ledger.',
  body: gapQuestion,
  response: z.object({ analysis: gapAnalysis, advice: gapAdvice }),
  events: analyzeEvent,
  errors: ['invalid-input', 'not-found', 'posting-too-short', 'unavailable', 'cancelled'],
})

const searchQuery = z.object({
  q: z.string().trim().min(1, 'Type at least one letter.').max(200),
  limit: z.coerce.number().int().min(1).max(50).default(10),
})

export const searchSkills = defineEndpoint({
  ...base,
  id: 'searchSkills',
  service: 'jobs',
  method: 'GET',
  path: '/skills/search',
  status: 200,
  summary: 'Skills whose names begin with what is typed, for pickers.',
  query: searchQuery,
  response: z.object({ items: z.array(concept) }),
  errors: ['invalid-input'],
})

export const searchOccupations = defineEndpoint({
  ...base,
  id: 'searchOccupations',
  service: 'jobs',
  method: 'GET',
  path: '/occupations/search',
  status: 200,
  summary: 'Occupations by name or by a job title in your own words, typing errors included.',
  query: searchQuery,
  response: z.object({ items: z.array(concept) }),
  errors: ['invalid-input'],
})

const conceptParams = z.object({ id: z.string().max(200) })

/** A concept with its neighbours. */
export const conceptPage = concept.extend({
  type: z.string(),
  altLabels: z.array(z.string()),
  broader: z.array(concept),
  narrower: z.array(concept),
  related: z.array(concept),
})

export const getSkill = defineEndpoint({
  ...base,
  id: 'getSkill',
  service: 'jobs',
  method: 'GET',
  path: '/skills/:id',
  status: 200,
  summary: 'A skill: its names, what is broader and narrower, who needs it, and your evidence for it.',
  params: conceptParams,
  response: conceptPage.extend({
    essentialFor: z.array(concept),
    optionalFor: z.array(concept),
    /** How many occupations there are of each; the lists are cut at 50. */
    essentialCount: z.int(),
    optionalCount: z.int(),
    evidenceIds: z.array(z.string()),
  }),
  errors: ['not-found', 'unavailable'],
})

export const getOccupation = defineEndpoint({
  ...base,
  id: 'getOccupation',
  service: 'jobs',
  method: 'GET',
  path: '/occupations/:id',
  status: 200,
  summary: 'An occupation with the skills it needs, essential and optional.',
  params: conceptParams,
  response: conceptPage.extend({ essential: z.array(concept), optional: z.array(concept) }),
  errors: ['not-found'],
})
