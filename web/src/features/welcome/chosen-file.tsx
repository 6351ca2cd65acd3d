import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatBytes } from '../../design/format.ts'
import { IconFileAlert, IconFileText, IconFlask, IconX } from '../../design/icons.generated.tsx'
import classes from './welcome.module.css'

export type Chosen = { kind: 'file'; file: File } | { kind: 'sample' }

interface ChosenFileProps {
  chosen: Chosen | null
  /** The chosen PDF asks for a password. */
  locked: boolean
  refused: { name: string; reason: string } | null
  onRemove: () => void
  onRemoveRefused: () => void
}

/** What will be read once there is an account, and what cannot be. */
export function ChosenFile({ chosen, locked, refused, onRemove, onRemoveRefused }: ChosenFileProps) {
  const { t } = useTranslation()
  if (!chosen && !refused) return null
  return (
    <ul className={classes.files}>
      {chosen?.kind === 'sample' && (
        <Row icon={<IconFlask size={18} />} name={t('sample.name')} note={t('sample.note')} onRemove={onRemove} />
      )}
      {chosen?.kind === 'file' && (
        <Row
          icon={locked ? <IconFileAlert size={18} /> : <IconFileText size={18} />}
          name={chosen.file.name}
          note={locked ? t('imports.refused.locked') : t('imports.waiting', { size: formatBytes(chosen.file.size) })}
          bad={locked}
          onRemove={onRemove}
        />
      )}
      {refused && (
        <Row
          icon={<IconFileAlert size={18} />}
          name={refused.name}
          note={refused.reason}
          bad
          onRemove={onRemoveRefused}
        />
      )}
    </ul>
  )
}

interface RowProps {
  icon: React.ReactNode
  name: string
  note: string
  bad?: boolean
  onRemove: () => void
}

function Row({ icon, name, note, bad = false, onRemove }: RowProps) {
  const { t } = useTranslation()
  return (
    <li className={classes.file} data-bad={bad || undefined} role={bad ? 'alert' : undefined}>
      {icon}
      <div className={classes.fileText}>
        <strong>{name}</strong>
        <span>{note}</span>
      </div>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconX size={14} />}
        onClick={onRemove}
        aria-label={t('imports.removeFile', { name })}
      >
        {t('common.remove')}
      </Button>
    </li>
  )
}
