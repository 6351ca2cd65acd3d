import { Button, Card, Skeleton } from '@mantine/core'
import type { DocumentSummary } from '@careergini/contracts'
import { Link, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { explain } from '../../app/explain.ts'
import { Chip } from '../../design/chip.tsx'
import { Empty } from '../../design/empty.tsx'
import { formatMoment } from '../../design/format.ts'
import {
  IconBriefcase,
  IconChevronRight,
  IconFileText,
  IconIdBadge2,
  IconPlus,
  IconShieldX,
} from '../../design/icons.generated.tsx'
import rows from '../../design/link-list.module.css'
import { Notice } from '../../design/notice.tsx'
import { Page } from '../../design/page.tsx'
import classes from './documents.module.css'
import { useEvidence } from '../evidence/use-evidence.ts'
import { usePostings } from '../jobs/use-jobs.ts'
import { useDocuments } from './use-documents.ts'

/** The tailored résumés, newest first. */
export function DocumentsScreen() {
  const { t } = useTranslation()
  const documents = useDocuments()
  const items = documents.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page title={t('nav.documents')}>
      <div className={classes.column}>
        {documents.error && <Notice tone="missing">{explain(documents.error, t)}</Notice>}
        {documents.isPending && <Skeleton height={160} radius="md" />}
        {documents.isSuccess && items.length === 0 && <NoDocuments />}
        <DocumentList items={items} />
        {documents.hasNextPage && (
          <Button loading={documents.isFetchingNextPage} onClick={() => void documents.fetchNextPage()}>
            {t('jobs.more')}
          </Button>
        )}
      </div>
    </Page>
  )
}

/** No document yet: the one thing that comes first. */
function NoDocuments() {
  const { t } = useTranslation()
  const router = useRouter()
  const evidence = useEvidence()
  const postings = usePostings()
  if (evidence.isPending || postings.isPending) return <Skeleton height={220} radius="md" />
  const hasJob = (postings.data?.pages[0]?.items.length ?? 0) > 0
  const first = evidence.items.length === 0 ? 'bring' : hasJob ? 'choose' : 'add'
  const ways = {
    bring: { icon: <IconIdBadge2 />, go: () => router.navigate({ to: '/profile' }) },
    add: { icon: <IconPlus />, go: () => router.navigate({ to: '/jobs', search: { add: true } }) },
    choose: { icon: <IconBriefcase />, go: () => router.navigate({ to: '/jobs' }) },
  }
  return (
    <Card>
      <Empty
        icon={IconFileText}
        title={t('documents.emptyTitle')}
        actions={
          <Button variant="filled" leftSection={ways[first].icon} onClick={() => void ways[first].go()}>
            {t(`documents.first.${first}.button`)}
          </Button>
        }
      >
        {t(`documents.first.${first}.text`)}
      </Empty>
    </Card>
  )
}

export function DocumentList({ items }: { items: readonly DocumentSummary[] }) {
  const { t } = useTranslation()
  if (items.length === 0) return null
  return (
    <ul className={rows.list}>
      {items.map((document) => (
        <li key={document.id}>
          <Link to="/documents/$documentId" params={{ documentId: document.id }} className={rows.row}>
            <IconFileText size={18} />
            <span className={rows.text}>
              <strong>{document.title}</strong>
              <span className="cg-small cg-muted">
                {formatMoment(document.updatedAt)} · {t('documents.version', { version: document.version })} ·{' '}
                {t('documents.pages', { count: document.pageCount })} ·{' '}
                {t('documents.lines', { count: document.lineCount })}
              </span>
            </span>
            {document.refusedCount > 0 && (
              <Chip icon={IconShieldX} tone="missing">
                {t('documents.refusedCount', { count: document.refusedCount })}
              </Chip>
            )}
            <IconChevronRight />
          </Link>
        </li>
      ))}
    </ul>
  )
}
