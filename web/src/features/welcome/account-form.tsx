import { Button, Card, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { register } from '@careergini/contracts'
import { useEffect } from 'react'
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
  const form = useForm<Account>({
    initialValues: { name: '', email: '', password: '' },
    validate: {
      email: (value) => register.body.shape.email.safeParse(value).error?.issues[0]?.message ?? null,
      password: (value) => passwordProblem(value, t),
    },
  })
  useEffect(() => {
    const { name, email } = form.getValues()
    form.setValues({ name: name || (owner.name ?? ''), email: email || (owner.email ?? '') })
    // Only a new résumé fills the form again, never typing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [owner])
  const refused = fieldErrors(error)
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
      <form onSubmit={form.onSubmit(onSubmit)} className={classes.form} noValidate>
        <TextInput
          {...form.getInputProps('name')}
          size="md"
          autoComplete="name"
          label={label(t('account.name'), fromResume(form.values.name, owner.name))}
          error={form.errors['name'] ?? refused['name']}
        />
        <TextInput
          {...form.getInputProps('email')}
          size="md"
          type="email"
          autoComplete="email"
          required
          withAsterisk={false}
          label={label(t('account.email'), fromResume(form.values.email, owner.email))}
          error={form.errors['email'] ?? refused['email']}
        />
        <PasswordInput
          {...form.getInputProps('password')}
          size="md"
          autoComplete="new-password"
          required
          withAsterisk={false}
          label={t('account.password')}
          description={form.errors['password'] ? undefined : t('account.passwordHint')}
          error={form.errors['password'] ?? refused['password']}
          visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword') }}
        />
        {error !== null && Object.keys(refused).length === 0 && <Notice tone="missing">{explain(error, t)}</Notice>}
        <Button type="submit" variant="filled" size="md" fullWidth loading={busy}>
          {submitLabel}
        </Button>
      </form>
    </Card>
  )
}

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
