import { z } from 'zod'
import { evidenceItem } from './domain/evidence.ts'
import { timestamp } from './domain/dates.ts'
import { seniorities, remoteKinds, employmentTypes, salary } from './domain/posting.ts'
import { defineEndpoint } from './endpoint.ts'

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
