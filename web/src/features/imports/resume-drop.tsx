import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconFileUpload, IconFolderOpen } from '../../design/icons.generated.tsx'
import { checkFile, resumeFileTypes } from './check-file.ts'
import classes from './resume-drop.module.css'

interface ResumeDropProps {
  onFile: (file: File) => void
  /** A file that cannot be used, with what to do. */
  onRefused: (name: string, reason: string) => void
  /** True when a file has been chosen already. */
  again?: boolean
  busy?: boolean
}

/** Drop or choose one résumé. Every file is let in and checked here, so that each refusal has its own words. */
export function ResumeDrop({ onFile, onRefused, again = false, busy = false }: ResumeDropProps) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (file: File | undefined) => {
    if (!file || busy) return
    const problem = checkFile(file)
    if (problem) onRefused(file.name, t(`imports.refused.${problem}`))
    else onFile(file)
  }
  const drop = (event: React.DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  return (
    // Dropping needs a pointer; the button inside does the same by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={classes.zone}
      data-over={over || undefined}
      onDragOver={(event) => (event.preventDefault(), setOver(true))}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className={classes.icon}>
        <IconFileUpload size={22} />
      </span>
      <h2>{t('imports.dropTitle')}</h2>
      <p className="cg-small cg-muted">{t('imports.dropKinds')}</p>
      <input
        ref={input}
        type="file"
        accept={resumeFileTypes}
        aria-label={t('imports.choose')}
        hidden
        onChange={(event) => {
          take(event.currentTarget.files?.[0])
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = ''
        }}
      />
      <Button leftSection={<IconFolderOpen />} onClick={() => input.current?.click()} loading={busy}>
        {again ? t('imports.chooseAnother') : t('imports.choose')}
      </Button>
    </div>
  )
}
