import { ActionIcon, Button, TextInput, VisuallyHidden } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Posting } from '@careergini/contracts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain, fieldErrors } from '../../app/explain.ts'
import { IconPencil } from '../../design/icons.generated.tsx'
import { Notice } from '../../design/notice.tsx'
import classes from './posting-head.module.css'
import { usePostingFacts } from './posting-facts.ts'
import { useCorrectPosting } from './use-jobs.ts'

/** What the job is. Title and employer of a pasted posting are guesses, so the person can put them right here. */
export function PostingHead({ posting, children }: { posting: Posting; children?: React.ReactNode }) {
  const { t } = useTranslation()
  const [editing, { open, close }] = useDisclosure(false)
  const facts = usePostingFacts(posting)
  return (
    <header className={classes.head}>
      {editing ? (
        <PostingForm posting={posting} onDone={close} />
      ) : (
        <>
          <div className={classes.line}>
            <h2 className={classes.title}>{posting.title}</h2>
            {posting.own && (
              <ActionIcon data-in-row size={28} aria-label={t('jobs.correct')} onClick={open}>
                <IconPencil />
              </ActionIcon>
            )}
          </div>
          <p className={classes.facts}>{facts}</p>
        </>
      )}
      {children}
    </header>
  )
}

function PostingForm({ posting, onDone }: { posting: Posting; onDone: () => void }) {
  const { t } = useTranslation()
  const [title, setTitle] = useState(posting.title)
  const [organisation, setOrganisation] = useState(posting.organisation ?? '')
  const correct = useCorrectPosting(posting.id)
  const refused = fieldErrors(correct.error)
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    correct.mutate({ title: title.trim(), organisation: organisation.trim() || null }, { onSuccess: onDone })
  }
  return (
    <form className={classes.form} onSubmit={submit} ref={focusFirstField}>
      <VisuallyHidden component="h2">{posting.title}</VisuallyHidden>
      <TextInput
        label={t('jobs.title')}
        value={title}
        required
        withAsterisk={false}
        maxLength={300}
        error={refused['title']}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        label={t('jobs.organisation')}
        value={organisation}
        maxLength={300}
        error={refused['organisation']}
        onChange={(event) => setOrganisation(event.currentTarget.value)}
      />
      {correct.error !== null && Object.keys(refused).length === 0 && (
        <Notice tone="missing">{explain(correct.error, t)}</Notice>
      )}
      <div className={classes.buttons}>
        <Button type="submit" size="xs" variant="filled" loading={correct.isPending} disabled={title.trim() === ''}>
          {t('jobs.save')}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

/** The pencil that opened the form is gone, and the focus with it. */
function focusFirstField(form: HTMLFormElement | null) {
  form?.querySelector('input')?.focus()
}
