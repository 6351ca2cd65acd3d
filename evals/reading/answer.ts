import { readResume } from '@careergini/resume-reader'
import type { ReadResume } from '@careergini/resume-reader'

export interface Period {
  start: string | null
  end: string | null
}

/** What was read from a file, in the form that scorers outside this repository understand. */
export interface Answer {
  file: string
  name: string | null
  email: string | null
  phone: string | null
  work: (Period & { title: string | null; employer: string | null })[]
  education: (Period & { institution: string | null; degree: string | null })[]
  skills: string[]
  certifications: string[]
  headline: string | null
}

/** Reads a file; one that cannot be read gives an empty answer. */
export async function answerFor(file: string, bytes: Uint8Array): Promise<Answer> {
  try {
    return answerOf(file, await readResume(bytes, { fileName: file }))
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'UnreadableResume') throw error
    return blankAnswer(file)
  }
}

/** The answer for a file that says nothing. */
export function blankAnswer(file: string): Answer {
  return {
    file,
    name: null,
    email: null,
    phone: null,
    work: [],
    education: [],
    skills: [],
    certifications: [],
    headline: null,
  }
}

function answerOf(file: string, read: ReadResume): Answer {
  const answer = blankAnswer(file)
  for (const { facts } of read.items) {
    switch (facts.kind) {
      case 'identity':
        if (facts.field === 'name' || facts.field === 'email' || facts.field === 'phone' || facts.field === 'headline')
          answer[facts.field] ??= facts.value
        break
      case 'role':
        // A role whose title was not found carries the employer's name in its place.
        answer.work.push({
          title: facts.title === facts.organisation ? null : facts.title,
          employer: facts.organisation,
          start: facts.start,
          end: facts.end,
        })
        break
      case 'education':
        answer.education.push({
          institution: facts.institution,
          degree: degreeWithArea(facts.degree, facts.area),
          start: facts.start,
          end: facts.end,
        })
        break
      case 'skill':
        answer.skills.push(facts.name)
        break
      case 'certification':
        answer.certifications.push(facts.name)
        break
    }
  }
  return answer
}

function degreeWithArea(degree: string | null, area: string | null): string | null {
  if (!degree || !area || degree.toLowerCase().includes(area.toLowerCase())) return degree ?? area
  return `${degree}, ${area}`
}
