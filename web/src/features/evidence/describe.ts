import type { EvidenceFacts } from '@careergini/contracts'
import type { TFunction } from 'i18next'
import { formatPartialDate, formatPeriod } from '../../design/format.ts'

/** A fact as a list shows it: what it is, and what goes with it. */
export interface Description {
  title: string
  detail: string
}

/** Puts a fact into words. `text` is the wording of the source, shown where the facts have no name of their own. */
export function describe(facts: EvidenceFacts, text: string, t: TFunction): Description {
  const join = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(' · ')
  const period = (start: string | null, end: string | null) => formatPeriod(start, end, t('evidence.present'))
  switch (facts.kind) {
    case 'identity':
      return { title: facts.value, detail: t(`evidence.identity.${facts.field}`) }
    case 'role':
      return {
        title: facts.title || facts.organisation || text,
        detail: join(facts.title && facts.organisation, facts.location, period(facts.start, facts.end)),
      }
    case 'achievement':
      return { title: text, detail: '' }
    case 'education':
      return {
        title: [facts.degree, facts.area].filter(Boolean).join(', ') || facts.institution || text,
        detail: join(
          (facts.degree || facts.area) && facts.institution,
          facts.grade,
          facts.location,
          period(facts.start, facts.end),
        ),
      }
    case 'certification':
      return {
        title: facts.name,
        detail: join(
          facts.issuer,
          facts.date && formatPartialDate(facts.date),
          facts.expires && t('evidence.validTo', { date: formatPartialDate(facts.expires) }),
        ),
      }
    case 'skill':
      return {
        title: facts.name,
        detail: join(facts.group, facts.level, facts.years !== null && t('evidence.years', { count: facts.years })),
      }
    case 'project':
      return { title: facts.name, detail: join(facts.organisation, period(facts.start, facts.end), facts.url) }
    case 'repository':
      return { title: facts.name, detail: join(facts.languages.join(', '), facts.url) }
    case 'publication':
      return {
        title: facts.title,
        detail: join(facts.publisher, facts.date && formatPartialDate(facts.date), facts.url),
      }
    case 'language':
      return { title: facts.language, detail: facts.fluency ?? '' }
    case 'course':
      return { title: facts.name, detail: join(facts.institution, facts.date && formatPartialDate(facts.date)) }
  }
}

/** One line for places with little room, such as a list of parents. */
export function describeShort(facts: EvidenceFacts, text: string, t: TFunction): string {
  if (facts.kind === 'role') return [facts.title, facts.organisation].filter(Boolean).join(', ')
  return describe(facts, text, t).title
}
