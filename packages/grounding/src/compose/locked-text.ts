import type { EvidenceItem, PartialDate, PeriodEnd } from '@careergini/contracts'
import { cleanText } from './clean-text.ts'
import { wordingFor } from './wording.ts'

/** The head lines of an entry as its facts give them; a part that the facts lack is null. */
export interface HeadTexts {
  title: string | null
  dates: string | null
  subtitle: string | null
}

/** The head lines for one evidence item: only its facts, joined by code. Kinds without a head give three nulls. */
export function headTexts(item: EvidenceItem, language: string): HeadTexts {
  const { facts } = item
  switch (facts.kind) {
    case 'role':
      // Without a title the employer itself is the head: no title is made up, and no entry begins with an empty line.
      return facts.title
        ? head(language, [facts.title], [facts.organisation, facts.location], facts)
        : head(language, [facts.organisation], [facts.location], facts)
    case 'education':
      return educationHead(language, facts)
    case 'project':
      return head(language, [facts.name], [facts.organisation, facts.url], facts)
    case 'repository':
      return head(language, [facts.name], [facts.url], {})
    case 'certification':
      return head(language, [facts.name], [facts.issuer], { start: facts.date, end: facts.expires })
    case 'publication':
      return head(language, [facts.title], [facts.publisher, facts.url], { end: facts.date })
    case 'course':
      return head(language, [facts.name], [facts.institution], { end: facts.date })
    default:
      return { title: null, dates: null, subtitle: null }
  }
}

/** `B2 – Mar 2019` style period: month names and "present" in the document's language, no more precise than the facts. */
export function periodText(
  start: PartialDate | null | undefined,
  end: PeriodEnd | null | undefined,
  language: string,
): string | null {
  const from = start ? dateText(start, language) : null
  const to = end === 'present' ? wordingFor(language).present : end ? dateText(end, language) : null
  if (from && to && from !== to) return `${from} – ${to}`
  return from ?? to
}

/** The person's name, contact and the like stand as they are, without invisible characters. */
export const contactSeparator = ' · '

/** A language with its level: `German (C1)`. */
export function languageText(item: EvidenceItem): string | null {
  if (item.facts.kind !== 'language') return null
  const { language, fluency } = item.facts
  return cleanText(fluency ? `${language} (${fluency})` : language)
}

function educationHead(language: string, facts: Extract<EvidenceItem['facts'], { kind: 'education' }>): HeadTexts {
  const study = [facts.degree, facts.area].filter(Boolean)
  const told = facts.grade && study.join(' ').toLowerCase().includes(facts.grade.toLowerCase())
  const grade = told ? null : facts.grade
  // Without a degree or field the school itself is the head, so that the entry never begins with an empty line.
  return study.length > 0
    ? head(language, [...study, grade], [facts.institution, facts.location], facts)
    : head(language, [facts.institution], [grade, facts.location], facts)
}

function head(
  language: string,
  title: (string | null)[],
  subtitle: (string | null)[],
  period: { start?: PartialDate | null; end?: PeriodEnd | null },
): HeadTexts {
  return {
    title: joined(title),
    dates: periodText(period.start, period.end, language),
    subtitle: joined(subtitle),
  }
}

function joined(parts: (string | null)[]): string | null {
  const text = cleanText(parts.filter((part) => part?.trim()).join(', '))
  return text === '' ? null : text
}

function dateText(date: PartialDate, language: string): string {
  const [year, month] = date.split('-')
  const name = month ? wordingFor(language).months[Number(month) - 1] : undefined
  return name ? `${name} ${year}` : `${year}`
}
