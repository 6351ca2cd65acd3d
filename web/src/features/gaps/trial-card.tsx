import { Button, Card } from '@mantine/core'
import { type GapAnalysis, tiers } from '@careergini/contracts'
import { useTranslation } from 'react-i18next'
import { IconArrowRight, IconInfoCircle, IconRefresh } from '../../design/icons.generated.tsx'
import { Tier } from '../../design/tier.tsx'
import classes from './gaps.module.css'

const SHOWN = 5

interface TrialCardProps {
  analysis: GapAnalysis
  trial: readonly string[]
  onReset: () => void
  /** The answer to the last switch is on its way. */
  busy: boolean
}

/** What the tiers would be with the skills that are switched on. A trial: nothing is stored. */
export function TrialCard({ analysis, trial, onReset, busy }: TrialCardProps) {
  const { t } = useTranslation()
  const { rows, targets } = analysis
  const names = trial.flatMap((id) => rows.find(({ conceptId }) => conceptId === id)?.label ?? [])
  const moved = targets.filter(({ tier, trialTier }) => tier !== trialTier)
  const unknown = rows.filter(({ state }) => state === 'unknown').length
  const title =
    names.length === 0
      ? t('gaps.asItIs')
      : names.length <= 2
        ? t('gaps.with', { names: names.join(` ${t('gaps.and')} `) })
        : t('gaps.withMany', { name: names[0], count: names.length - 1 })
  return (
    <Card
      component="section"
      padding={0}
      aria-labelledby="trial-title"
      aria-busy={busy}
      className={classes.trial ?? ''}
    >
      <div className={classes.head}>
        <h2 id="trial-title">{title}</h2>
        {trial.length > 0 && (
          <Button size="xs" variant="subtle" leftSection={<IconRefresh />} onClick={onReset}>
            {t('gaps.reset')}
          </Button>
        )}
      </div>
      <div aria-live="polite">
        {targets.length > 1 && <Counts targets={targets} />}
        {(targets.length === 1 ? targets : moved.slice(0, SHOWN)).map(
          ({ id, title: name, organisation, tier, trialTier }) => (
            <div key={id} className={classes.move}>
              <div className={classes.moveName}>
                <p className="cg-wrap">{name}</p>
                {organisation && <p className="cg-small cg-muted cg-wrap">{organisation}</p>}
              </div>
              {tier !== trialTier && (
                <>
                  <span className="cg-muted">{t(`match.tier.${tier}`)}</span>
                  <IconArrowRight size={14} />
                  <span className="cg-hidden">{t('gaps.becomes')}</span>
                </>
              )}
              <Tier tier={trialTier} />
            </div>
          ),
        )}
        {moved.length > SHOWN && <p className={classes.note}>{t('gaps.moreMove', { count: moved.length - SHOWN })}</p>}
        {trial.length > 0 && moved.length === 0 && <p className={classes.note}>{t('gaps.noneMoves')}</p>}
      </div>
      {unknown > 0 && <p className={classes.note}>{t('gaps.unknownCount', { count: unknown })}</p>}
      <p className={classes.note}>
        <IconInfoCircle size={16} /> {trial.length > 0 ? t('gaps.trialOnly') : t('gaps.trialHint')}
      </p>
    </Card>
  )
}

function Counts({ targets }: { targets: GapAnalysis['targets'] }) {
  const { t } = useTranslation()
  return (
    <ul className={classes.counts}>
      {tiers.map((tier) => {
        const before = targets.filter((target) => target.tier === tier).length
        const now = targets.filter((target) => target.trialTier === tier).length
        return (
          <li key={tier}>
            <Tier tier={tier} />
            <strong className={classes.count}>{now}</strong>
            <span className="cg-small cg-muted">
              {now > before
                ? t('gaps.upFrom', { count: before })
                : now < before
                  ? t('gaps.downFrom', { count: before })
                  : t('gaps.same')}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
