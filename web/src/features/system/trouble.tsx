import { ActionIcon, CopyButton } from '@mantine/core'
import type { Dependency } from '@careergini/contracts'
import { useTranslation } from 'react-i18next'
import { IconAlertTriangle, IconCheck, IconCopy } from '../../design/icons.generated.tsx'
import { formatMoment } from '../../design/format.ts'
import classes from './system.module.css'

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
        {part.remedy && (
          <div className={classes.remedy}>
            <span className="cg-wrap">{part.remedy}</span>
            <CopyButton value={part.remedy}>
              {({ copied, copy }) => (
                <ActionIcon data-in-row aria-label={copied ? t('common.copied') : t('common.copy')} onClick={copy}>
                  {copied ? <IconCheck /> : <IconCopy />}
                </ActionIcon>
              )}
            </CopyButton>
          </div>
        )}
      </div>
    </section>
  )
}
