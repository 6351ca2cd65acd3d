import { Button } from '@mantine/core'
import type { ImportRecord } from '@careergini/contracts'
import { useTranslation } from 'react-i18next'
import { IconArrowBackUp, IconCircleCheckFilled } from '../../design/icons.generated.tsx'
import { usePhone } from '../../design/use-phone.ts'
import { ReviewAccepted } from './review-accepted.tsx'
import type { ReviewItems } from './review-items.ts'
import classes from './review-list.module.css'
import { UnplacedWords } from './unplaced-words.tsx'

interface ReviewSettledProps {
  record: ImportRecord
  review: ReviewItems
  active: string | null
  onActive: (id: string) => void
  onAccept: (id: string) => void
  onUndo: () => void
}

/** What needs no decision, and what was decided and can still be changed. */
export function ReviewSettled({ record, review, active, onActive, onAccept, onUndo }: ReviewSettledProps) {
  const { t } = useTranslation()
  const phone = usePhone()
  return (
    <>
      {record.unplaced.length > 0 && <UnplacedWords unplaced={record.unplaced} active={active} onActive={onActive} />}
      {review.declined.length > 0 && (
        <section className={classes.section}>
          <h2>
            {t('imports.declined')} <span className={classes.count}>{review.declined.length}</span>
          </h2>
          <ul className={classes.words}>
            {review.declined.map((item) => (
              <li key={item.id} className={classes.declined}>
                <span>{item.text}</span>
                <Button
                  size="xs"
                  variant="subtle"
                  data-in-row
                  leftSection={<IconArrowBackUp size={14} />}
                  onClick={() => onAccept(item.id)}
                >
                  {t('imports.acceptAfterAll')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {review.accepted.length > 0 && <ReviewAccepted record={record} accepted={review.accepted} />}
      {review.known.length > 0 && (
        <p className={classes.known}>
          <IconCircleCheckFilled size={16} /> {t('imports.known', { count: review.known.length })}
        </p>
      )}
      {phone && review.accepted.length > 0 && (
        <Button variant="subtle" color="gray" leftSection={<IconArrowBackUp />} onClick={onUndo}>
          {t('imports.undo')}
        </Button>
      )}
    </>
  )
}
