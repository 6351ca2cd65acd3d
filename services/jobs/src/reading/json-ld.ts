import { load } from 'cheerio'
import { z } from 'zod'
import { cleanText } from './clean-text.ts'
import { htmlText } from './html-text.ts'
import { bareRaw, type RawPosting } from './raw-posting.ts'

const text = z.union([z.string(), z.number()]).transform(String).nullable().catch(null)
const many = <T extends z.ZodType>(item: T) => z.union([z.array(item), item.transform((one) => [one])]).catch([])
const named = z
  .union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])
  .nullable()
  .catch(null)
const address = z.union([
  z.string(),
  z
    .object({ addressLocality: text, addressRegion: text, addressCountry: named })
    .transform((at) =>
      [at.addressLocality, at.addressRegion, countryName(at.addressCountry)].filter(Boolean).join(', '),
    ),
])
const countries = new Intl.DisplayNames(['en'], { type: 'region' })

/** A country's code as its name, because short codes also stand for American states. */
function countryName(country: string | null): string | null {
  return country !== null && /^[A-Z]{2}$/.test(country) ? (countries.of(country) ?? country) : country
}

const number = z.coerce.number().finite().nonnegative().nullable().catch(null)
const amount = z.union([
  z.number().transform((value) => ({ minValue: value, maxValue: value, unitText: null })),
  z
    .object({
      minValue: number.default(null),
      maxValue: number.default(null),
      value: number.default(null),
      unitText: text.default(null),
    })
    .transform((given) => ({
      minValue: given.minValue ?? given.value,
      maxValue: given.maxValue ?? given.value,
      unitText: given.unitText,
    })),
])

/** schema.org's JobPosting as sites really write it: every member may be missing or of another type. */
const jobPosting = z.object({
  title: text.default(null),
  description: text.default(null),
  responsibilities: text.default(null),
  qualifications: text.default(null),
  skills: many(z.string()).default([]),
  hiringOrganization: named.default(null),
  jobLocation: many(z.object({ address: address.nullable().catch(null) })).default([]),
  jobLocationType: text.default(null),
  employmentType: many(z.string()).default([]),
  baseSalary: z
    .object({ currency: text.default(null), value: amount })
    .nullable()
    .catch(null)
    .default(null),
  datePosted: text.default(null),
  url: z.url().nullable().catch(null).default(null),
})
const mostDepth = 6

/** The JobPosting inside an HTML page's `application/ld+json`, as a raw posting; null without one. */
export function jobPostingOf(html: string): RawPosting | null {
  if (!/application\/ld\+json/i.test(html)) return null
  const page = load(html)
  for (const script of page('script[type="application/ld+json"]').toArray()) {
    const found = jobPostingIn(parsed(page(script).text()))
    if (found) return found
  }
  return null
}

/** The first JobPosting in a JSON value: itself, in a list, or in a graph. */
export function jobPostingIn(value: unknown, depth = 0): RawPosting | null {
  if (depth > mostDepth || typeof value !== 'object' || value === null) return null
  if (isJobPosting(value)) return toRaw(value)
  for (const inner of Object.values(value).slice(0, 200)) {
    const found = jobPostingIn(inner, depth + 1)
    if (found) return found
  }
  return null
}

function isJobPosting(value: object): boolean {
  const type = '@type' in value ? value['@type'] : null
  return type === 'JobPosting' || (Array.isArray(type) && type.includes('JobPosting'))
}

function toRaw(value: object): RawPosting {
  const job = jobPosting.parse(value)
  const parts = [
    htmlText(job.description ?? ''),
    ...section('Responsibilities', job.responsibilities, job.description),
    ...section('Qualifications', job.qualifications, job.description),
    ...section('Skills', job.skills.join(', ') || null, job.description),
  ]
  return {
    ...bareRaw(cleanText(parts.join('\n\n'))),
    title: job.title && cleanText(htmlText(job.title)),
    organisation: job.hiringOrganization,
    locations: job.jobLocation.flatMap((place) => place.address || []),
    remote: job.jobLocationType?.toUpperCase() === 'TELECOMMUTE' ? 'remote' : null,
    employmentType: job.employmentType[0] ?? null,
    salary: salaryOf(job.baseSalary),
    postedAt: job.datePosted,
    url: job.url,
    payload: value,
  }
}

/** Members beside the description are often copies of parts of it. */
function section(heading: string, content: string | null, description: string | null): string[] {
  if (!content || description?.includes(content.slice(0, 60))) return []
  return [`${heading}:\n${htmlText(content)}`]
}

const periods: Record<string, NonNullable<RawPosting['salary']>['period']> = {
  HOUR: 'hour',
  DAY: 'day',
  WEEK: 'week',
  MONTH: 'month',
  YEAR: 'year',
}

function salaryOf(base: z.infer<typeof jobPosting>['baseSalary']): RawPosting['salary'] {
  const period = periods[(base?.value.unitText ?? '').toUpperCase()]
  const currency = base?.currency?.toUpperCase() ?? ''
  if (!base || !period || !/^[A-Z]{3}$/.test(currency)) return null
  const { minValue, maxValue } = base.value
  return minValue === null && maxValue === null ? null : { min: minValue, max: maxValue, currency, period }
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return null
  }
}
