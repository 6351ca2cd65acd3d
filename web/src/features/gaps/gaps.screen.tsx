import { Card, SegmentedControl, Skeleton } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../app/explain.ts'
import { Empty } from '../../design/empty.tsx'
import { IconTargetArrow } from '../../design/icons.generated.tsx'
import { Notice } from '../../design/notice.tsx'
import { Page } from '../../design/page.tsx'
import { usePostings } from '../jobs/use-jobs.ts'
import { GapBoard } from './gap-board.tsx'
import classes from './gaps.module.css'
import { TargetPicker } from './target-picker.tsx'
import { type GapChoice, useGaps } from './use-gaps.ts'

const route = getRouteApi('/inside/gaps')
const modes = ['job', 'role', 'all'] as const
type Mode = (typeof modes)[number]

/** What a job, a role or all jobs ask for and the evidence lacks, and what would change with it. */
export function GapsScreen() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const postings = usePostings()
  const jobs = postings.data?.pages.flatMap((page) => page.items) ?? []
  const mode: Mode = search.mode ?? (jobs.length > 0 ? 'all' : 'role')
  const choice = choiceOf(mode, search, jobs[0]?.id ?? null)
  const setMode = (next: string) =>
    void navigate({ search: next === 'all' ? {} : { mode: next === 'job' ? 'job' : 'role' } })
  const names: Record<Mode, string> = {
    job: t('gaps.oneJob'),
    role: t('gaps.oneRole'),
    all: t('gaps.allJobs', { count: jobs.length }),
  }
  const offered = jobs.length > 0 ? modes : (['role'] as const)
  return (
    <Page title={t('nav.gaps')}>
      <div className={classes.screen}>
        <div className={classes.choose}>
          {offered.length > 1 && (
            <SegmentedControl
              aria-label={t('gaps.compareWith')}
              value={mode}
              onChange={setMode}
              data={offered.map((value) => ({ value, label: names[value] }))}
            />
          )}
          <TargetPicker mode={mode} jobs={jobs} jobId={choice?.postingIds?.[0] ?? null} />
        </div>
        {postings.isPending ? <Loading /> : <Comparison key={JSON.stringify(choice)} choice={choice} />}
      </div>
    </Page>
  )
}

function choiceOf(
  mode: Mode,
  { job, role, title }: { job?: string; role?: string; title?: string },
  firstJob: string | null,
): GapChoice | null {
  if (mode === 'all') return {}
  if (mode === 'job') return (job ?? firstJob) ? { postingIds: [job ?? firstJob ?? ''] } : null
  if (role) return { occupationId: role }
  return title ? { targetRole: title } : null
}

function Comparison({ choice }: { choice: GapChoice | null }) {
  const { t } = useTranslation()
  const [trial, setTrial] = useState<readonly string[]>([])
  const { data, error, isPending, isPlaceholderData } = useGaps(choice, trial)
  if (choice === null)
    return (
      <Card>
        <Empty icon={IconTargetArrow} title={t('gaps.chooseTitle')}>
          {t('gaps.choose')}
        </Empty>
      </Card>
    )
  if (error) return <Notice tone="missing">{explain(error, t)}</Notice>
  if (isPending || !data) return <Loading />
  return <GapBoard analysis={data} choice={choice} trial={trial} onTrial={setTrial} busy={isPlaceholderData} />
}

function Loading() {
  return (
    <div className={classes.board} aria-busy="true">
      <Skeleton height={420} radius="md" />
      <Skeleton height={220} radius="md" />
    </div>
  )
}
