import type { MatchState } from '@careergini/contracts'
import { useTranslation } from 'react-i18next'
import { IconCircleCheckFilled, IconCircleHalf2, IconCircleX, IconHelpCircle } from './icons.generated.tsx'
import classes from './status.module.css'

const icons = { met: IconCircleCheckFilled, partial: IconCircleHalf2, missing: IconCircleX, unknown: IconHelpCircle }

interface StatusProps {
  state: MatchState
  /** The word beside the icon; by default the state's own name. */
  children?: React.ReactNode
  /** A soft background, for a state that stands alone. */
  filled?: boolean
}

/** A state as icon, word and colour, so that none of the three is needed alone. */
export function Status({ state, children, filled = false }: StatusProps) {
  const { t } = useTranslation()
  const Mark = icons[state]
  return (
    <span className={classes.status} data-state={state} data-filled={filled || undefined}>
      <Mark size={16} />
      <span>{children ?? t(`match.state.${state}`)}</span>
    </span>
  )
}

/** The four counts of a ledger in one line; states without rows are left out. */
export function StatusCounts({ counts }: { counts: Record<MatchState, number> }) {
  const { t } = useTranslation()
  const states: MatchState[] = ['met', 'partial', 'missing', 'unknown']
  return (
    <span className={classes.counts}>
      {states
        .filter((state) => counts[state] > 0)
        .map((state) => (
          <Status key={state} state={state}>
            {t(`match.count.${state}`, { count: counts[state] })}
          </Status>
        ))}
    </span>
  )
}
