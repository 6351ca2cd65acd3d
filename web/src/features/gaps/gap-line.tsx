import { Switch } from '@mantine/core'
import type { GapRow } from '@careergini/contracts'
import { useTranslation } from 'react-i18next'
import { Status } from '../../design/status.tsx'
import { TextLink } from '../../design/text-link.tsx'
import classes from './gaps.module.css'

interface GapLineProps {
  row: GapRow
  /** The largest weight, which fills the track. */
  most: number
  tried: boolean
  onToggle: () => void
}

/** One concept: how much it weighs, whether it is there, and a switch to try it out. */
export function GapLine({ row, most, tried, onToggle }: GapLineProps) {
  const { t } = useTranslation()
  const { conceptId, label, state, weight, nearest, evidenceIds } = row
  return (
    <li className={classes.row}>
      <div className={classes.name}>
        <TextLink to="/skills/$conceptId" params={{ conceptId }} inherit underline="hover" c="inherit" fw={500}>
          {label}
        </TextLink>
        {nearest && <p className="cg-small cg-muted">{t(`gaps.near.${nearest.how}`, { label: nearest.label })}</p>}
      </div>
      <div className={classes.bar}>
        <span
          className={classes.fill}
          data-state={tried ? 'tried' : state}
          style={{ width: `${Math.max(6, (weight / most) * 100)}%` }}
          aria-hidden="true"
        />
        <span className="cg-tabular cg-small cg-muted">
          <span className="cg-hidden">{t('gaps.weight')} </span>
          {weight}
        </span>
      </div>
      <Status state={state} />
      {state === 'met' ? (
        <span className="cg-small cg-muted">{t('gaps.facts', { count: evidenceIds.length })}</span>
      ) : (
        <Switch
          size="sm"
          checked={tried}
          onChange={onToggle}
          label={t('gaps.ifIHadIt')}
          aria-label={t('gaps.ifIHad', { label })}
        />
      )}
    </li>
  )
}
