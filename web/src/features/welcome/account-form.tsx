import { Button, Card, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain, fieldErrors } from '../../app/explain.ts'
import { Chip } from '../../design/chip.tsx'
import { IconFileText } from '../../design/icons.generated.tsx'
import { Notice } from '../../design/notice.tsx'
import type { Owner } from './guess-owner.ts'
import classes from './welcome.module.css'

export interface Account {
  name: string
  email: string
  password: string
}

interface AccountFormProps {
  /** What was read from the résumé; fills only what the person left empty. */
  owner: Owner
  submitLabel: string
  busy: boolean
  error: unknown
  onSubmit: (account: Account) => void
}

const MIN_PASSWORD = 12

/** Name, e-mail and password; what the résumé says is filled in and marked. */
export function AccountForm({ owner, submitLabel, busy, error, onSubmit }: AccountFormProps) {
  const { t } = useTranslation()
  const refused = fieldErrors(error)
  const [typed, setTyped] = useState<Partial<Account>>({})
  const [held, setHeld] = useState<Partial<Account>>({})
  const [asked, setAsked] = useState(false)
  const [checking, setChecking] = useState(false)
  const [emailProblem, setEmailProblem] = useState<EmailCheck | null>(null)
  // What the person typed wins over what was read, an emptied field too; a field in hand is not filled while they are in it.
  const account = { name: owner.name ?? '', email: owner.email ?? '', password: '', ...held, ...typed }
  const problems = {
    email: emailProblem?.(account.email) ?? null,
    password: passwordProblem(account.password, t),
  }
  const submit = async () => {
    setAsked(true)
    setChecking(true)
    // Without the rules, which a lost connection keeps away, the server decides.
    const check = emailProblem ?? (await loadEmailCheck().catch(() => null))
    setChecking(false)
    setEmailProblem(() => check)
    if (!check?.(account.email) && !problems.password) onSubmit(account)
  }
  const field = (name: keyof Account) => ({
    value: account[name],
    onFocus: () => setHeld({ [name]: account[name] }),
    onBlur: () => setHeld({}),
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => setTyped({ ...typed, [name]: event.currentTarget.value }),
    error: (asked && name !== 'name' && problems[name]) || refused[name],
  })
  const fromResume = (value: string, read: string | null) =>
    read !== null && value === read ? (
      <Chip icon={IconFileText} tone="accent">
        {t('account.fromResume')}
      </Chip>
    ) : null
  const label = (text: string, chip: React.ReactNode) => (
    <span className={classes.label}>
      {text} {chip}
    </span>
  )
  return (
    <Card component="section" className={classes.account} aria-labelledby="account-title">
      <div>
        <h2 id="account-title" className={classes.cardTitle}>
          {t('account.title')}
        </h2>
        <p className="cg-small cg-muted">{t('account.where')}</p>
      </div>
      <form onSubmit={(event) => (event.preventDefault(), void submit())} className={classes.form} noValidate>
        <TextInput
          {...field('name')}
          size="md"
          autoComplete="name"
          label={label(t('account.name'), fromResume(account.name, owner.name))}
        />
        <TextInput
          {...field('email')}
          size="md"
          type="email"
          autoComplete="email"
          required
          withAsterisk={false}
          label={label(t('account.email'), fromResume(account.email, owner.email))}
        />
        <PasswordInput
          {...field('password')}
          size="md"
          autoComplete="new-password"
          required
          withAsterisk={false}
          label={t('account.password')}
          description={asked && problems.password ? undefined : t('account.passwordHint')}
          visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword') }}
        />
        {error !== null && Object.keys(refused).length === 0 && <Notice tone="missing">{explain(error, t)}</Notice>}
        <Button type="submit" variant="filled" size="md" fullWidth loading={busy || checking}>
          {submitLabel}
        </Button>
      </form>
    </Card>
  )
}

type EmailCheck = (email: string) => string | null

/** The contract's own rule, loaded only now, so that the first page comes sooner. */
const loadEmailCheck = async (): Promise<EmailCheck> => (await import('./email-problem.ts')).emailProblem

type Translate = ReturnType<typeof useTranslation>['t']

function passwordProblem(value: string, t: Translate): string | null {
  const short = MIN_PASSWORD - value.length
  if (short <= 0) return null
  return value.length === 0
    ? t('account.passwordEmpty', { least: MIN_PASSWORD })
    : t('account.passwordShort', {
        count: short,
        least: MIN_PASSWORD,
        words: t(`numbers.${short}` as 'numbers.3', { defaultValue: String(short) }),
      })
}
