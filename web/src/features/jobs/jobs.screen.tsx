import { ActionIcon, Button, Card } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useParams, useRouter, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../design/empty.tsx'
import { IconBriefcase, IconClipboard, IconFlask, IconPlus } from '../../design/icons.generated.tsx'
import { Page } from '../../design/page.tsx'
import { usePhone } from '../../design/use-phone.ts'
import { AddJob } from './add-job.tsx'
import { JobDetail } from './job-detail.tsx'
import { JobList } from './job-list.tsx'
import classes from './jobs.module.css'
import { useAddPosting, usePostings } from './use-jobs.ts'

/** The list and one job side by side; on a phone one of both. */
export function JobsScreen() {
  const { t } = useTranslation()
  const phone = usePhone()
  const { postingId } = useParams({ strict: false })
  const { add } = useSearch({ strict: false })
  const router = useRouter()
  const [adding, { open, close: shut }] = useDisclosure(add === true)
  const close = () => {
    shut()
    // Loading the page again must not open what was closed.
    if (add === true) void router.navigate({ to: '/jobs', replace: true })
  }
  const postings = usePostings()
  const items = postings.data?.pages.flatMap((page) => page.items) ?? []
  const empty = postings.isSuccess && items.length === 0
  const dialog = <AddJob opened={adding} onClose={close} />
  if (phone && postingId)
    return (
      <>
        {dialog}
        <JobDetail key={postingId} id={postingId} alone />
      </>
    )
  const barActions = phone ? (
    <ActionIcon aria-label={t('jobs.add')} onClick={open}>
      <IconPlus size={20} />
    </ActionIcon>
  ) : (
    <Button leftSection={<IconPlus />} onClick={open}>
      {t('jobs.add')}
    </Button>
  )
  return (
    <Page title={t('nav.jobs')} barActions={barActions} layout={empty ? 'scroll' : 'panes'}>
      {dialog}
      {empty ? (
        <Card className={classes.noJobs}>
          <NoJobs onPaste={open} />
        </Card>
      ) : (
        <div className={classes.panes}>
          <JobList postings={postings} items={items} selected={postingId ?? null} />
          {!phone && (
            <div className={classes.detail}>
              {postingId ? (
                <JobDetail key={postingId} id={postingId} />
              ) : (
                <Empty icon={IconBriefcase} title={t('jobs.chooseTitle')}>
                  {t('jobs.choose')}
                </Empty>
              )}
            </div>
          )}
        </div>
      )}
    </Page>
  )
}

function NoJobs({ onPaste }: { onPaste: () => void }) {
  const { t } = useTranslation()
  const sample = useAddPosting(() => undefined)
  return (
    <Empty
      icon={IconBriefcase}
      title={t('jobs.emptyTitle')}
      actions={
        <>
          <Button variant="filled" leftSection={<IconClipboard />} onClick={onPaste}>
            {t('jobs.paste')}
          </Button>
          <Button
            leftSection={<IconFlask />}
            loading={sample.isPending}
            onClick={() => sample.mutate({ kind: 'sample' })}
          >
            {t('jobs.sample')}
          </Button>
        </>
      }
    >
      {t('jobs.empty')}
    </Empty>
  )
}
