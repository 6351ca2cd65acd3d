import type { DocumentEntry, DocumentLine, DocumentSection, TailoredDocument } from '@careergini/contracts'
import { linesInReadingOrder } from '@careergini/contracts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { IconLock } from '../../design/icons.generated.tsx'
import classes from './document-lines.module.css'
import { DocumentLineRow } from './document-line-row.tsx'

interface DocumentLinesProps {
  document: TailoredDocument
  active: string | null
  onActive: (id: string) => void
}

/** The document line by line in reading order, under its sections and entries. */
export function DocumentLines({ document, active, onActive }: DocumentLinesProps) {
  const { t } = useTranslation()
  const { content } = document
  const numbers = useMemo(
    () => new Map(linesInReadingOrder(content).map((line, index) => [line.id, index + 1])),
    [content],
  )
  const requirements = useMemo(
    () => new Map(document.match?.rows.map(({ requirement }) => [requirement.id, requirement.text])),
    [document.match],
  )
  const row = (line: DocumentLine) => (
    <DocumentLineRow
      key={line.id}
      documentId={document.id}
      line={line}
      number={numbers.get(line.id) ?? 0}
      requirements={requirements}
      active={line.id === active}
      onActive={() => onActive(line.id)}
    />
  )
  const head = [content.name, content.headline, content.contact].filter((line) => line !== null)
  return (
    <div>
      <section>
        <SectionHead title={t('documents.head')} locked />
        <ul>{head.map(row)}</ul>
      </section>
      {content.sections.map((section) => (
        <section key={section.id}>
          <SectionHead title={section.heading.text} lines={lineCount(section)} />
          {section.entries.map((entry) => (
            <div key={entry.id}>
              <EntryHead entry={entry} />
              <ul>{entry.lines.map(row)}</ul>
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}

const lineCount = (section: DocumentSection) => section.entries.reduce((sum, entry) => sum + entry.lines.length, 0)

/** `lines` are those below the heads of entries; a section may have heads alone. */
function SectionHead({ title, lines = 0, locked = false }: { title: string; lines?: number; locked?: boolean }) {
  const { t } = useTranslation()
  return (
    <div className={classes.section}>
      <h2>{title}</h2>
      {locked ? <Locked /> : lines > 0 && <span>{t('documents.lines', { count: lines })}</span>}
    </div>
  )
}

/** Title, dates and organisation of an entry: put in by code from the profile, never worded. */
function EntryHead({ entry }: { entry: DocumentEntry }) {
  const parts = [entry.title, entry.subtitle, entry.dates].filter((line) => line !== null)
  if (parts.length === 0) return null
  return (
    <div className={classes.entry}>
      <h3>{parts.map((line) => line.text).join(' · ')}</h3>
      <Locked />
    </div>
  )
}

function Locked() {
  const { t } = useTranslation()
  return (
    <span className={classes.locked}>
      <IconLock size={12} /> {t('documents.origin.locked')}
    </span>
  )
}
