import { Button, Card } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { explain } from '../../app/explain.ts'
import { Notice } from '../../design/notice.tsx'
import classes from './welcome.module.css'

interface AccountReadyProps {
  error: unknown
  busy: boolean
  canRead: boolean
  onRead: () => void
  onSkip: () => void
}

/** The account exists; the résumé is being sent, or could not be and another may be tried. */
export function AccountReady({ error, busy, canRead, onRead, onSkip }: AccountReadyProps) {
  const { t } = useTranslation()
  return (
    <Card component="section" className={classes.account}>
      <h2 className={classes.cardTitle}>{t('account.ready')}</h2>
      {error !== null && <Notice tone="missing">{explain(error, t)}</Notice>}
      <Button variant="filled" size="md" fullWidth loading={busy} disabled={!canRead} onClick={onRead}>
        {t('imports.read')}
      </Button>
      <Button size="md" fullWidth onClick={onSkip}>
        {t('account.skip')}
      </Button>
    </Card>
  )
}
