import { z } from 'zod'

export const documentTemplates = ['modern', 'compact'] as const
export type DocumentTemplate = (typeof documentTemplates)[number]
export const paperSizes = ['a4', 'letter'] as const
export type PaperSize = (typeof paperSizes)[number]

/**
 * How a line came to be. `fixed`: words of the template, such as a section heading. `locked`: names, employers, titles,
 * dates and degrees put in by code from the cited facts. `verbatim`: the evidence word for word. `selected`: parts of
 * several evidence items in the person's own words (a list of skills). `rephrased`: worded by a model and passed by the gate.
 */
export const lineOrigins = ['fixed', 'locked', 'verbatim', 'selected', 'rephrased'] as const
export type LineOrigin = (typeof lineOrigins)[number]

/** What a line rests on and what made it. */
export const claim = z.object({
  evidenceIds: z.array(z.string()),
  requirementIds: z.array(z.string()),
  how: z.enum(lineOrigins),
  /** A rule with its version (`compose@1`), or a model with its digest (`qwen2.5:7b@sha256:…`). */
  by: z.string(),
})
export type Claim = z.infer<typeof claim>

/** Why the gate refuses a wording. `excerpt` is the offending part of the refused text. */
export const gateFinding = z.object({
  rule: z.enum([
    'number',
    'date',
    'organisation',
    'title',
    'tool',
    'certification',
    'skill',
    'language',
    'name',
    'no-claim',
    'leaked-instruction',
    'meaning',
    'form',
  ]),
  excerpt: z.string(),
  /** A sentence for the person: what the evidence says instead. */
  message: z.string(),
})
export type GateFinding = z.infer<typeof gateFinding>

/** One line of a document as it ships. `refused` keeps what was proposed instead, with the reasons. */
export const documentLine = z.object({
  id: z.string(),
  text: z.string(),
  claim,
  refused: z
    .object({ text: z.string(), findings: z.array(gateFinding) })
    .nullable()
    .default(null),
  /** The evidence's own wording where the line was rephrased: what "keep mine" returns to. */
  original: z.string().nullable().default(null),
  /** The wording that a model proposed and the gate passed, where the person kept their own: what "use this wording" takes. */
  proposed: z.string().optional(),
})
export type DocumentLine = z.infer<typeof documentLine>

/** Something with a head and lines: a role with its achievements, a degree, a paragraph of summary, a line of skills. */
export const documentEntry = z.object({
  id: z.string(),
  /** Head lines in reading order: title left, dates right, then organisation and place. Each is `locked`. */
  title: documentLine.nullable(),
  dates: documentLine.nullable(),
  subtitle: documentLine.nullable(),
  /** `bullets` are set as a list, `paragraph` as running lines. */
  style: z.enum(['bullets', 'paragraph']),
  lines: z.array(documentLine),
})
export type DocumentEntry = z.infer<typeof documentEntry>

export const sectionKinds = [
  'summary',
  'achievements',
  'experience',
  'projects',
  'education',
  'certifications',
  'skills',
  'publications',
  'languages',
  'courses',
] as const
export const documentSection = z.object({
  id: z.string(),
  kind: z.enum(sectionKinds),
  heading: documentLine,
  entries: z.array(documentEntry),
})
export type DocumentSection = z.infer<typeof documentSection>

/**
 * A document's content, independent of its template. Reading order, which every template keeps and the proof relies on:
 * name, headline, contact, then for each section its heading and for each entry title, dates, subtitle, lines.
 */
export const documentContent = z.object({
  language: z.string().min(2).max(10),
  template: z.enum(documentTemplates),
  paper: z.enum(paperSizes),
  name: documentLine,
  headline: documentLine.nullable(),
  /** One line with its separators: place · phone · e-mail · links. */
  contact: documentLine.nullable(),
  sections: z.array(documentSection),
})
export type DocumentContent = z.infer<typeof documentContent>

/** Every line of a document in reading order. */
export function linesInReadingOrder(content: DocumentContent): DocumentLine[] {
  const entryLines = (entry: DocumentEntry) => [entry.title, entry.dates, entry.subtitle, ...entry.lines]
  const sectionLines = (section: DocumentSection) => [section.heading, ...section.entries.flatMap(entryLines)]
  return [content.name, content.headline, content.contact, ...content.sections.flatMap(sectionLines)].filter(
    (line) => line !== null,
  )
}
