import { ActionIcon, Anchor, Button, Skeleton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Posting } from '@careergini/contracts'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CouldNotShow } from '../../app/could-not-show.tsx'
import { explain } from '../../app/explain.ts'
import { IconFilePencil, IconListDetails, IconTrash } from '../../design/icons.generated.tsx'
import { LedgerBar } from '../../design/ledger-bar.tsx'
import { Notice } from '../../design/notice.tsx'
import { Page } from '../../design/page.tsx'
import { StatusCounts } from '../../design/status.tsx'
import { TextLink } from '../../design/text-link.tsx'
import { Tier } from '../../design/tier.tsx'
import { useEvidence } from '../evidence/use-evidence.ts'
import { useDocumentRuns } from '../writing/document-runs.tsx'
import classes from './job-detail.module.css'
import { Ledger } from './ledger.tsx'
import { PostingText } from './posting-text.tsx'
import { PostingHead } from './posting-head.tsx'
import { useMatch, usePosting, useRemovePosting } from './use-jobs.ts'

/** One job: what it is, how the evidence answers it row by row, and the way to a tailored résumé. */
export function JobDetail({ id, alone = false }: { id: string; alone?: boolean }) {
  const { t } = useTranslation()
  const router = useRouter()
  const posting = usePosting(id)
  const { items } = useEvidence()
  const [reading, { open, close }] = useDisclosure(false)
  const remove = useRemovePosting()
  const { runs, start } = useDocumentRuns()
  const write = () => {
    if (runs.get(id)?.status !== 'writing') start(id)
    void router.navigate({ to: '/documents/new/$postingId', params: { postingId: id } })
  }
  const tailor = (
    <Button variant="filled" leftSection={<IconFilePencil />} disabled={items.length === 0} onClick={write}>
      {t('jobs.tailor')}
    </Button>
  )
  const icons = posting.data && (
    <>
      <ActionIcon aria-label={t('jobs.readPosting')} onClick={open}>
        <IconListDetails size={18} />
      </ActionIcon>
      {posting.data.own && (
        <ActionIcon
          aria-label={t('jobs.remove')}
          loading={remove.isPending}
          onClick={() => remove.mutate(posting.data)}
        >
          <IconTrash size={18} />
        </ActionIcon>
      )}
    </>
  )
  const body = posting.error ? (
    <CouldNotShow error={posting.error} onTryAgain={() => void posting.refetch()} to="/jobs" label={t('jobs.toJobs')} />
  ) : !posting.data ? (
    <Skeleton height={320} m="xl" />
  ) : (
    <>
      <PostingHead posting={posting.data}>
        {!alone && (
          <div className={classes.actions}>
            {tailor}
            <span className={classes.gap} />
            <Anchor component="button" type="button" onClick={open}>
              {t('jobs.readPosting')}
            </Anchor>
            {posting.data.own && (
              <ActionIcon
                aria-label={t('jobs.remove')}
                loading={remove.isPending}
                onClick={() => remove.mutate(posting.data)}
              >
                <IconTrash />
              </ActionIcon>
            )}
          </div>
        )}
      </PostingHead>
      <JobMatch posting={posting.data} hasEvidence={items.length > 0} />
      <PostingText posting={posting.data} opened={reading} onClose={close} />
    </>
  )
  if (!alone) return <div className={classes.job}>{body}</div>
  return (
    <Page title={t('jobs.one')} back="/jobs" barActions={icons} actions={tailor} layout="panes">
      <div className={classes.scroll}>{body}</div>
    </Page>
  )
}

function JobMatch({ posting, hasEvidence }: { posting: Posting; hasEvidence: boolean }) {
  const { t } = useTranslation()
  const router = useRouter()
  const match = useMatch(posting.id)
  if (match.error)
    return (
      <div className={classes.note}>
        <Notice tone="missing">{explain(match.error, t)}</Notice>
      </div>
    )
  if (!match.data) return <Skeleton height={240} m="xl" />
  const { rows, counts, tier } = match.data
  return (
    <>
      {!hasEvidence && (
        <div className={classes.note}>
          <Notice
            tone="accent"
            action={
              <Button size="xs" data-in-row onClick={() => void router.navigate({ to: '/profile' })}>
                {t('home.bring')}
              </Button>
            }
          >
            {t('jobs.noEvidence')}
          </Notice>
        </div>
      )}
      {rows.length === 0 ? (
        <div className={classes.note}>
          <Notice tone="partial">{t('jobs.noRequirements')}</Notice>
        </div>
      ) : (
        <>
          <div className={classes.verdict}>
            <Tier tier={tier} />
            <LedgerBar rows={rows} />
            <StatusCounts counts={counts} />
            <TextLink to="/gaps" search={{ mode: 'job', job: posting.id }}>
              {t('gaps.seeGaps')}
            </TextLink>
          </div>
          <Ledger postingId={posting.id} rows={rows} />
        </>
      )}
    </>
  )
}
