import type { Dependency } from '@careergini/contracts'
import { useTranslation } from 'react-i18next'
import { IconAlertTriangle } from '../../design/icons.generated.tsx'
import { formatMoment } from '../../design/format.ts'
import classes from './system.module.css'
import { ToCopy } from './to-copy.tsx'

/** A part in trouble: what still works, since when, and what repairs it. */
export function Trouble({ part }: { part: Dependency }) {
  const { t } = useTranslation()
  return (
    <section className={classes.trouble} data-state={part.state}>
      <IconAlertTriangle size={20} />
      <div className={classes.troubleText}>
        <h2>
          {t(`system.trouble.${part.state === 'down' ? 'down' : 'degraded'}`, {
            name: t(`system.partName.${part.name}` as 'system.partName.database', { defaultValue: part.name }),
          })}
        </h2>
        {part.loses && <p>{part.loses}</p>}
        <p className="cg-small cg-muted">
          {t('system.since', { when: formatMoment(part.since) })} {part.detail}
        </p>
        {part.remedy && <ToCopy text={part.remedy} />}
      </div>
    </section>
  )
}
