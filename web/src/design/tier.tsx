import { type Tier as TierName, tiers } from '@careergini/contracts'
import { useTranslation } from 'react-i18next'
import classes from './tier.module.css'

/** How well a posting fits, as four steps and a word; never a percentage. */
export function Tier({ tier }: { tier: TierName }) {
  const { t } = useTranslation()
  const filled = tiers.length - tiers.indexOf(tier)
  return (
    <span className={classes.tier}>
      <span className={classes.steps} aria-hidden="true">
        {tiers.map((step, index) => (
          <span key={step} data-on={index < filled || undefined} style={{ height: 4 + index * 2.5 }} />
        ))}
      </span>
      <span>{t(`match.tier.${tier}`)}</span>
    </span>
  )
}
