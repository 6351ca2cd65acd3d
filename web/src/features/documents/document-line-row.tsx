import { Button } from '@mantine/core'
import type { DocumentLine, EvidenceItem } from '@careergini/contracts'
import { useTranslation } from 'react-i18next'
import { Chip, type ChipTone } from '../../design/chip.tsx'
import { Diff } from '../../design/diff.tsx'
import type { Icon } from '../../design/icon.tsx'
import {
  IconAlertCircle,
  IconArrowBackUp,
  IconListCheck,
  IconLock,
  IconPencil,
  IconQuote,
  IconShieldX,
  IconTargetArrow,
} from '../../design/icons.generated.tsx'
import { EvidenceRef } from '../evidence/evidence-ref.tsx'
import { useEvidence } from '../evidence/use-evidence.ts'
import classes from './document-lines.module.css'
import { useChooseLine } from './use-documents.ts'

interface DocumentLineRowProps {
  documentId: string
  line: DocumentLine
  number: number
  /** Requirement texts by id. */
  requirements: ReadonlyMap<string, string>
  active: boolean
  onActive: () => void
}

/** A line as it ships with what it rests on. Choosing it marks its place on the page. */
export function DocumentLineRow({ documentId, line, number, requirements, active, onActive }: DocumentLineRowProps) {
  const rephrased = line.claim.how === 'rephrased' && line.original !== null
  return (
    <li className={classes.line} data-active={active || undefined}>
      <span className={classes.number} aria-hidden="true">
        {number}
      </span>
      <div className={classes.body}>
        <button type="button" className={classes.text} aria-pressed={active} onClick={onActive}>
          {rephrased && line.original ? <Diff before={line.original} after={line.text} /> : line.text}
        </button>
        {line.refused && <Refused refused={line.refused} />}
        <Origins line={line} requirements={requirements} />
        <LineChoice documentId={documentId} line={line} />
      </div>
    </li>
  )
}

/** Back to the person's own sentence, or to the other wording that was proposed for it. */
function LineChoice({ documentId, line }: { documentId: string; line: DocumentLine }) {
  const { t } = useTranslation()
  const choose = useChooseLine(documentId)
  const give = (choice: 'accept' | 'reject') => choose.mutate({ lineId: line.id, choice })
  const shared = { size: 'xs', 'data-in-row': true, className: classes.keep ?? '', loading: choose.isPending }
  if (line.claim.how === 'rephrased' && line.original !== null)
    return (
      <Button {...shared} leftSection={<IconArrowBackUp size={14} />} onClick={() => give('reject')}>
        {t('documents.keepMine')}
      </Button>
    )
  if (line.proposed === undefined) return null
  return (
    <div className={classes.other}>
      <p>
        <span className="cg-muted">{t('documents.otherWording')}</span>{' '}
        <Diff before={line.text} after={line.proposed} />
      </p>
      <Button {...shared} leftSection={<IconPencil size={14} />} onClick={() => give('accept')}>
        {t('documents.useWording')}
      </Button>
    </div>
  )
}

const origins: Record<DocumentLine['claim']['how'], { icon: Icon; tone: ChipTone }> = {
  fixed: { icon: IconLock, tone: 'neutral' },
  locked: { icon: IconLock, tone: 'neutral' },
  verbatim: { icon: IconQuote, tone: 'neutral' },
  selected: { icon: IconListCheck, tone: 'neutral' },
  rephrased: { icon: IconPencil, tone: 'accent' },
}

function Origins({ line, requirements }: { line: DocumentLine; requirements: ReadonlyMap<string, string> }) {
  const { t } = useTranslation()
  const { byId } = useEvidence()
  const sources = line.claim.evidenceIds.map((id) => byId.get(id)).filter((item) => item !== undefined)
  const origin = origins[line.claim.how]
  const answers = line.claim.requirementIds.map((id) => requirements.get(id)).filter((text) => text !== undefined)
  return (
    <p className={classes.chips}>
      {line.refused ? (
        <Chip icon={IconShieldX} tone="missing">
          {t('documents.origin.refused')}
        </Chip>
      ) : (
        <Chip icon={origin.icon} tone={origin.tone}>
          {t(`documents.origin.${line.claim.how}`)}
        </Chip>
      )}
      {oneOfEachPlace(sources).map((item) => (
        <EvidenceRef key={item.id} item={item} />
      ))}
      {answers.map((text, index) => (
        <span key={index} className={classes.requirement}>
          <IconTargetArrow size={14} /> <span>{text}</span>
        </span>
      ))}
    </p>
  )
}

/** A list of skills cites many items of one page; one chip for each place is enough. */
function oneOfEachPlace(items: EvidenceItem[]): EvidenceItem[] {
  const seen = new Map(
    items.map((item) => [`${item.source.kind}/${item.source.documentId}/${item.source.place?.page}`, item]),
  )
  return [...seen.values()]
}

function Refused({ refused }: { refused: NonNullable<DocumentLine['refused']> }) {
  const { t } = useTranslation()
  return (
    <div className={classes.refused}>
      <IconAlertCircle size={16} />
      <p>
        {t('documents.proposed', { text: refused.text })} {refused.findings.map((finding) => finding.message).join(' ')}{' '}
        {t('documents.ownUsed')}
      </p>
    </div>
  )
}
