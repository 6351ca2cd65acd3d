import type { Answer } from './answer.ts'
import { plainDate, sameFact } from './compare.ts'
import type { Tally } from './layout.ts'

export interface SilverTruth {
  file: string
  headline: string | null
  experience_date_ranges: [string, string][]
}

export interface LiveCareerScore {
  file: string
  headline: boolean | null
  ranges: Tally
  misses: string[]
}

/** Ranges count where they are the start and end of a role or an education that has a name; each once. */
export function scoreLiveCareer(truth: SilverTruth, answer: Answer): LiveCareerScore {
  const wanted = truth.experience_date_ranges.map(([start, end]) => `${plainDate(start)} – ${plainDate(end)}`)
  const named = [
    ...answer.work.filter((entry) => entry.title || entry.employer),
    ...answer.education.filter((entry) => entry.institution || entry.degree),
  ]
  const answered = named
    .filter((entry) => entry.start !== null && entry.end !== null)
    .map((entry) => `${entry.start} – ${entry.end}`)
  const left = [...answered]
  const missed = wanted.filter((range) => {
    const at = left.indexOf(range)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  const headline = truth.headline === null ? null : sameFact(truth.headline, answer.headline)
  return {
    file: truth.file,
    headline,
    ranges: { hits: wanted.length - missed.length, answered: answered.length, wanted: wanted.length },
    misses: [
      ...missed.map((range) => `${truth.file}: range missed: ${range}`),
      ...left.map((range) => `${truth.file}: range extra: ${range}`),
      ...(headline === false ? [`${truth.file}: headline is "${truth.headline}", read "${answer.headline}"`] : []),
    ],
  }
}
