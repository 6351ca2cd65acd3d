import { Button } from '@mantine/core'
import type { ImportRecord } from '@careergini/contracts'
import { useRouter } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../../design/page.tsx'
import { IconArrowBackUp, IconArrowRight, IconChecks } from '../../design/icons.generated.tsx'
import { usePhone } from '../../design/use-phone.ts'
import type { FactsDraft } from '../evidence/facts-form.tsx'
import { SourceView } from '../evidence/source-view.tsx'
import type { Mark } from '../pdf/marks.ts'
import classes from './import.module.css'
import { ReviewLegend } from './review-legend.tsx'
import { ReviewList } from './review-list.tsx'
import { isDoubtful, neighbour, reviewItems } from './review-items.ts'
import { unplacedMarks, unplacedOf } from './unplaced.ts'
import { useImportDecisions } from './use-import.ts'

/** What was read beside the page it was read from: doubts first, the clear rest in one click. */
export function Review({ record }: { record: ImportRecord }) {
  const { t } = useTranslation()
  const router = useRouter()
  const phone = usePhone()
  const { decide, undo } = useImportDecisions(record.id)
  const review = useMemo(() => reviewItems(record), [record])
  const [active, setActive] = useState<string | null>(review.doubts[0]?.id ?? null)
  const [larger, setLarger] = useState(false)
  const clearCount = review.clear.reduce((sum, { items }) => sum + items.length, 0)
  const open = review.doubts.length + clearCount
  const order = [...review.doubts, ...review.clear.flatMap(({ items }) => items)].map(({ id }) => id)

  const settle = (id: string, body: Parameters<typeof decide.mutate>[0]) => {
    const following = neighbour(order, id, 1)
    setActive(following === id ? neighbour(order, id, -1) : following)
    decide.mutate(body)
  }
  const accept = (id: string, draft?: FactsDraft) => settle(id, { accept: [{ id, ...draft }] })
  const decline = (id: string) => settle(id, { decline: [id] })
  const current = record.items.find(({ id }) => id === active) ?? unplacedOf(record.unplaced, active)
  const marks = useMemo(() => [...unplacedMarks(record.unplaced, active), ...marksOf(record, active)], [record, active])

  const actions = (
    <>
      {review.accepted.length > 0 && !phone && (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconArrowBackUp />}
          loading={undo.isPending}
          onClick={() => undo.mutate()}
        >
          {t('imports.undo')}
        </Button>
      )}
      {clearCount > 0 ? (
        <Button
          variant="filled"
          leftSection={<IconChecks />}
          loading={decide.isPending}
          onClick={() => decide.mutate({ accept: 'clear' })}
        >
          {t('imports.acceptClear', { count: clearCount })}
        </Button>
      ) : (
        open === 0 && (
          <Button
            variant="filled"
            leftSection={<IconArrowRight />}
            onClick={() => void router.navigate({ to: '/jobs' })}
          >
            {t('imports.compare')}
          </Button>
        )
      )}
    </>
  )
  return (
    <Page title={t('imports.title')} subtitle={record.fileName} back="/profile" actions={actions} layout="panes">
      <div className={classes.panes}>
        <ReviewList
          record={record}
          review={review}
          active={active}
          busy={decide.isPending}
          onActive={setActive}
          onStep={(step) => setActive(neighbour(order, active, step))}
          onAccept={accept}
          onAcceptMany={(ids) => decide.mutate({ accept: ids.map((id) => ({ id })) })}
          onDecline={decline}
          onUndo={() => undo.mutate()}
        />
        <div className={classes.source} data-larger={larger || undefined}>
          <SourceView
            importId={record.id}
            marks={marks}
            words={current?.text ?? null}
            name={record.fileName}
            onMark={setActive}
            foot={phone ? undefined : <ReviewLegend />}
          />
          {phone && (
            <Button className={classes.larger ?? ''} size="xs" data-in-row onClick={() => setLarger(!larger)}>
              {larger ? t('pdf.crop') : t('pdf.whole')}
            </Button>
          )}
        </div>
      </div>
    </Page>
  )
}

function marksOf(record: ImportRecord, active: string | null): Mark[] {
  return record.items
    .filter((item) => item.status !== 'declined' && item.place.boxes.length > 0)
    .map((item) => ({
      id: item.id,
      boxes: item.place.boxes,
      tone: item.id === active ? 'active' : isDoubtful(item) && item.status === 'proposed' ? 'check' : 'clear',
    }))
}
