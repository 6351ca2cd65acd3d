import { z } from 'zod'
import { timestamp } from './dates.ts'

/** From low to high. */
export const seniorities = [
  'intern',
  'entry',
  'mid',
  'senior',
  'lead',
  'principal',
  'manager',
  'director',
  'executive',
] as const
export const employmentTypes = ['full-time', 'part-time', 'contract', 'temporary', 'internship'] as const
export const remoteKinds = ['on-site', 'hybrid', 'remote'] as const
export const requirementScopes = [
  'skill',
  'experience',
  'education',
  'certification',
  'language',
  'responsibility',
  'logistics',
  'eligibility',
  'employer-condition',
] as const
export const importances = ['required', 'preferred', 'mentioned'] as const
export const degrees = ['none', 'bachelor', 'master', 'doctorate'] as const
export const visaStances = ['offered', 'not-offered'] as const

/** Pay as the posting states it; `currency` ISO 4217. `max` is null for "from x". */
export const salary = z.object({
  min: z.number().nullable(),
  max: z.number().nullable(),
  currency: z.string().length(3),
  period: z.enum(['hour', 'day', 'week', 'month', 'year']),
})
export type Salary = z.infer<typeof salary>

/** A place of work; `country` ISO 3166-1 alpha-2. */
export const postingPlace = z.object({
  city: z.string().nullable(),
  region: z.string().nullable(),
  country: z.string().nullable(),
})
export type PostingPlace = z.infer<typeof postingPlace>

/** One thing that the posting asks for, with its place in the posting's text (UTF-16 offsets). */
export const requirement = z.object({
  id: z.string(),
  text: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  scope: z.enum(requirementScopes),
  importance: z.enum(importances),
  conceptIds: z.array(z.string()),
  /** Least years asked for; null when none are named. */
  minYears: z.number().min(0).nullable(),
  /** Lowest degree that suffices, for scope `education`. */
  degree: z.enum(degrees).nullable(),
})
export type Requirement = z.infer<typeof requirement>

/** A job as normalised from its source. Null means that the posting does not say. */
export const posting = z.object({
  id: z.string(),
  title: z.string(),
  organisation: z.string().nullable(),
  places: z.array(postingPlace),
  remote: z.enum(remoteKinds).nullable(),
  /** Where a remote person may live, as the posting limits it: names of countries, regions and time zones, or `worldwide`. */
  remoteScope: z.string().nullable(),
  employmentType: z.enum(employmentTypes).nullable(),
  seniority: z.enum(seniorities).nullable(),
  salary: salary.nullable(),
  /** Whether the employer sponsors a visa. */
  visa: z.enum(visaStances).nullable(),
  /** The least years of experience that let one in; 0 for "no experience needed". */
  minYears: z.number().min(0).nullable(),
  /** The lowest degree that suffices; `none` for school or vocational training. */
  degreeRequired: z.enum(degrees).nullable(),
  postedAt: z.string().nullable(),
  lastSeenAt: timestamp,
  /** Plain text; requirements point into it. */
  text: z.string(),
  source: z.object({
    kind: z.enum(['pasted', 'file', 'url', 'board', 'sample']),
    label: z.string(),
    url: z.string().nullable(),
  }),
  /** True when the signed-in person pasted or uploaded it: nobody else ever sees it. */
  own: z.boolean(),
  requirements: z.array(requirement),
})
export type Posting = z.infer<typeof posting>
