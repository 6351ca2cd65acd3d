import { Skeleton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSessionState } from '../../app/session-context.ts'
import { Page } from '../../design/page.tsx'
import { DocumentList } from '../documents/documents.screen.tsx'
import { useDocuments } from '../documents/use-documents.ts'
import { useEvidence } from '../evidence/use-evidence.ts'
import { BringResume, SampleOffer } from '../imports/bring-resume.tsx'
import { ImportsList } from '../imports/imports-list.tsx'
import { useImports } from '../imports/use-imports.ts'
import { usePostings } from '../jobs/use-jobs.ts'
import classes from './home.module.css'
import { NextSteps } from './next-steps.tsx'

/** What to do next, and what happened last. */
export function HomeScreen() {
  const { t } = useTranslation()
  const session = useSessionState()
  const evidence = useEvidence()
  const imports = useImports()
  const postings = usePostings()
  const documents = useDocuments()
  const recent = documents.data?.pages[0]?.items.slice(0, 5) ?? []
  const loading = evidence.isPending || imports.isPending || postings.isPending || documents.isPending
  const name = session.status === 'signed-in' ? session.user.name?.split(' ')[0] : undefined
  const nothing = !loading && evidence.items.length === 0 && (imports.data?.items.length ?? 0) === 0
  return (
    <Page title={name ? t('home.hello', { name }) : t('nav.home')}>
      <div className={classes.columns}>
        <div className={classes.column}>
          <h2>{t('home.next')}</h2>
          {loading ? (
            <Skeleton height={220} radius="md" />
          ) : (
            <NextSteps
              evidence={evidence.items.length}
              openImport={imports.data?.items.find((record) => record.status === 'ready' && record.openCount > 0)}
              job={postings.data?.pages[0]?.items[0] ?? null}
              documents={recent.length}
            />
          )}
          {nothing && (
            <>
              <BringResume />
              <SampleOffer />
            </>
          )}
        </div>
        <div className={classes.column}>
          {recent.length > 0 && (
            <section className={classes.column}>
              <div className={classes.head}>
                <h2>{t('home.documents')}</h2>
                <Link to="/documents" className={classes.all}>
                  {t('home.all')}
                </Link>
              </div>
              <DocumentList items={recent} />
            </section>
          )}
          {(imports.data?.items.length ?? 0) > 0 && (
            <section className={classes.column}>
              <h2>{t('profile.sources')}</h2>
              <ImportsList />
            </section>
          )}
        </div>
      </div>
    </Page>
  )
}
