import { Button, Card, Skeleton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../app/explain.ts'
import { Chip } from '../../design/chip.tsx'
import { IconCpu } from '../../design/icons.generated.tsx'
import { Notice } from '../../design/notice.tsx'
import classes from './gaps.module.css'
import { type GapChoice, useAdvice } from './use-gaps.ts'

/** The comparison in sentences. A local model may word them; the figures are those above. */
export function AdviceCard({ choice }: { choice: GapChoice }) {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState(false)
  const { data, error, isFetching } = useAdvice(choice, wanted)
  return (
    <Card component="section" padding={0} aria-labelledby="advice-title" aria-busy={isFetching}>
      <div className={classes.head}>
        <h2 id="advice-title">{t('gaps.advice')}</h2>
        {!wanted && (
          <Button size="xs" onClick={() => setWanted(true)}>
            {t('gaps.adviceAsk')}
          </Button>
        )}
      </div>
      {!wanted && <p className={classes.note}>{t('gaps.adviceHint')}</p>}
      {isFetching && [1, 2, 3].map((row) => <Skeleton key={row} height={32} m={16} />)}
      {error && <Notice tone="missing">{explain(error, t)}</Notice>}
      <ol>
        {data?.lines.map(({ text, by }) => (
          <li key={text} className={classes.adjacent}>
            <p>
              {text} {by !== 'composer' && <Chip icon={IconCpu}>{by.split('@')[0]}</Chip>}
            </p>
          </li>
        ))}
      </ol>
      {data?.notices.map((notice) => (
        <p key={notice} className={classes.note}>
          {notice}
        </p>
      ))}
    </Card>
  )
}
