import { Button } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  IconArrowRight,
  IconCpu,
  IconFlask,
  IconPackageExport,
  IconShieldCheck,
} from '../../design/icons.generated.tsx'
import { Wordmark } from '../../design/wordmark.tsx'
import { type RefusedFile, ResumeDrop } from '../imports/resume-drop.tsx'
import { AccountForm } from './account-form.tsx'
import { AccountReady } from './account-ready.tsx'
import { ChosenFile, type Chosen } from './chosen-file.tsx'
import { Steps } from './steps.tsx'
import { useStart } from './use-start.ts'
import classes from './welcome.module.css'
import { TextLink } from '../../design/text-link.tsx'

/** The first page: bring a résumé and make the account beside it. Nothing is sent before the account exists. */
export function WelcomeScreen() {
  const { t } = useTranslation()
  const router = useRouter()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [refused, setRefused] = useState<RefusedFile | null>(null)
  const refuse = (file: RefusedFile) => {
    setChosen(null)
    setRefused(file)
  }
  const start = useStart(chosen, refuse)
  useEffect(() => {
    document.title = `${t('welcome.title')} · CareerGini`
  }, [t])
  const choose = (next: Chosen | null) => {
    setChosen(next)
    setRefused(null)
    // With the account made, nothing is left to wait for.
    if (next && start.accountReady) start.bring(next)
  }
  const submitLabel = !chosen
    ? t('account.create')
    : chosen.kind === 'sample'
      ? t('account.createAndSample')
      : t('account.createAndRead')
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <Wordmark />
        <span className={classes.signIn}>
          <span className={classes.question}>{t('welcome.haveAccount')}</span>
          <TextLink to="/login">{t('signIn.title')}</TextLink>
        </span>
      </header>
      <main className={classes.main}>
        <Steps current={0} />
        <h1 className={classes.title}>{t('welcome.title')}</h1>
        <p className={classes.lead}>{t('welcome.lead')}</p>
        <div className={classes.columns}>
          <div className={classes.bring}>
            <ResumeDrop
              onFile={(file) => choose({ kind: 'file', file })}
              refused={refused}
              onRefused={(file) => (file ? refuse(file) : setRefused(null))}
              again={chosen !== null}
              busy={start.busy}
            />
            {chosen && <ChosenFile chosen={chosen} onRemove={() => choose(null)} />}
            <section className={classes.sample}>
              <IconFlask size={20} />
              <div>
                <h3>{t('sample.question')}</h3>
                <p className="cg-small cg-muted">{t('sample.offer')}</p>
              </div>
              <Button leftSection={<IconArrowRight />} onClick={() => choose({ kind: 'sample' })}>
                {t('sample.try')}
              </Button>
            </section>
          </div>
          {start.accountReady ? (
            <AccountReady
              error={start.error}
              busy={start.busy}
              refused={refused !== null}
              onTryAgain={() => start.bring(chosen)}
              onSkip={() => void router.navigate({ to: '/' })}
            />
          ) : (
            <AccountForm
              owner={start.owner}
              submitLabel={submitLabel}
              busy={start.busy}
              error={start.error}
              onSubmit={start.create}
            />
          )}
        </div>
        <ul className={classes.promises}>
          <li>
            <IconCpu size={18} /> {t('welcome.promise.local')}
          </li>
          <li>
            <IconShieldCheck size={18} /> {t('welcome.promise.listed')}
          </li>
          <li>
            <IconPackageExport size={18} /> {t('welcome.promise.yours')}
          </li>
        </ul>
      </main>
    </div>
  )
}
