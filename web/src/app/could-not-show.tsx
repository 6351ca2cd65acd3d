import { Button } from '@mantine/core'
import { ApiError } from '@careergini/client'
import { type LinkProps, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../design/empty.tsx'
import { IconArrowRight, IconFileAlert, IconRefresh } from '../design/icons.generated.tsx'
import { explain } from './explain.ts'

interface CouldNotShowProps {
  error: unknown
  onTryAgain: () => void
  /** Where to go when there is nothing to show, and how that is called. */
  to: NonNullable<LinkProps['to']>
  label: string
}

/** One thing could not be loaded: why, and the one thing to do: another try, or the list where it was chosen. */
export function CouldNotShow({ error, onTryAgain, to, label }: CouldNotShowProps) {
  const { t } = useTranslation()
  const router = useRouter()
  const gone = error instanceof ApiError && error.problem.status < 500
  return (
    <Empty
      icon={IconFileAlert}
      tone="missing"
      title={t('errors.screenTitle')}
      actions={
        gone ? (
          <Button variant="filled" leftSection={<IconArrowRight />} onClick={() => void router.navigate({ to })}>
            {label}
          </Button>
        ) : (
          <Button variant="filled" leftSection={<IconRefresh />} onClick={onTryAgain}>
            {t('common.tryAgain')}
          </Button>
        )
      }
    >
      {explain(error, t)}
    </Empty>
  )
}
