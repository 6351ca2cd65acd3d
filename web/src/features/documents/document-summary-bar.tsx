import { Button } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { noModelNotice, type TailoredDocument } from '@careergini/contracts'
import { useTranslation } from 'react-i18next'
import { LedgerBar } from '../../design/ledger-bar.tsx'
import { Notice } from '../../design/notice.tsx'
import classes from './document-lines.module.css'
import { TextLink } from '../../design/text-link.tsx'

/** What the document answers of the posting, what it leaves unwritten, and what the person should know. */
export function DocumentSummaryBar({ document }: { document: TailoredDocument }) {
  const { t } = useTranslation()
  const { match, postingId } = document
  const [toldOfModels, setTold] = useLocalStorage({
    key: 'careergini-told-of-models',
    defaultValue: false,
    getInitialValueInEffect: false,
  })
  // The same for every document: once read, it need not be read again.
  const notices = document.notices.filter((notice) => notice !== noModelNotice || !toldOfModels)
  return (
    <>
      {match && match.rows.length > 0 && (
        <div className={classes.summary}>
          <strong>
            {t('documents.shows', { met: match.counts.met, count: match.rows.length })}
            {match.counts.partial > 0 && t('documents.inPart', { count: match.counts.partial })}
          </strong>
          <LedgerBar rows={match.rows} />
          {match.counts.missing > 0 && (
            <span className="cg-muted">{t('documents.gaps', { count: match.counts.missing })}</span>
          )}
          {postingId && (
            <TextLink to="/jobs/$postingId" params={{ postingId }} className={classes.seeAll ?? ''}>
              {t('documents.seeAll')}
            </TextLink>
          )}
        </div>
      )}
      {notices.length > 0 && (
        <div className={classes.notices}>
          {notices.map((notice) => (
            <Notice
              key={notice}
              action={
                notice === noModelNotice && (
                  <Button size="xs" data-in-row onClick={() => setTold(true)}>
                    {t('common.gotIt')}
                  </Button>
                )
              }
            >
              {notice}
            </Notice>
          ))}
        </div>
      )}
    </>
  )
}
