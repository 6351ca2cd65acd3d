import { useTranslation } from 'react-i18next'
import { IconChecks } from '../../design/icons.generated.tsx'
import { Notice } from '../../design/notice.tsx'
import { TextLink } from '../../design/text-link.tsx'
import type { ReviewItems } from './review-items.ts'

/** Nothing is left to decide. What comes next is the page's own button. */
export function ReviewDone({ review }: { review: ReviewItems }) {
  const { t } = useTranslation()
  const counts = { accepted: review.accepted.length, declined: review.declined.length }
  return (
    <Notice tone="met" icon={IconChecks} title={<h2>{t('imports.doneTitle')}</h2>}>
      {t('imports.done', counts)}{' '}
      <TextLink to="/profile" inherit>
        {t('imports.toProfile')}
      </TextLink>
    </Notice>
  )
}
