import type { Answer } from './answer.ts'
import { alike } from './compare.ts'
import type { Tally } from './layout.ts'

export interface AnnotatedResume {
  id: string | number
  text: string
  entities: { label: string; text: string }[]
}

export const entityTypes = ['Name', 'Designation', 'Companies worked at', 'Degree', 'College Name'] as const
export type EntityType = (typeof entityTypes)[number]

/** Distinct texts of each type, relaxed: one holds the other or they share their words. */
export function scoreEntities(resume: AnnotatedResume, answer: Answer): Record<EntityType, Tally> {
  const answers: Record<EntityType, (string | null)[]> = {
    Name: [answer.name],
    Designation: [...answer.work.map((entry) => entry.title), answer.headline],
    'Companies worked at': answer.work.map((entry) => entry.employer),
    Degree: answer.education.map((entry) => entry.degree),
    'College Name': answer.education.map((entry) => entry.institution),
  }
  const tally = (type: EntityType): Tally => {
    const wanted = distinct(resume.entities.filter((entity) => entity.label === type).map((entity) => entity.text))
    const given = distinct(answers[type].filter((text) => text !== null))
    const hits = wanted.filter((truth) => given.some((text) => alike(truth, text))).length
    const right = given.filter((text) => wanted.some((truth) => alike(truth, text))).length
    // A long answer may hold several truths and the other way round: the smaller count is the number of hits.
    return { hits: Math.min(hits, right), answered: given.length, wanted: wanted.length }
  }
  return {
    Name: tally('Name'),
    Designation: tally('Designation'),
    'Companies worked at': tally('Companies worked at'),
    Degree: tally('Degree'),
    'College Name': tally('College Name'),
  }
}

function distinct(texts: string[]): string[] {
  const seen = new Map<string, string>()
  for (const text of texts)
    seen.set(
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
      text.trim(),
    )
  return [...seen.values()]
}
