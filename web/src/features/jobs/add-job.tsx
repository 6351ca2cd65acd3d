import { Button, FileButton, Modal, Textarea } from '@mantine/core'
import { useDebouncedCallback, useSessionStorage } from '@mantine/hooks'
import { maxPostingCharacters } from '@careergini/contracts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain, fieldErrors } from '../../app/explain.ts'
import { IconFolderOpen } from '../../design/icons.generated.tsx'
import { Notice } from '../../design/notice.tsx'
import { usePhone } from '../../design/use-phone.ts'
import classes from './add-job.module.css'
import { useAddPosting } from './use-jobs.ts'

const fileTypes = '.txt,.md,.html,.htm,.json'

/** Paste the text of a posting, or choose a file. What was typed stays until it has been read. */
export function AddJob({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const phone = usePhone()
  const [text, setText] = useDraft()
  const [missing, setMissing] = useState(false)
  const add = useAddPosting(() => {
    setText('')
    onClose()
  })
  const tooLong = text.length > maxPostingCharacters
  const atField = fieldErrors(add.error)['text']
  const problem = missing && !text.trim() ? t('jobs.pasteEmpty') : tooLong ? t('jobs.tooLong') : atField
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    setMissing(true)
    if (text.trim() && !tooLong) add.mutate({ kind: 'text', text })
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={680}
      fullScreen={phone}
      title={t('jobs.add')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit} className={classes.form}>
        <Textarea
          label={t('jobs.pasteLabel')}
          description={t('jobs.pasteHint')}
          placeholder={t('jobs.pastePlaceholder')}
          // Of a fixed height: measuring a very long text at each key stops the page.
          rows={14}
          data-autofocus
          value={text}
          error={problem}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {add.error && atField === undefined && <Notice tone="missing">{explain(add.error, t)}</Notice>}
        <div className={classes.foot}>
          <FileButton accept={fileTypes} onChange={(file) => file && add.mutate({ kind: 'file', file })}>
            {(props) => (
              <Button {...props} leftSection={<IconFolderOpen />} disabled={add.isPending}>
                {t('jobs.file')}
              </Button>
            )}
          </FileButton>
          <Button type="submit" variant="filled" loading={add.isPending}>
            {t('jobs.read')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

/** What was typed, kept for this tab when the keys rest: writing a long text down at each of them would be felt. */
function useDraft() {
  const [kept, keep] = useSessionStorage({
    key: 'careergini-posting-draft',
    defaultValue: '',
    getInitialValueInEffect: false,
  })
  const [text, show] = useState(kept)
  const keepSoon = useDebouncedCallback(keep, { delay: 300, flushOnUnmount: true })
  const setText = (next: string) => {
    show(next)
    keepSoon(next)
  }
  return [text, setText] as const
}
