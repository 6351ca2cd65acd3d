import { Skeleton, Tabs } from '@mantine/core'
import { linesInReadingOrder, type TailoredDocument } from '@careergini/contracts'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CouldNotShow } from '../../app/could-not-show.tsx'
import { formatMoment } from '../../design/format.ts'
import { IconCheck } from '../../design/icons.generated.tsx'
import { Page } from '../../design/page.tsx'
import { usePhone } from '../../design/use-phone.ts'
import type { Mark } from '../pdf/marks.ts'
import { PdfPane } from '../pdf/pdf-pane.tsx'
import { usePdf } from '../pdf/use-pdf.ts'
import { DocumentActions, DocumentMenu } from './document-actions.tsx'
import { DocumentChecks } from './document-checks.tsx'
import { DocumentLines } from './document-lines.tsx'
import { DocumentSummaryBar } from './document-summary-bar.tsx'
import classes from './document.module.css'
import { useDocument, useDocumentPdf } from './use-documents.ts'
import { useLinePlaces } from './use-line-places.ts'

const route = getRouteApi('/inside/documents/$documentId')

/** A document: every line with its origin, evidence and requirement, beside the page as it prints. */
export function DocumentScreen() {
  const { t } = useTranslation()
  const { documentId } = route.useParams()
  const { data, error, refetch } = useDocument(documentId)
  if (data) return <OpenDocument document={data} />
  return (
    <Page title={t('nav.documents')} back="/documents">
      {error ? (
        <CouldNotShow
          error={error}
          onTryAgain={() => void refetch()}
          to="/documents"
          label={t('documents.toDocuments')}
        />
      ) : (
        <Skeleton height={320} radius="md" />
      )}
    </Page>
  )
}

function OpenDocument({ document }: { document: TailoredDocument }) {
  const { t } = useTranslation()
  const phone = usePhone()
  const [active, setActive] = useState<string | null>(null)
  const bytes = useDocumentPdf(document.id, document.version)
  const pdf = usePdf(bytes.data)
  const lines = useMemo(() => linesInReadingOrder(document.content), [document.content])
  const places = useLinePlaces(pdf, lines)
  const marks = lines.map((line): Mark => {
    const boxes = places.get(line.id) ?? []
    return { id: line.id, boxes, tone: line.id === active ? 'active' : 'quiet' }
  })
  const preview = (
    <PdfPane
      state={bytes.error ? { status: 'failed' } : pdf}
      marks={marks}
      onMark={setActive}
      name={document.title}
      aside={bytes.isPlaceholderData ? t('documents.updating') : t(`documents.template.${document.template}`)}
      foot={phone ? undefined : <DocumentChecks document={document} />}
    />
  )
  const list = (
    <div className={classes.lines}>
      <DocumentSummaryBar document={document} />
      <DocumentLines document={document} active={active} onActive={setActive} />
    </div>
  )
  const saved = !phone && (
    <span className={classes.saved}>
      <IconCheck /> {t('documents.saved', { when: formatMoment(document.updatedAt), version: document.version })}
    </span>
  )
  return (
    <Page
      title={document.title}
      back="/documents"
      layout="panes"
      barActions={phone ? <DocumentMenu document={document} /> : saved}
      actions={<DocumentActions document={document} withMenu={!phone} />}
    >
      {phone ? (
        <Tabs
          defaultValue="lines"
          keepMounted={false}
          classNames={{ root: classes.tabs ?? '', panel: classes.panel ?? '' }}
        >
          <Tabs.List>
            <Tabs.Tab value="lines">{t('documents.tab.lines')}</Tabs.Tab>
            <Tabs.Tab value="preview">{t('documents.tab.preview')}</Tabs.Tab>
            <Tabs.Tab value="checks">{t('documents.tab.checks')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="lines">{list}</Tabs.Panel>
          <Tabs.Panel value="preview">{preview}</Tabs.Panel>
          <Tabs.Panel value="checks">
            <DocumentChecks document={document} />
          </Tabs.Panel>
        </Tabs>
      ) : (
        <div className={classes.panes}>
          {list}
          <div className={classes.preview}>{preview}</div>
        </div>
      )}
    </Page>
  )
}
