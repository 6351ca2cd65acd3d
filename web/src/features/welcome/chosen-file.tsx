import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatBytes } from '../../design/format.ts'
import { IconFileText, IconFlask, IconX } from '../../design/icons.generated.tsx'
import classes from './welcome.module.css'

export type Chosen = { kind: 'file'; file: File } | { kind: 'sample' }

interface ChosenFileProps {
  chosen: Chosen
  onRemove: () => void
}

/** What will be read once there is an account. */
export function ChosenFile({ chosen, onRemove }: ChosenFileProps) {
  const { t } = useTranslation()
  const sample = chosen.kind === 'sample'
  const name = sample ? t('sample.name') : chosen.file.name
  return (
    <div className={classes.file}>
      {sample ? <IconFlask size={18} /> : <IconFileText size={18} />}
      <div className={classes.fileText}>
        <strong>{name}</strong>
        <span>{sample ? t('sample.note') : t('imports.waiting', { size: formatBytes(chosen.file.size) })}</span>
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
    </div>
  )
}
