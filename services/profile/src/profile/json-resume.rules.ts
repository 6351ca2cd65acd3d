import type { EvidenceItem } from '@careergini/contracts'
import { deriveProfile, ofKind, type ItemOf } from './profile.rules.ts'

/** Evidence as a JSON Resume (schema 1.0.0, jsonresume.org). What is not known is left out. */
export function toJsonResume(items: readonly EvidenceItem[], asOf: string): object {
  const profile = deriveProfile(items, asOf)
  const highlights = (parentId: string) =>
    ofKind(items, 'achievement')
      .filter((item) => item.parentId === parentId)
      .map(({ text }) => text)
  return {
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: known({
      name: profile.name,
      label: profile.headline,
      email: profile.contact.email,
      phone: profile.contact.phone,
      summary: profile.summary,
      location: profile.contact.location && { address: profile.contact.location },
      profiles: profile.contact.links.map((url) => ({ url: absolute(url) })),
    }),
    work: ofKind(profile.experience, 'role').map(({ id, facts }) =>
      known({
        name: facts.organisation,
        position: facts.title,
        location: facts.location,
        ...period(facts),
        highlights: highlights(id),
      }),
    ),
    education: ofKind(profile.education, 'education').map(({ facts }) =>
      known({
        institution: facts.institution,
        studyType: facts.degree,
        area: facts.area,
        score: facts.grade,
        ...period(facts),
      }),
    ),
    certificates: ofKind(items, 'certification').map(({ facts }) =>
      known({ name: facts.name, issuer: facts.issuer, date: facts.date, url: facts.url }),
    ),
    publications: ofKind(items, 'publication').map(({ facts }) =>
      known({ name: facts.title, publisher: facts.publisher, releaseDate: facts.date, url: facts.url }),
    ),
    skills: skillsOf(ofKind(items, 'skill')),
    languages: ofKind(items, 'language').map(({ facts }) =>
      known({ language: facts.language, fluency: facts.fluency }),
    ),
    projects: [...ofKind(items, 'project'), ...ofKind(items, 'repository')].map(({ id, text, facts }) =>
      known({
        name: facts.name,
        description: text === facts.name ? null : text,
        url: facts.url,
        ...(facts.kind === 'project' ? period(facts) : { keywords: facts.languages }),
        highlights: highlights(id),
      }),
    ),
  }
}

/** Skills that were listed under one heading become one entry with its keywords. */
function skillsOf(skills: readonly ItemOf<'skill'>[]): object[] {
  const grouped = Map.groupBy(skills, ({ facts }) => facts.group)
  return [...grouped].flatMap(([group, members]) =>
    group === null
      ? members.map(({ facts }) => known({ name: facts.name, level: facts.level }))
      : [{ name: group, keywords: members.map(({ facts }) => facts.name) }],
  )
}

/** JSON Resume has no word for "present": a lasting period has no end date. */
function period({ start, end }: { start: string | null; end: string | null }) {
  return { startDate: start, endDate: end === 'present' ? null : end }
}

function absolute(url: string): string {
  return /^[a-z][a-z\d+.-]*:/i.test(url) ? url : `https://${url}`
}

function known(fields: Record<string, unknown>): object {
  const isKnown = (value: unknown) =>
    value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isKnown(value)))
}
