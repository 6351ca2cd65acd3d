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
  const { t } = useTranslation()
  const choose = useChooseLine(documentId)
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
        {rephrased && (
          <Button
            size="xs"
            data-in-row
            className={classes.keep ?? ''}
            leftSection={<IconArrowBackUp size={14} />}
            loading={choose.isPending}
            onClick={() => choose.mutate({ lineId: line.id, choice: 'reject' })}
          >
            {t('documents.keepMine')}
          </Button>
        )}
      </div>
    </li>
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
