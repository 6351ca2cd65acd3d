import { Button, Card, Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { explain } from '../../app/explain.ts'
import { IconRefresh } from '../../design/icons.generated.tsx'
import { Notice } from '../../design/notice.tsx'
import classes from './welcome.module.css'

interface AccountReadyProps {
  /** Why sending failed, other than for the file itself. */
  error: unknown
  busy: boolean
  /** The file cannot be read; the way on stands where it was dropped. */
  refused: boolean
  onTryAgain: () => void
  onSkip: () => void
}

/** The account exists; the résumé is being sent, or could not be: then there is one thing to do. */
export function AccountReady({ error, busy, refused, onTryAgain, onSkip }: AccountReadyProps) {
  const { t } = useTranslation()
  return (
    <Card component="section" className={classes.account}>
      <h2 className={classes.cardTitle}>{t('account.ready')}</h2>
      {busy ? (
        <p className={classes.sending}>
          <Loader size={16} aria-hidden="true" /> {t('account.sending')}
        </p>
      ) : (
        <>
          {error !== null && <Notice tone="missing">{explain(error, t)}</Notice>}
          {error === null && <p className="cg-muted">{t(refused ? 'account.dropAnother' : 'account.dropNow')}</p>}
          {error !== null && (
            <Button variant="filled" size="md" fullWidth leftSection={<IconRefresh />} onClick={onTryAgain}>
              {t('common.tryAgain')}
            </Button>
          )}
          <Button variant="subtle" color="gray" size="md" fullWidth onClick={onSkip}>
            {t('account.skip')}
          </Button>
        </>
      )}
    </Card>
  )
}
