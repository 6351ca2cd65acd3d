import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Chip } from '../../design/chip.tsx'
import { formatMoment } from '../../design/format.ts'
import { IconChevronRight, IconFileText } from '../../design/icons.generated.tsx'
import classes from '../../design/link-list.module.css'
import { isReading } from './use-import.ts'
import { useImports } from './use-imports.ts'

/** The files that evidence came from, newest first, with what waits for a decision. */
export function ImportsList() {
  const { t } = useTranslation()
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useImports()
  if (!data || data.items.length === 0) return null
  return (
    <>
      <ul className={classes.list}>
        {data.items.map((record) => (
          <li key={record.id}>
            <Link to="/profile/imports/$importId" params={{ importId: record.id }} className={classes.row}>
              <IconFileText size={18} />
              <span className={classes.text}>
                <strong>{record.fileName}</strong>
                <span className="cg-small cg-muted">
                  {formatMoment(record.createdAt)} · {t('imports.itemsRead', { count: record.itemCount })}
                </span>
              </span>
              {record.status === 'failed' && <Chip tone="missing">{t('imports.status.failed')}</Chip>}
              {record.status === 'undone' && <Chip>{t('imports.status.undone')}</Chip>}
              {isReading(record) && <Chip tone="accent">{t('imports.status.reading')}</Chip>}
              {record.status === 'ready' && record.openCount > 0 && (
                <Chip tone="partial">{t('imports.status.open', { count: record.openCount })}</Chip>
              )}
              <IconChevronRight />
            </Link>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('jobs.more')}
        </Button>
      )}
    </>
  )
}
