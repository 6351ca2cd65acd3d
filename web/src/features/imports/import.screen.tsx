import { Button, Card, Skeleton } from '@mantine/core'
import type { ImportRecord } from '@careergini/contracts'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CouldNotShow } from '../../app/could-not-show.tsx'
import { Empty } from '../../design/empty.tsx'
import { IconArrowBackUp, IconCircleCheckFilled, IconFileText, IconIdBadge2 } from '../../design/icons.generated.tsx'
import { Page } from '../../design/page.tsx'
import { Progress } from '../../design/progress.tsx'
import { BringResume } from './bring-resume.tsx'
import classes from './import.module.css'
import { readingProgress, type ReadingStep, readingSteps } from './reading-progress.ts'
import { Review } from './review.tsx'
import { isReading, useImport, useImportProgress } from './use-import.ts'

const route = getRouteApi('/inside/profile/imports/$importId')

/** One import: its progress, what went wrong, or the review of what was read. */
export function ImportScreen() {
  const { t } = useTranslation()
  const { importId } = route.useParams()
  const { data: record, error, refetch } = useImport(importId)
  const progress = useImportProgress(importId, record !== undefined && isReading(record))
  if (error)
    return (
      <Page title={t('imports.title')} back="/profile">
        <CouldNotShow error={error} onTryAgain={() => void refetch()} to="/profile" label={t('imports.toProfile')} />
      </Page>
    )
  if (!record)
    return (
      <Page title={t('imports.title')} back="/profile">
        <Skeleton height={120} radius="md" />
      </Page>
    )
  if (isReading(record)) return <Reading record={record} progress={progress ?? record.progress} />
  if (record.status === 'failed') return <Failed record={record} />
  if (record.status === 'undone') return <Undone record={record} />
  return <Review key={record.id} record={record} />
}

function Reading({ record, progress }: { record: ImportRecord; progress: ImportRecord['progress'] }) {
  const { t } = useTranslation()
  const { step, share, done, total } = readingProgress(progress)
  const now = step === null ? t('imports.queued') : t(`imports.step.${step}`)
  return (
    <Page title={t('imports.title')} subtitle={record.fileName} back="/profile">
      <Card className={classes.single}>
        <Progress
          icon={IconFileText}
          title={record.fileName}
          step={total > 1 ? t('imports.readingPages', { done, count: total }) : now}
          share={share}
          note={t('imports.leaveSafe')}
        />
        <ReadingSteps current={step} />
      </Card>
    </Page>
  )
}

/** What is done, what is under way and what is to come. */
function ReadingSteps({ current }: { current: ReadingStep | null }) {
  const { t } = useTranslation()
  const at = current === null ? -1 : readingSteps.indexOf(current)
  return (
    <ol className={classes.steps} aria-label={t('imports.readingSteps')}>
      {readingSteps.map((step, index) => {
        const state = index < at ? 'done' : index === at ? 'current' : 'later'
        return (
          <li key={step} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
            {state === 'done' ? (
              <IconCircleCheckFilled size={16} />
            ) : (
              <span className={classes.number} aria-hidden="true">
                {index + 1}
              </span>
            )}
            {t(`imports.step.${step}`)}
            <span className="cg-hidden">, {t(`imports.stepState.${state}`)}</span>
          </li>
        )
      })}
    </ol>
  )
}

/** A file that could not be read: why, and the place to drop another. */
function Failed({ record }: { record: ImportRecord }) {
  const { t } = useTranslation()
  const reason = record.error?.detail ?? t('errors.unexpected')
  return (
    <Page title={t('imports.title')} subtitle={record.fileName} back="/profile">
      <div className={classes.single}>
        <BringResume before={{ name: record.fileName, reason }} />
      </div>
    </Page>
  )
}

function Undone({ record }: { record: ImportRecord }) {
  const { t } = useTranslation()
  const router = useRouter()
  return (
    <Page title={t('imports.title')} subtitle={record.fileName} back="/profile">
      <Card className={classes.single}>
        <Empty
          icon={IconArrowBackUp}
          title={t('imports.undoneTitle')}
          actions={
            <Button
              variant="filled"
              leftSection={<IconIdBadge2 />}
              onClick={() => void router.navigate({ to: '/profile' })}
            >
              {t('imports.toProfile')}
            </Button>
          }
        >
          {t('imports.undone')}
        </Empty>
      </Card>
    </Page>
  )
}
