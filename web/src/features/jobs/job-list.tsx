import { Button, Skeleton } from '@mantine/core'
import { useInViewport } from '@mantine/hooks'
import type { PostingSummary } from '@careergini/contracts'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { explain } from '../../app/explain.ts'
import { Chip } from '../../design/chip.tsx'
import { formatAgo, formatPlace, formatSalary } from '../../design/format.ts'
import { IconFlask } from '../../design/icons.generated.tsx'
import { LedgerBar } from '../../design/ledger-bar.tsx'
import { Notice } from '../../design/notice.tsx'
import { Tier } from '../../design/tier.tsx'
import classes from './job-list.module.css'
import { useMatch, type usePostings } from './use-jobs.ts'

interface JobListProps {
  postings: ReturnType<typeof usePostings>
  items: readonly PostingSummary[]
  selected: string | null
}

/** The jobs as rows to scan in two seconds: title, place, fit, pay. */
export function JobList({ postings, items, selected }: JobListProps) {
  const { t } = useTranslation()
  return (
    <section className={classes.list} aria-label={t('jobs.list')}>
      <p className={classes.head}>
        <strong>{t('jobs.count', { count: items.length, more: postings.hasNextPage ? '+' : '' })}</strong>{' '}
        <span className="cg-muted">{t('jobs.newestFirst')}</span>
      </p>
      {postings.error && <Notice tone="missing">{explain(postings.error, t)}</Notice>}
      {postings.isPending && [1, 2, 3].map((row) => <Skeleton key={row} height={92} radius={0} />)}
      <ul>
        {items.map((posting) => (
          <JobRow key={posting.id} posting={posting} selected={posting.id === selected} />
        ))}
      </ul>
      {postings.hasNextPage && (
        <Button
          className={classes.more ?? ''}
          loading={postings.isFetchingNextPage}
          onClick={() => void postings.fetchNextPage()}
        >
          {t('jobs.more')}
        </Button>
      )}
    </section>
  )
}

function JobRow({ posting, selected }: { posting: PostingSummary; selected: boolean }) {
  const { t } = useTranslation()
  const { ref, inViewport } = useInViewport<HTMLLIElement>()
  const match = useMatch(posting.id, inViewport).data
  const where = [posting.organisation, posting.places[0] && formatPlace(posting.places[0])].filter(Boolean).join(' · ')
  return (
    <li ref={ref} className={classes.row} data-selected={selected || undefined}>
      <Link
        to="/jobs/$postingId"
        params={{ postingId: posting.id }}
        className={classes.link}
        aria-current={selected || undefined}
      >
        <span className={classes.line}>
          <strong className={classes.title}>{posting.title}</strong>
          <span className={classes.ago}>{formatAgo(posting.lastSeenAt)}</span>
        </span>
        <span className={classes.where}>{where || t('jobs.noPlace')}</span>
        <span className={classes.line}>
          {match ? <Tier tier={match.tier} /> : <Skeleton height={14} width={70} my={3} />}
          {posting.source.kind === 'sample' && <Chip icon={IconFlask}>{t('sample.chip')}</Chip>}
          {posting.salary && (
            <span className={classes.pay}>{formatSalary(posting.salary, (period) => t(`jobs.period.${period}`))}</span>
          )}
        </span>
        <span className={classes.bar}>{match && match.rows.length > 0 && <LedgerBar rows={match.rows} wide />}</span>
      </Link>
    </li>
  )
}
