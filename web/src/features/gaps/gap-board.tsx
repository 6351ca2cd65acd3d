import type { GapAnalysis } from '@careergini/contracts'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Chip } from '../../design/chip.tsx'
import { Notice } from '../../design/notice.tsx'
import { AdjacentCard } from './adjacent-card.tsx'
import { AdviceCard } from './advice-card.tsx'
import { GapList } from './gap-list.tsx'
import classes from './gaps.module.css'
import { SkillsMap } from './skills-map.tsx'
import { TrialCard } from './trial-card.tsx'
import type { GapChoice } from './use-gaps.ts'

interface GapBoardProps {
  analysis: GapAnalysis
  choice: GapChoice
  trial: readonly string[]
  onTrial: (conceptIds: readonly string[]) => void
  busy: boolean
}

/** The comparison: bars by weight, the trial beside them, and what else the skills are good for. */
export function GapBoard({ analysis, choice, trial, onTrial, busy }: GapBoardProps) {
  const { t } = useTranslation()
  const router = useRouter()
  const { target, rows, adjacent, notices } = analysis
  const toggle = (id: string) => onTrial(trial.includes(id) ? trial.filter((one) => one !== id) : [...trial, id])
  return (
    <>
      {notices.map((notice) => (
        <Notice key={notice} tone="partial">
          {notice}
        </Notice>
      ))}
      {target.alternatives.length > 0 && (
        <p className={classes.alternatives}>
          {t('gaps.readAs', { label: target.label })}{' '}
          {target.alternatives.map(({ conceptId, label }) => (
            <Chip
              key={conceptId}
              tone="accent"
              outlined
              label={t('gaps.compareWithRole', { label })}
              onClick={() => void router.navigate({ to: '/gaps', search: { mode: 'role', role: conceptId } })}
            >
              {label}
            </Chip>
          ))}
        </p>
      )}
      {rows.length > 0 && (
        <div className={classes.board}>
          <GapList analysis={analysis} trial={trial} onToggle={toggle} />
          <div className={classes.side}>
            <TrialCard analysis={analysis} trial={trial} onReset={() => onTrial([])} busy={busy} />
            <SkillsMap rows={rows} label={target.label} />
          </div>
        </div>
      )}
      <div className={classes.below}>
        {rows.length > 0 && <AdviceCard choice={choice} />}
        {adjacent.length > 0 && <AdjacentCard adjacent={adjacent} />}
      </div>
    </>
  )
}
