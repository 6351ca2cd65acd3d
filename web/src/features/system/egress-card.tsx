import type { AnswerOf, systemEgress } from '@careergini/contracts'
import { useTranslation } from 'react-i18next'
import { formatBytes, formatMoment } from '../../design/format.ts'
import { IconArrowUpRight, IconClockX, IconShieldCheck, IconShieldX } from '../../design/icons.generated.tsx'
import { Notice } from '../../design/notice.tsx'
import classes from './system.module.css'

type Call = AnswerOf<typeof systemEgress>['items'][number]

const icons = { allowed: IconArrowUpRight, refused: IconShieldX, failed: IconClockX }

/** The answer first, then every call: where to, why, and how it ended. */
export function EgressCard({ calls }: { calls: readonly Call[] }) {
  const { t } = useTranslation()
  const sent = calls.filter((call) => call.outcome === 'allowed').length
  return (
    <section className={classes.card} id="egress">
      <div className={classes.cardHead}>
        <h2>{t('system.egress')}</h2>
        <span className="cg-muted cg-tabular">
          {calls.length > 0 && t('system.egressCount', { count: calls.length })}
        </span>
      </div>
      <div className={classes.cardBody}>
        <Notice tone={sent === 0 ? 'met' : 'neutral'} icon={IconShieldCheck}>
          {sent === 0 ? t('system.nothingLeft') : t('system.someLeft', { count: sent })}
        </Notice>
      </div>
      <ul>
        {calls.map((call) => {
          const Mark = icons[call.outcome]
          return (
            <li key={call.id} className={classes.call} data-outcome={call.outcome}>
              <span className="cg-mono cg-wrap">{call.host}</span>
              <span className={classes.outcome}>
                <Mark size={14} /> {t(`system.outcome.${call.outcome}`)}
              </span>
              <span className="cg-small cg-muted cg-wrap">
                {formatMoment(call.at)} · {call.purpose} ·{' '}
                {t('system.bytesSent', { size: formatBytes(call.bytesSent) })}
                {call.detail && ` · ${call.detail}`}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
