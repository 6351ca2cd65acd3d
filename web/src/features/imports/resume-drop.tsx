import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconFileAlert, IconFileUpload, IconFolderOpen } from '../../design/icons.generated.tsx'
import classes from './resume-drop.module.css'

/** What the file chooser offers. */
const resumeFileTypes = '.pdf,.docx,.txt,.md,.markdown,.json'

/** A file that cannot be used, with what to do. */
export interface RefusedFile {
  name: string
  reason: string
}

interface ResumeDropProps {
  onFile: (file: File) => void
  refused: RefusedFile | null
  onRefused: (refused: RefusedFile | null) => void
  /** True when a file has been chosen already. */
  again?: boolean
  busy?: boolean
}

/**
 * Drop or choose one résumé. Every file is let in and looked into here, before anything is sent: what is wrong with it
 * stands in the zone itself, with the one way on.
 */
export function ResumeDrop({ onFile, refused, onRefused, again = false, busy = false }: ResumeDropProps) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [looking, setLooking] = useState(false)
  const take = async (file: File | undefined) => {
    if (!file || busy || looking) return
    setLooking(true)
    const problem = await problemOf(file)
    setLooking(false)
    onRefused(problem && { name: file.name, reason: t(`imports.refused.${problem}`) })
    if (!problem) onFile(file)
  }
  const drop = (event: React.DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  return (
    // Dropping needs a pointer; the button inside does the same by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={classes.zone}
      data-over={over || undefined}
      data-refused={refused !== null || undefined}
      onDragOver={(event) => (event.preventDefault(), setOver(true))}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className={classes.icon}>{refused ? <IconFileAlert size={22} /> : <IconFileUpload size={22} />}</span>
      {refused ? (
        <div role="alert" className={classes.refused}>
          <h2>{refused.name}</h2>
          <p>{refused.reason}</p>
        </div>
      ) : (
        <>
          <h2>{t('imports.dropTitle')}</h2>
          <p className="cg-small cg-muted">{t('imports.dropKinds')}</p>
        </>
      )}
      <input
        ref={input}
        type="file"
        accept={resumeFileTypes}
        aria-label={t('imports.choose')}
        hidden
        onChange={(event) => {
          void take(event.currentTarget.files?.[0])
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = ''
        }}
      />
      <Button
        variant={refused ? 'filled' : 'default'}
        leftSection={<IconFolderOpen />}
        onClick={() => input.current?.click()}
        loading={busy || looking}
      >
        {again || refused ? t('imports.chooseAnother') : t('imports.choose')}
      </Button>
    </div>
  )
}

/** Looks into a file with what is loaded only now, so that the first page comes sooner. */
async function problemOf(file: File) {
  try {
    const { checkFile } = await import('./check-file.ts')
    const problem = await checkFile(file)
    if (problem) return problem
    const { pdfProblem } = await import('../pdf/pdf-problem.ts')
    return await pdfProblem(file)
  } catch (error) {
    // A folder, or a file that was moved or is held by another program.
    return error instanceof DOMException ? 'unreachable' : null
  }
}
