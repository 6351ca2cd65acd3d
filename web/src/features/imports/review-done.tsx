import { Button } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../design/empty.tsx'
import { IconBriefcase, IconChecks, IconIdBadge2 } from '../../design/icons.generated.tsx'
import type { ReviewItems } from './review-items.ts'

/** Nothing is left to decide: what next. */
export function ReviewDone({ review }: { review: ReviewItems }) {
  const { t } = useTranslation()
  const router = useRouter()
  return (
    <Empty
      icon={IconChecks}
      title={t('imports.doneTitle')}
      actions={
        <>
          <Button leftSection={<IconBriefcase />} onClick={() => void router.navigate({ to: '/jobs' })}>
            {t('imports.compare')}
          </Button>
          <Button leftSection={<IconIdBadge2 />} onClick={() => void router.navigate({ to: '/profile' })}>
            {t('imports.toProfile')}
          </Button>
        </>
      }
    >
      {t('imports.done', { accepted: review.accepted.length, declined: review.declined.length })}
    </Empty>
  )
}
