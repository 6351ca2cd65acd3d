import type { Posting } from '@careergini/contracts'
import { useTranslation } from 'react-i18next'
import { formatPlace, formatSalary } from '../../design/format.ts'

/** Organisation, place, way of working, pay and what lets one in: what the posting says, nothing it does not. */
export function usePostingFacts(posting: Posting | undefined): string {
  const { t } = useTranslation()
  if (!posting) return ''
  const { places, remote, remoteScope, employmentType, salary, minYears, degreeRequired, visa } = posting
  const scope = remoteScope === 'worldwide' ? t('jobs.worldwide') : remoteScope
  return [
    posting.organisation,
    ...places.slice(0, 2).map(formatPlace),
    places.length > 2 && t('jobs.morePlaces', { count: places.length - 2 }),
    remote &&
      (scope ? t('jobs.remoteFrom', { remote: t(`jobs.remote.${remote}`), scope }) : t(`jobs.remote.${remote}`)),
    employmentType && t(`jobs.type.${employmentType}`),
    salary && formatSalary(salary, (period) => t(`jobs.period.${period}`)),
    minYears !== null && (minYears === 0 ? t('jobs.noYears') : t('jobs.minYears', { count: minYears })),
    degreeRequired && t(`jobs.degree.${degreeRequired}`),
    visa && t(`jobs.visa.${visa}`),
  ]
    .filter(Boolean)
    .join(' · ')
}
