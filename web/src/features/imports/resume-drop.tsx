import { Button } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { useRef } from 'react'
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
  const open = useRef<() => void>(null)
  const take = (files: File[]) => {
    const file = files[0]
    if (!file) return
    const problem = checkFile(file)
    if (problem) onRefused(file.name, t(`imports.refused.${problem}`))
    else onFile(file)
  }
  return (
    <Dropzone
      onDrop={take}
      openRef={open}
      multiple={false}
      disabled={busy}
      activateOnClick={false}
      activateOnKeyboard={false}
      classNames={{ root: classes.zone ?? '', inner: classes.inner ?? '' }}
      inputProps={{ accept: resumeFileTypes, 'aria-label': t('imports.choose') }}
      tabIndex={-1}
    >
      <span className={classes.icon}>
        <IconFileUpload size={22} />
      </span>
      <h2>{t('imports.dropTitle')}</h2>
      <p className="cg-small cg-muted">{t('imports.dropKinds')}</p>
      <Button leftSection={<IconFolderOpen />} onClick={() => open.current?.()} loading={busy}>
        {again ? t('imports.chooseAnother') : t('imports.choose')}
      </Button>
    </Dropzone>
  )
}
