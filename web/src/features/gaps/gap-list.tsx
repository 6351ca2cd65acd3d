import { Button, Card } from '@mantine/core'
import type { GapAnalysis } from '@careergini/contracts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconListDetails } from '../../design/icons.generated.tsx'
import { GapLine } from './gap-line.tsx'
import { GapTable } from './gap-table.tsx'
import classes from './gaps.module.css'

const SHOWN = 12

interface GapListProps {
  analysis: GapAnalysis
  trial: readonly string[]
  onToggle: (conceptId: string) => void
}

/** Everything that is asked for, heaviest first, as bars or as a table. */
export function GapList({ analysis, trial, onToggle }: GapListProps) {
  const { t } = useTranslation()
  const [asTable, setAsTable] = useState(false)
  const [all, setAll] = useState(false)
  const { rows, target, targets } = analysis
  const most = rows[0]?.weight ?? 1
  const shown = all ? rows : rows.slice(0, SHOWN)
  const title =
    target.kind === 'postings' && targets.length > 1
      ? t('gaps.jobsAsk', { count: targets.length })
      : t('gaps.asks', { label: target.label })
  return (
    <Card component="section" padding={0} aria-labelledby="gaps-title">
      <div className={classes.head}>
        <h2 id="gaps-title">{title}</h2>
        <span className="cg-small cg-muted">{t('gaps.weights')}</span>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconListDetails />}
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {t('gaps.table')}
        </Button>
      </div>
      {asTable ? (
        <GapTable rows={shown} targets={targets.length} />
      ) : (
        <ul>
          {shown.map((row) => (
            <GapLine
              key={row.conceptId}
              row={row}
              most={most}
              tried={trial.includes(row.conceptId)}
              onToggle={() => onToggle(row.conceptId)}
            />
          ))}
        </ul>
      )}
      {rows.length > SHOWN && (
        <div className={classes.more}>
          <Button variant="subtle" onClick={() => setAll(!all)}>
            {all ? t('gaps.showLess') : t('gaps.showAll', { count: rows.length })}
          </Button>
        </div>
      )}
    </Card>
  )
}
