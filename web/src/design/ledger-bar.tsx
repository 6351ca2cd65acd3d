import type { LedgerRow, MatchState } from '@careergini/contracts'
import { useTranslation } from 'react-i18next'
import classes from './ledger-bar.module.css'
import { groupRows } from './ledger-order.ts'

/**
 * One block per requirement: required, preferred, then what only the person can answer. Full, half, hollow and dashed
 * blocks read without colour. `wide` fills the width it stands in.
 */
export function LedgerBar({ rows, wide = false }: { rows: readonly LedgerRow[]; wide?: boolean }) {
  const { t } = useTranslation()
  const groups = groupRows(rows)
  const blocks = [groups.required, [...groups.preferred, ...groups.mentioned], groups.questions]
    .map((group) => group.map((row) => row.state).toSorted(byState))
    .filter((group) => group.length > 0)
  const count = (state: MatchState) => rows.filter((row) => row.state === state).length
  const summary = t('match.summary', {
    met: count('met'),
    partial: count('partial'),
    missing: count('missing'),
    unknown: count('unknown'),
  })
  return (
    <span className={classes.bar} data-wide={wide || undefined} role="img" aria-label={summary}>
      {blocks.map((group, index) => (
        <span key={index} className={classes.group} style={wide ? { flexGrow: group.length } : undefined}>
          {group.map((state, position) => (
            <span key={position} className={classes.block} data-state={state} />
          ))}
        </span>
      ))}
    </span>
  )
}

const order: Record<MatchState, number> = { met: 0, partial: 1, missing: 2, unknown: 3 }
const byState = (a: MatchState, b: MatchState) => order[a] - order[b]
