import { Button, Loader, Progress as Bar } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Icon } from './icon.tsx'
import { IconPlayerStop } from './icons.generated.tsx'
import classes from './progress.module.css'

interface ProgressProps {
  icon: Icon
  title: React.ReactNode
  /** What is happening now. */
  step: React.ReactNode
  /** How far, 0..1; null while it cannot be told. */
  share: number | null
  onStop?: () => void
  /** Says that leaving is safe. */
  note?: React.ReactNode
}

/** Long work: what, how far, and Stop in reach. */
export function Progress({ icon: Mark, title, step, share, onStop, note }: ProgressProps) {
  const { t } = useTranslation()
  const percent = Math.round((share ?? 0) * 100)
  return (
    <section className={classes.progress} aria-live="polite" aria-busy="true">
      <div className={classes.head}>
        {share === null ? <Loader size={18} aria-hidden="true" /> : <Mark size={18} />}
        <h2>{title}</h2>
        {onStop && (
          <Button size="xs" leftSection={<IconPlayerStop size={14} />} onClick={onStop} data-in-row>
            {t('common.stop')}
          </Button>
        )}
      </div>
      <Bar value={percent} size={7} radius="xl" aria-label={t('common.progress')} />
      <p className="cg-muted">{step}</p>
      {note && <p className="cg-small cg-muted">{note}</p>}
    </section>
  )
}
