import { Button, Card, Skeleton } from '@mantine/core'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { CouldNotShow } from '../../app/could-not-show.tsx'
import { Empty } from '../../design/empty.tsx'
import { IconFileAlert, IconFilePencil, IconPlayerStop, IconRefresh } from '../../design/icons.generated.tsx'
import { Page } from '../../design/page.tsx'
import { Progress } from '../../design/progress.tsx'
import { usePosting } from '../jobs/use-jobs.ts'
import { useDocumentRuns } from './document-runs.tsx'
import { RunLines } from './run-lines.tsx'
import { type DocumentRun, shareOf } from './run-state.ts'
import classes from './writing.module.css'

const route = getRouteApi('/inside/documents/new/$postingId')

/** A résumé being written, line by line as the events come in; at its end the document opens. */
export function WritingScreen() {
  const { t } = useTranslation()
  const router = useRouter()
  const { postingId } = route.useParams()
  const { data: posting, error, refetch } = usePosting(postingId)
  const { runs, finding, start, stop } = useDocumentRuns()
  const run = runs.get(postingId)
  const finished = run?.status === 'done' ? run.documentId : null
  useEffect(() => {
    if (finished)
      void router.navigate({ to: '/documents/$documentId', params: { documentId: finished }, replace: true })
  }, [finished, router])
  const title = posting ? [posting.title, posting.organisation].filter(Boolean).join(', ') : t('writing.title')
  return (
    <Page title={title} back="/jobs">
      <Card className={classes.card}>
        {!run && error ? (
          <CouldNotShow error={error} onTryAgain={() => void refetch()} to="/jobs" label={t('jobs.toJobs')} />
        ) : !run && finding ? (
          <Skeleton height={180} radius="md" />
        ) : !run || run.status === 'stopped' ? (
          <Empty
            icon={run ? IconPlayerStop : IconFilePencil}
            title={run ? t('writing.stoppedTitle') : t('writing.readyTitle')}
            actions={
              <Button variant="filled" leftSection={<IconFilePencil />} onClick={() => start(postingId)}>
                {t('writing.start')}
              </Button>
            }
          >
            {run ? t('writing.stopped') : t('writing.ready')}
          </Empty>
        ) : run.status === 'failed' ? (
          <Empty
            icon={IconFileAlert}
            tone="missing"
            title={run.error?.title ?? t('errors.screenTitle')}
            actions={
              <Button variant="filled" leftSection={<IconRefresh />} onClick={() => start(postingId)}>
                {t('common.tryAgain')}
              </Button>
            }
          >
            {run.error?.detail ?? t('errors.noConnection')}
          </Empty>
        ) : (
          <Writing run={run} onStop={() => stop(postingId)} />
        )}
      </Card>
    </Page>
  )
}

function Writing({ run, onStop }: { run: DocumentRun; onStop: () => void }) {
  const { t } = useTranslation()
  const done = run.lines.filter((line) => line.state !== 'writing').length
  const step = run.documentId
    ? t('writing.opening')
    : run.plan
      ? t('writing.line', { line: Math.min(done + 1, run.plan.lines), lines: run.plan.lines })
      : run.waiting
        ? t('writing.waiting')
        : t('writing.planning')
  return (
    <>
      <Progress
        icon={IconFilePencil}
        title={t('writing.title')}
        step={step}
        share={shareOf(run)}
        onStop={onStop}
        note={t('writing.leaveSafe')}
      />
      <RunLines run={run} />
    </>
  )
}
