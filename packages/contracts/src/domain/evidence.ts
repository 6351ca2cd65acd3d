import { z } from 'zod'
import { partialDate, periodEnd, sha256, timestamp } from './dates.ts'

/** The kinds of fact about a person that a document may cite. */
export const evidenceKinds = [
  'identity',
  'role',
  'achievement',
  'education',
  'certification',
  'skill',
  'project',
  'repository',
  'publication',
  'language',
  'course',
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** A rectangle on a page, in fractions of the page's width and height from its top left corner. */
export const placeBox = z.object({
  page: z.int().min(1),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
})
export type PlaceBox = z.infer<typeof placeBox>

/** Where in a source the text stands: character range in the extracted text, page, and the boxes to mark on the page. */
export const sourcePlace = z.object({
  page: z.int().min(1).nullable(),
  start: z.int().min(0).nullable(),
  end: z.int().min(0).nullable(),
  boxes: z.array(placeBox).default([]),
})
export type SourcePlace = z.infer<typeof sourcePlace>

/** Where a fact came from. `documentId` is the stored upload; `label` is what the person recognises it by. */
export const evidenceSource = z.object({
  kind: z.enum(['upload', 'linkedin', 'github', 'typed', 'course', 'sample']),
  documentId: z.string().nullable(),
  label: z.string(),
  place: sourcePlace.nullable(),
  /** Of the text as it stood in the source. */
  textSha256: sha256,
})
export type EvidenceSource = z.infer<typeof evidenceSource>

/** A figure read from a text: `value` as a number, `unit` such as `%`, `EUR`, `people`, and the characters it was read from. */
export const evidenceNumber = z.object({ value: z.number(), unit: z.string().nullable(), text: z.string() })
export type EvidenceNumber = z.infer<typeof evidenceNumber>

const name = z.string().trim().min(1).max(300)
const optionalName = z.string().trim().max(300).nullable().default(null)
const period = { start: partialDate.nullable().default(null), end: periodEnd.nullable().default(null) }
const url = z.string().trim().max(2000).nullable().default(null)

/** The facts of each kind. What the text does not say is null, never guessed. */
export const evidenceFacts = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('identity'),
    field: z.enum(['name', 'headline', 'email', 'phone', 'location', 'link', 'summary']),
    value: z.string().trim().min(1).max(5000),
  }),
  z
    .object({
      kind: z.literal('role'),
      title: optionalName,
      organisation: optionalName,
      location: optionalName,
      ...period,
    })
    // Many résumés name only the employer: then no title is made up.
    .refine((role) => role.title || role.organisation, {
      message: 'Name the job title or the employer.',
      path: ['title'],
    }),
  z.object({ kind: z.literal('achievement'), numbers: z.array(evidenceNumber).default([]) }),
  z.object({
    kind: z.literal('education'),
    institution: optionalName,
    degree: optionalName,
    area: optionalName,
    location: optionalName,
    grade: optionalName,
    ...period,
  }),
  z.object({
    kind: z.literal('certification'),
    name,
    issuer: optionalName,
    date: partialDate.nullable().default(null),
    expires: partialDate.nullable().default(null),
    url,
  }),
  z.object({
    kind: z.literal('skill'),
    name,
    group: optionalName,
    level: optionalName,
    years: z.number().min(0).max(80).nullable().default(null),
  }),
  z.object({ kind: z.literal('project'), name, organisation: optionalName, url, ...period }),
  z.object({ kind: z.literal('repository'), name, url, languages: z.array(z.string()).default([]) }),
  z.object({
    kind: z.literal('publication'),
    title: z.string().trim().min(1).max(1000),
    publisher: optionalName,
    date: partialDate.nullable().default(null),
    url,
  }),
  z.object({ kind: z.literal('language'), language: name, fluency: optionalName }),
  z.object({ kind: z.literal('course'), name, institution: optionalName, date: partialDate.nullable().default(null) }),
])
export type EvidenceFacts = z.infer<typeof evidenceFacts>
export type FactsOf<K extends EvidenceKind> = Extract<EvidenceFacts, { kind: K }>

/** One fact about the person, accepted by them, that a document may cite. */
export const evidenceItem = z.object({
  id: z.string(),
  /** The role, project or education that an achievement or a project belongs to. */
  parentId: z.string().nullable(),
  /** The text as it stood in the source, or as the person typed it. */
  text: z.string().max(10_000),
  facts: evidenceFacts,
  /** Concepts of the taxonomy that the text names. */
  conceptIds: z.array(z.string()).default([]),
  source: evidenceSource,
  /** True once the person changed what was read; imports never overwrite it. */
  edited: z.boolean().default(false),
  /** Order among its siblings, as in the source. */
  position: z.int().default(0),
  createdAt: timestamp,
  updatedAt: timestamp,
})
export type EvidenceItem = z.infer<typeof evidenceItem>
