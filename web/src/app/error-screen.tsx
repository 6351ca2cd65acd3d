import { Button } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../design/empty.tsx'
import { IconAlertTriangle, IconHome, IconPlugConnectedX, IconRefresh, IconSearch } from '../design/icons.generated.tsx'
import { explain } from './explain.ts'

/** A screen that could not be shown: what is wrong, and a way on. */
export function ErrorScreen({ error }: { error: unknown }) {
  const { t } = useTranslation()
  const router = useRouter()
  return (
    <main>
      <Empty
        icon={error instanceof TypeError ? IconPlugConnectedX : IconAlertTriangle}
        tone="missing"
        title={t('errors.screenTitle')}
        actions={
          <>
            <Button variant="filled" leftSection={<IconRefresh />} onClick={() => void router.invalidate()}>
              {t('common.tryAgain')}
            </Button>
            <Button leftSection={<IconHome />} onClick={() => void router.navigate({ to: '/' })}>
              {t('nav.home')}
            </Button>
          </>
        }
      >
        {explain(error, t)}
      </Empty>
    </main>
  )
}

/** An address that leads nowhere. */
export function NotFoundScreen() {
  const { t } = useTranslation()
  const router = useRouter()
  return (
    <main>
      <Empty
        icon={IconSearch}
        title={t('errors.notFoundTitle')}
        actions={
          <Button variant="filled" leftSection={<IconHome />} onClick={() => void router.navigate({ to: '/' })}>
            {t('nav.home')}
          </Button>
        }
      >
        {t('errors.notFound')}
      </Empty>
    </main>
  )
}
