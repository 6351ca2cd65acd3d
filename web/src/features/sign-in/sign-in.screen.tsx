import { Button, Card, PasswordInput, TextInput } from '@mantine/core'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../app/explain.ts'
import { useSession } from '../../app/session-context.ts'
import { Notice } from '../../design/notice.tsx'
import { Wordmark } from '../../design/wordmark.tsx'
import classes from './sign-in.module.css'
import { TextLink } from '../../design/text-link.tsx'

const route = getRouteApi('/entrance/login')

/** E-mail and password; afterwards back to where the person wanted to go. */
export function SignInScreen() {
  const { t } = useTranslation()
  const session = useSession()
  const router = useRouter()
  const { next } = route.useSearch()
  useEffect(() => {
    document.title = `${t('signIn.title')} · CareerGini`
  }, [t])
  const [account, setAccount] = useState({ email: '', password: '' })
  const [asked, setAsked] = useState(false)
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null })
  const signIn = async () => {
    setState({ busy: true, error: null })
    try {
      await session.signIn(account)
      router.history.push(localPath(next))
    } catch (error) {
      setState({ busy: false, error })
    }
  }
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (account.email.trim() && account.password) void signIn()
  }
  return (
    <div className={classes.page}>
      <header>
        <Wordmark />
      </header>
      <main className={classes.main}>
        <Card component="section" className={classes.card}>
          <h1 className={classes.title}>{t('signIn.title')}</h1>
          <form noValidate className={classes.form} onSubmit={submit}>
            <TextInput
              value={account.email}
              onChange={(event) => setAccount({ ...account, email: event.currentTarget.value })}
              error={asked && !account.email.trim() ? t('signIn.emailEmpty') : null}
              size="md"
              type="email"
              autoComplete="username"
              label={t('account.email')}
            />
            <PasswordInput
              value={account.password}
              onChange={(event) => setAccount({ ...account, password: event.currentTarget.value })}
              error={asked && !account.password ? t('signIn.passwordEmpty') : null}
              size="md"
              autoComplete="current-password"
              label={t('account.password')}
              visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword') }}
            />
            {state.error !== null && <Notice tone="missing">{explain(state.error, t)}</Notice>}
            <Button type="submit" variant="filled" size="md" fullWidth loading={state.busy}>
              {t('signIn.title')}
            </Button>
          </form>
          <p className="cg-muted">
            {t('signIn.noAccount')} <TextLink to="/welcome">{t('signIn.toWelcome')}</TextLink>
          </p>
        </Card>
      </main>
    </div>
  )
}

/** Only addresses of this site, so that a crafted link cannot lead a person elsewhere after they signed in. */
export function localPath(next: string | undefined): string {
  if (!next) return '/'
  const target = new URL(next, window.location.origin)
  return target.origin === window.location.origin ? target.pathname + target.search : '/'
}
