import { Button, Grid, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type EvidenceFacts, type EvidenceKind, evidenceFacts } from '@careergini/contracts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldErrors } from '../../app/explain.ts'
import { IconCheck } from '../../design/icons.generated.tsx'
import { Notice } from '../../design/notice.tsx'
import { ConceptInput } from '../concepts/concept-input.tsx'
import { draftFacts, type FactField, factFields, type FactValues, valuesOf } from './facts-fields.ts'
import classes from './facts-form.module.css'

/** What a form gives back: the facts, and the sentence where the kind has one. */
export interface FactsDraft {
  facts: EvidenceFacts
  text?: string
}

interface FactsFormProps {
  kind: EvidenceKind
  /** The item to correct; null to add one. */
  initial: { facts: EvidenceFacts; text: string } | null
  /** What a new one begins with, in its first field of a text. */
  words?: string
  submitLabel: string
  busy?: boolean
  onSubmit: (draft: FactsDraft) => void
  onCancel: () => void
  /** Why the server refused what was submitted last; what it says of a field stands at that field. */
  refused?: unknown
  /** Beside the buttons, such as the doubt that led here. */
  note?: React.ReactNode
}

/** Every field of one fact, each mistake beside its field. */
export function FactsForm({
  kind,
  initial,
  words,
  submitLabel,
  busy = false,
  onSubmit,
  onCancel,
  refused,
  note,
}: FactsFormProps) {
  const { t } = useTranslation()
  const fields = factFields[kind]
  const [values, setValues] = useState<FactValues>(() => startValues(kind, initial, words))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const answered = refusedFields(refused)
  const elsewhere = Object.entries(answered).filter(([key]) => !fields.some((field) => field.key === key))
  const hasText = fields.some(({ key }) => key === 'text')
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    const missing = fields.filter(({ key, required }) => required && !values[key]?.trim())
    const parsed = evidenceFacts.safeParse(draftFacts(kind, values, initial?.facts ?? null))
    const wrong = (parsed.error?.issues ?? []).map((issue) => [String(issue.path[0]), issue.message])
    const found = Object.fromEntries([...wrong, ...missing.map(({ key }) => [key, t('evidence.fieldEmpty')])])
    setErrors(found)
    if (!parsed.success || missing.length > 0) return
    const text = values['text']?.trim()
    onSubmit({ facts: parsed.data, ...(hasText && text ? { text } : {}) })
  }
  return (
    // Escape leaves the form from any of its fields; the button beside does the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={focusFirst}
      onSubmit={submit}
      noValidate
      className={classes.form}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <Grid gap="sm">
        {fields.map((field) => (
          <Grid.Col
            key={field.key}
            span={{ base: field.kind === 'date' || field.kind === 'end' ? 6 : 12, sm: field.span }}
          >
            <FactInput
              field={field}
              names={namesOf(kind, field.key)}
              value={values[field.key] ?? ''}
              error={errors[field.key] ?? answered[field.key]}
              onChange={(value) => setValues({ ...values, [field.key]: value })}
            />
          </Grid.Col>
        ))}
      </Grid>
      <div className={classes.foot}>
        {(note !== undefined || elsewhere.length > 0) && (
          <div className={classes.note}>
            {note}
            {elsewhere.map(([key, message]) => (
              <Notice key={key} tone="missing">
                {message}
              </Notice>
            ))}
          </div>
        )}
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" leftSection={<IconCheck />} loading={busy}>
          {submitLabel}
        </Button>
      </div>
    </form>
  )
}

interface FactInputProps {
  field: FactField
  /** What known names are offered for as one types. */
  names: 'skill' | 'occupation' | null
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

const identityFields = ['name', 'headline', 'email', 'phone', 'location', 'link', 'summary'] as const

function FactInput({ field, names, value, error, onChange }: FactInputProps) {
  const { t } = useTranslation()
  const shared = {
    label: t(`evidence.field.${field.key}` as 'evidence.field.name'),
    error,
    value,
    onChange: (event: React.ChangeEvent<HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement>) =>
      onChange(event.currentTarget.value),
  }
  if (field.kind === 'field')
    return (
      <NativeSelect
        {...shared}
        data={identityFields.map((name) => ({ value: name, label: t(`evidence.identity.${name}`) }))}
      />
    )
  if (names) return <ConceptInput {...shared} kind={names} onChange={onChange} />
  if (field.kind === 'long') return <Textarea {...shared} autosize minRows={1} maxRows={8} />
  const placeholders = { date: t('evidence.hint.date'), end: t('evidence.hint.end') } as const
  const placeholder = field.kind === 'date' || field.kind === 'end' ? placeholders[field.kind] : undefined
  return <TextInput {...shared} placeholder={placeholder} inputMode={field.kind === 'number' ? 'decimal' : undefined} />
}

function namesOf(kind: EvidenceKind, key: string): FactInputProps['names'] {
  if (kind === 'skill' && key === 'name') return 'skill'
  return kind === 'role' && key === 'title' ? 'occupation' : null
}

/** What the server says of each field, by the names that the form has for them. */
function refusedFields(refused: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fieldErrors(refused)).map(([key, message]) => [key.replace(/^facts\./, ''), message]),
  )
}

function startValues(kind: EvidenceKind, initial: FactsFormProps['initial'], words: string | undefined): FactValues {
  if (initial) return valuesOf(initial.facts, initial.text)
  const first = factFields[kind].find((field) => field.kind === 'text' || field.kind === 'long')
  return {
    ...(kind === 'identity' && { field: 'headline' }),
    ...(first && words !== undefined && { [first.key]: words }),
  }
}

/** The person has just opened the form: the focus goes to its first field. */
function focusFirst(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('input, textarea, select')?.focus()
}
