import { Button, Card, type MantineColorScheme, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { exportProfile } from '@careergini/contracts'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { explain } from '../../app/explain.ts'
import { useClient, useSessionState } from '../../app/session-context.ts'
import { useSignOut } from '../../app/use-sign-out.ts'
import { IconDownload, IconLogout } from '../../design/icons.generated.tsx'
import { Page } from '../../design/page.tsx'
import { saveFile } from '../documents/save-file.ts'
import classes from './settings.module.css'

const schemes: readonly MantineColorScheme[] = ['auto', 'light', 'dark']

/** Account, looks, and taking one's evidence along. */
export function SettingsScreen() {
  const { t } = useTranslation()
  const client = useClient()
  const state = useSessionState()
  const signOut = useSignOut()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const download = useMutation({
    mutationFn: async () => saveFile(await (await client.file(exportProfile, {})).blob(), 'resume.json'),
    onError: (error) => notifications.show({ message: explain(error, t), color: 'red' }),
  })
  return (
    <Page title={t('nav.settings')}>
      <div className={classes.column}>
        <Card component="section" className={classes.card}>
          <h2>{t('settings.account')}</h2>
          {state.status === 'signed-in' && (
            <dl className={classes.facts}>
              <dt>{t('account.name')}</dt>
              <dd>{state.user.name ?? '–'}</dd>
              <dt>{t('account.email')}</dt>
              <dd className="cg-wrap">{state.user.email}</dd>
              <dt>{t('settings.role')}</dt>
              <dd>{t(`settings.roles.${state.user.role}`)}</dd>
            </dl>
          )}
          <div>
            <Button leftSection={<IconLogout />} onClick={signOut}>
              {t('nav.signOut')}
            </Button>
          </div>
        </Card>
        <Card component="section" className={classes.card}>
          <h2 id="scheme">{t('settings.scheme')}</h2>
          <SegmentedControl
            aria-labelledby="scheme"
            value={colorScheme}
            onChange={(value) => setColorScheme(schemes.find((scheme) => scheme === value) ?? 'auto')}
            data={schemes.map((value) => ({ value, label: t(`settings.schemes.${value}`) }))}
          />
        </Card>
        <Card component="section" className={classes.card}>
          <h2>{t('settings.data')}</h2>
          <p className="cg-muted">{t('settings.dataHint')}</p>
          <div>
            <Button leftSection={<IconDownload />} loading={download.isPending} onClick={() => download.mutate()}>
              {t('settings.export')}
            </Button>
          </div>
        </Card>
      </div>
    </Page>
  )
}
