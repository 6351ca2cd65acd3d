import { Kbd } from '@mantine/core'
import type { ImportRecord } from '@careergini/contracts'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../design/empty.tsx'
import { IconCircleCheckFilled, IconFileAlert } from '../../design/icons.generated.tsx'
import { Notice } from '../../design/notice.tsx'
import { usePhone } from '../../design/use-phone.ts'
import type { FactsDraft } from '../evidence/facts-form.tsx'
import { BringResume } from './bring-resume.tsx'
import { ReviewDone } from './review-done.tsx'
import { ReviewGroup } from './review-group.tsx'
import { ReviewItem } from './review-item.tsx'
import type { ReviewItems } from './review-items.ts'
import classes from './review-list.module.css'
import { ReviewSettled } from './review-settled.tsx'
import { useReviewKeys } from './use-review-keys.ts'

interface ReviewListProps {
  record: ImportRecord
  review: ReviewItems
  active: string | null
  busy: boolean
  onActive: (id: string) => void
  onStep: (step: 1 | -1) => void
  onAccept: (id: string, draft?: FactsDraft) => void
  onAcceptMany: (ids: string[]) => void
  onDecline: (id: string) => void
  onUndo: () => void
}

/** The left side of the review. J and K move, A accepts, E edits, R rejects while the list has the focus. */
export function ReviewList(props: ReviewListProps) {
  const { record, review, active, onActive, onStep, onAccept, onAcceptMany, onDecline } = props
  const { t } = useTranslation()
  const phone = usePhone()
  const list = useRef<HTMLDivElement>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const clearCount = review.clear.reduce((sum, { items }) => sum + items.length, 0)
  const open = review.doubts.length + clearCount
  const forgotten = record.items.length === 0 && record.itemCount > 0
  useReviewKeys(list, { active, onStep, onAccept, onDecline, onEdit: setEditing })
  const itemProps = (id: string) => ({
    active: id === active,
    editing: id === editing,
    onActive: () => onActive(id),
    onEdit: (on: boolean) => setEditing(on ? id : null),
    onAccept: (draft?: FactsDraft) => {
      setEditing(null)
      onAccept(id, draft)
    },
    onDecline: () => onDecline(id),
  })
  return (
    <div className={classes.list} ref={list}>
      <Summary record={record} doubts={review.doubts.length} clear={clearCount} />
      <div className={classes.scroll}>
        {record.warnings.map((warning) => (
          <Notice key={warning} tone="partial">
            {warning}
          </Notice>
        ))}
        {forgotten && (
          <Empty icon={IconCircleCheckFilled} title={t('imports.doneTitle')}>
            {t('imports.forgotten')}
          </Empty>
        )}
        {record.itemCount === 0 && (
          <>
            <Empty icon={IconFileAlert} title={t('imports.nothingTitle')}>
              {t('imports.nothing')}
            </Empty>
            <BringResume />
          </>
        )}
        {record.items.length > 0 && open === 0 && <ReviewDone review={review} />}
        {review.doubts.length > 0 && (
          <section className={classes.section}>
            <div className={classes.head}>
              <h2>
                {t('imports.doubts')} <span className={classes.count}>{review.doubts.length}</span>
              </h2>
              {!phone && (
                <span className={classes.keys}>
                  {t('imports.next')} <Kbd size="xs">J</Kbd> {t('imports.previous')} <Kbd size="xs">K</Kbd>
                </span>
              )}
            </div>
            <ul className={classes.items}>
              {review.doubts.map((item) => (
                <ReviewItem key={item.id} item={item} record={record} {...itemProps(item.id)} />
              ))}
            </ul>
          </section>
        )}
        {review.clear.length > 0 && (
          <section className={classes.section}>
            <div className={classes.head}>
              <h2>
                {t('imports.clear')} <span className={classes.count}>{clearCount}</span>
              </h2>
            </div>
            <div className={classes.groups}>
              {review.clear.map(({ name, items }) => (
                <ReviewGroup
                  key={name}
                  name={name}
                  items={items}
                  holdsActive={items.some(({ id }) => id === active)}
                  onAccept={() => onAcceptMany(items.map(({ id }) => id))}
                  renderItem={(item) => (
                    <ReviewItem key={item.id} item={item} record={record} {...itemProps(item.id)} />
                  )}
                />
              ))}
            </div>
          </section>
        )}
        <ReviewSettled
          record={record}
          review={review}
          active={active}
          onActive={onActive}
          onAccept={onAccept}
          onUndo={props.onUndo}
        />
      </div>
    </div>
  )
}

function Summary({ record, doubts, clear }: { record: ImportRecord; doubts: number; clear: number }) {
  const { t } = useTranslation()
  const total = Math.max(record.items.length, 1)
  const done = record.items.length - doubts - clear
  return (
    <div className={classes.summary}>
      <p>
        <strong>{t('imports.itemsRead', { count: record.itemCount })}</strong>{' '}
        {record.pages.length > 0 && (
          <span className="cg-muted">{t('imports.pages', { count: record.pages.length })}</span>
        )}
      </p>
      <p className="cg-muted cg-tabular">{t('imports.counts', { doubts, clear })}</p>
      <div className={classes.bar} aria-hidden="true">
        {(['done', 'check', 'clear'] as const).map((part) => {
          const count = { done, check: doubts, clear }[part]
          return count > 0 && <span key={part} data-part={part} style={{ width: `${(count / total) * 100}%` }} />
        })}
      </div>
    </div>
  )
}
