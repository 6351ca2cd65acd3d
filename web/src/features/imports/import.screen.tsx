import { Button, Card, Skeleton } from '@mantine/core'
import type { ImportRecord } from '@careergini/contracts'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { explain } from '../../app/explain.ts'
import { Empty } from '../../design/empty.tsx'
import { IconArrowBackUp, IconFileAlert, IconFileText, IconIdBadge2 } from '../../design/icons.generated.tsx'
import { Page } from '../../design/page.tsx'
import { Progress } from '../../design/progress.tsx'
import classes from './import.module.css'
import { Review } from './review.tsx'
import { isReading, useImport, useImportProgress } from './use-import.ts'

const route = getRouteApi('/inside/profile/imports/$importId')

/** One import: its progress, what went wrong, or the review of what was read. */
export function ImportScreen() {
  const { t } = useTranslation()
  const { importId } = route.useParams()
  const { data: record, error } = useImport(importId)
  const progress = useImportProgress(importId, record !== undefined && isReading(record))
  if (error)
    return (
      <Page title={t('imports.title')} back="/profile">
        <Empty icon={IconFileAlert} tone="missing" title={t('errors.screenTitle')}>
          {explain(error, t)}
        </Empty>
      </Page>
    )
  if (!record)
    return (
      <Page title={t('imports.title')} back="/profile">
        <Skeleton height={120} radius="md" />
      </Page>
    )
  if (isReading(record)) return <Reading record={record} progress={progress ?? record.progress} />
  if (record.status === 'failed' || record.status === 'undone') return <Ended record={record} />
  return <Review key={record.id} record={record} />
}

function Reading({ record, progress }: { record: ImportRecord; progress: ImportRecord['progress'] }) {
  const { t } = useTranslation()
  const share = progress && progress.total > 0 ? progress.done / progress.total : null
  return (
    <Page title={t('imports.title')} subtitle={record.fileName} back="/profile">
      <Card className={classes.single}>
        <Progress
          icon={IconFileText}
          title={record.fileName}
          step={progress ? stepWords(progress, t) : t('imports.step.queued')}
          share={share}
          note={t('imports.leaveSafe')}
        />
      </Card>
    </Page>
  )
}

type Translate = ReturnType<typeof useTranslation>['t']

/** The steps that the reader names; a step without words of its own still says how far it is. */
function stepWords(progress: NonNullable<ImportRecord['progress']>, t: Translate): string {
  const { step, done, total } = progress
  return t(`imports.step.${step}` as 'imports.step.reading', {
    defaultValue: t('imports.step.reading', { done, total }),
    done,
    total,
  })
}

function Ended({ record }: { record: ImportRecord }) {
  const { t } = useTranslation()
  const router = useRouter()
  const undone = record.status === 'undone'
  const toProfile = () => void router.navigate({ to: '/profile' })
  return (
    <Page title={t('imports.title')} subtitle={record.fileName} back="/profile">
      <Card className={classes.single}>
        <Empty
          icon={undone ? IconArrowBackUp : IconFileAlert}
          tone={undone ? 'neutral' : 'missing'}
          title={undone ? t('imports.undoneTitle') : (record.error?.title ?? t('errors.screenTitle'))}
          actions={
            <Button variant="filled" leftSection={<IconIdBadge2 />} onClick={toProfile}>
              {undone ? t('imports.toProfile') : t('imports.chooseAnother')}
            </Button>
          }
        >
          {undone ? t('imports.undone') : (record.error?.detail ?? t('errors.unexpected'))}
        </Empty>
      </Card>
    </Page>
  )
}
