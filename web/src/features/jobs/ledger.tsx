import { useTranslation } from 'react-i18next'
import type { LedgerRow } from '@careergini/contracts'
import { groupRows } from '../../design/ledger-order.ts'
import classes from './ledger.module.css'
import { LedgerLine } from './ledger-line.tsx'

/** The ledger in the order of work: what only the person can answer, then missing, partial and met of each importance. */
export function Ledger({ postingId, rows }: { postingId: string; rows: readonly LedgerRow[] }) {
  const { t } = useTranslation()
  const groups = groupRows(rows)
  const sections = (['questions', 'required', 'preferred', 'mentioned'] as const).filter(
    (name) => groups[name].length > 0,
  )
  return (
    <div className={classes.ledger}>
      {sections.map((name) => {
        const group = groups[name]
        const met = group.filter((row) => row.state === 'met').length
        return (
          <section key={name} aria-labelledby={`ledger-${name}`}>
            <div className={classes.head}>
              <h3 id={`ledger-${name}`}>{t(`match.group.${name}`)}</h3>
              <span className="cg-tabular">
                {name === 'questions'
                  ? t('match.questions', { count: group.length })
                  : t('match.metOf', { met, count: group.length })}
              </span>
            </div>
            <ul>
              {group.map((row) => (
                <LedgerLine key={row.requirement.id} postingId={postingId} row={row} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
