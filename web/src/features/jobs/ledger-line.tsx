import { Button } from '@mantine/core'
import type { EvidenceItem, LedgerRow } from '@careergini/contracts'
import { useTranslation } from 'react-i18next'
import { Status } from '../../design/status.tsx'
import { describe } from '../evidence/describe.ts'
import { EvidenceRef } from '../evidence/evidence-ref.tsx'
import { useEvidence } from '../evidence/use-evidence.ts'
import classes from './ledger.module.css'
import { useAnswer } from './use-jobs.ts'
import { TextLink } from '../../design/text-link.tsx'

/** More evidence than this per row hides the row itself; the rest is counted. */
const SHOWN = 3

/** One requirement: its state, the posting's words, and what the evidence says to it. */
export function LedgerLine({ postingId, row }: { postingId: string; row: LedgerRow }) {
  const { byId } = useEvidence()
  const evidence = row.evidenceIds.map((id) => byId.get(id)).filter((item) => item !== undefined)
  return (
    <li className={classes.row}>
      <Status state={row.state} />
      <p className={classes.words}>{row.requirement.text}</p>
      <div className={classes.answer}>
        {row.question === null ? (
          <>
            <Evidence items={evidence} />
            <p className={evidence.length > 0 ? classes.reason : undefined}>
              {row.reason} {row.state === 'missing' && <AddIt scope={row.requirement.scope} />}
            </p>
          </>
        ) : (
          <>
            <Question postingId={postingId} row={row} />
            {row.state === 'unknown' && <Evidence items={evidence} />}
          </>
        )}
      </div>
    </li>
  )
}

function Evidence({ items }: { items: EvidenceItem[] }) {
  const { t } = useTranslation()
  return (
    <>
      {items.slice(0, SHOWN).map((item) => (
        <p key={item.id} className={classes.evidence}>
          {evidenceWords(item, t)} <EvidenceRef item={item} />
        </p>
      ))}
      {items.length > SHOWN && (
        <p className={classes.reason}>{t('match.moreEvidence', { count: items.length - SHOWN })}</p>
      )}
    </>
  )
}

function evidenceWords(item: EvidenceItem, t: ReturnType<typeof useTranslation>['t']): string {
  const { title, detail } = describe(item.facts, item.text, t)
  if (item.facts.kind === 'identity') return title
  return [title, detail].filter(Boolean).join(', ')
}

const kindOfScope: Partial<Record<LedgerRow['requirement']['scope'], string>> = {
  skill: 'skill',
  experience: 'achievement',
  education: 'education',
  certification: 'certification',
  language: 'language',
}

function AddIt({ scope }: { scope: LedgerRow['requirement']['scope'] }) {
  const { t } = useTranslation()
  const add = kindOfScope[scope]
  if (!add) return null
  return (
    <TextLink to="/profile" search={{ add }} inherit>
      {t('match.addIt')}
    </TextLink>
  )
}

/** What no résumé line can tell. An answer can be changed and taken back. */
function Question({ postingId, row }: { postingId: string; row: LedgerRow }) {
  const { t } = useTranslation()
  const answer = useAnswer(postingId)
  const give = (value: boolean | null) => answer.mutate({ requirementId: row.requirement.id, answer: value })
  const given = row.state === 'met' ? true : row.state === 'missing' ? false : null
  return (
    <div className={classes.question}>
      <p>{given === null ? row.question : row.reason}</p>
      <span className={classes.choice} role="group" aria-label={row.question ?? ''}>
        <Button
          size="xs"
          data-in-row
          variant={given === true ? 'light' : 'default'}
          aria-pressed={given === true}
          disabled={answer.isPending}
          onClick={() => give(given === true ? null : true)}
        >
          {t('common.yes')}
        </Button>
        <Button
          size="xs"
          data-in-row
          variant={given === false ? 'light' : 'default'}
          aria-pressed={given === false}
          disabled={answer.isPending}
          onClick={() => give(given === false ? null : false)}
        >
          {t('common.no')}
        </Button>
      </span>
    </div>
  )
}
