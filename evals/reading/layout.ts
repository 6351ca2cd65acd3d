import { alike, nearlyEqual, plainDate, sameDate, sameFact } from './compare.ts'
import type { Answer } from './answer.ts'

/** One file of `ground-truth.json`. A key that is absent is not judged; null means that the file does not print it. */
export interface LayoutTruth {
  file: string
  layout?: string
  name?: string | null
  email?: string | null
  phone?: string | null
  work?: { title: string | null; employer: string | null; start: string | null; end: string | null }[]
  education?: { degree: string | null; institution: string | null; start: string | null; end: string | null }[]
  skills?: string[]
  skills_lines?: string[]
  /** Names of certificates, licences and registrations. */
  certifications?: string[]
  /** True for what is no résumé at all: whatever the truth does not name was made up. */
  invented?: boolean
}

/** Hits, answers and truths of one kind; F1, precision and recall follow. */
export interface Tally {
  hits: number
  answered: number
  wanted: number
}

export interface LayoutScore {
  file: string
  maker: string
  fields: Partial<Record<'name' | 'email' | 'phone', boolean>>
  work: Tally
  workStrict: Tally
  education: Tally
  skills: Tally | null
  certifications: Tally | null
  /** Facts answered that a nearly empty file does not print; null for other files. */
  invented: number | null
  misses: string[]
}

export const precision = (tally: Tally) =>
  tally.answered === 0 ? (tally.wanted === 0 ? 1 : 0) : tally.hits / tally.answered
export const recall = (tally: Tally) => (tally.wanted === 0 ? 1 : tally.hits / tally.wanted)
export const f1 = (tally: Tally) =>
  tally.answered + tally.wanted === 0 ? 1 : (2 * tally.hits) / (tally.answered + tally.wanted)
export const total = (tallies: Tally[]): Tally =>
  tallies.reduce(
    (a, b) => ({ hits: a.hits + b.hits, answered: a.answered + b.answered, wanted: a.wanted + b.wanted }),
    { hits: 0, answered: 0, wanted: 0 },
  )

export function scoreLayout(truth: LayoutTruth, answer: Answer): LayoutScore {
  const misses: string[] = []
  const fields: LayoutScore['fields'] = {}
  for (const field of ['name', 'email', 'phone'] as const) {
    const wanted = truth[field]
    if (wanted === undefined) continue
    fields[field] = sameFact(wanted, answer[field])
    if (!fields[field]) misses.push(`${truth.file}: ${field} is "${wanted}", read "${answer[field]}"`)
  }
  const work = truth.work ?? null
  const education = truth.education ?? null
  const wanted =
    truth.skills ??
    truth.skills_lines?.flatMap((line) =>
      line
        .split(/[,;]/)
        .map((item) => item.trim())
        .filter(Boolean),
    ) ??
    null
  return {
    file: truth.file,
    maker: truth.file.split('/')[0] ?? '',
    fields,
    work: work
      ? matched(
          work,
          answer.work,
          (t, a) => alike(t.title, a.title) && alike(t.employer, a.employer) && samePeriod(t, a),
          `${truth.file}: job`,
          misses,
        )
      : none,
    workStrict: work
      ? matched(
          work,
          answer.work,
          (t, a) => nearlyEqual(t.title, a.title) && nearlyEqual(t.employer, a.employer) && samePeriod(t, a),
        )
      : none,
    education: education
      ? matched(
          education,
          answer.education,
          (t, a) => alike(t.institution, a.institution) && alike(t.degree, a.degree) && samePeriod(t, a),
          `${truth.file}: education`,
          misses,
        )
      : none,
    skills: wanted
      ? matched(wanted, answer.skills, (t, a) => t.toLowerCase() === a.toLowerCase(), `${truth.file}: skill`, misses)
      : null,
    certifications: truth.certifications
      ? matched(truth.certifications, answer.certifications, alike, `${truth.file}: certificate`, misses)
      : null,
    invented: isNearlyEmpty(truth) ? inventedIn(truth, answer, misses) : null,
    misses,
  }
}

const none: Tally = { hits: 0, answered: 0, wanted: 0 }

function samePeriod(
  truth: { start: string | null; end: string | null },
  answer: { start: string | null; end: string | null },
): boolean {
  return (
    sameDate(plainDate(truth.start), answer.start, answer.end) &&
    sameDate(plainDate(truth.end), answer.end, answer.start)
  )
}

/** Each truth is matched at most once, by the first answer that fits. */
function matched<T, A>(
  truths: T[],
  answers: A[],
  fits: (truth: T, answer: A) => boolean,
  label?: string,
  misses: string[] = [],
): Tally {
  const left = [...answers]
  let hits = 0
  for (const truth of truths) {
    const at = left.findIndex((answer) => fits(truth, answer))
    if (at >= 0) {
      left.splice(at, 1)
      hits++
    } else if (label) misses.push(`${label} missed: ${JSON.stringify(truth)}`)
  }
  if (label) misses.push(...left.map((answer) => `${label} extra: ${JSON.stringify(answer)}`))
  return { hits, answered: answers.length, wanted: truths.length }
}

/** A file that prints at most four facts, or is no résumé at all: whatever else is answered was made up. */
function isNearlyEmpty(truth: LayoutTruth): boolean {
  if (truth.invented) return true
  const facts = [truth.name, truth.email, truth.phone].filter((field) => field !== null && field !== undefined).length
  return (
    facts +
      (truth.work?.length ?? 0) +
      (truth.education?.length ?? 0) +
      (truth.skills?.length ?? truth.skills_lines?.length ?? 0) <=
    4
  )
}

function inventedIn(truth: LayoutTruth, answer: Answer, misses: string[]): number {
  const invented: string[] = []
  for (const field of ['name', 'email', 'phone'] as const)
    if (truth[field] === null && answer[field] !== null) invented.push(`${field} ${answer[field]}`)
  const extra = (wanted: unknown[] | undefined, answers: unknown[], what: string) => {
    if (wanted !== undefined && answers.length > wanted.length)
      invented.push(...answers.slice(wanted.length).map((answer) => `${what} ${JSON.stringify(answer)}`))
  }
  extra(truth.work, answer.work, 'job')
  extra(truth.education, answer.education, 'education')
  extra(truth.skills, answer.skills, 'skill')
  extra(truth.certifications, answer.certifications, 'certificate')
  misses.push(...invented.map((what) => `${truth.file}: invented ${what}`))
  return invented.length
}
