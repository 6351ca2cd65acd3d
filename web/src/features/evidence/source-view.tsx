import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { explain } from '../../app/explain.ts'
import { Empty } from '../../design/empty.tsx'
import { IconFileAlert, IconFileText } from '../../design/icons.generated.tsx'
import type { Mark } from '../pdf/marks.ts'
import { PdfPane } from '../pdf/pdf-pane.tsx'
import { usePdf } from '../pdf/use-pdf.ts'
import { TextPane } from '../pdf/text-pane.tsx'
import { useSource } from './use-source.ts'

interface SourceViewProps {
  importId: string
  marks: readonly Mark[]
  /** The active item's wording, to find it in a source without pages. */
  words: string | null
  name: string
  onMark?: (id: string) => void
  foot?: React.ReactNode
}

/** The page an item was read from. What fails here leaves the rest of the screen usable. */
export function SourceView({ importId, marks, words, name, onMark, foot }: SourceViewProps) {
  const { t } = useTranslation()
  const source = useSource(importId)
  const pdf = usePdf(source.data?.kind === 'pdf' ? source.data.bytes : undefined)
  if (source.error)
    return (
      <Empty icon={IconFileAlert} tone="missing" title={t('pdf.failedTitle')}>
        {explain(source.error, t)}
      </Empty>
    )
  if (!source.data) return <Skeleton height="100%" radius={0} />
  if (source.data.kind === 'pdf')
    return <PdfPane state={pdf} marks={marks} name={name} foot={foot} {...(onMark ? { onMark } : {})} />
  if (source.data.kind === 'text') return <TextPane text={source.data.text} active={words} name={name} />
  return (
    <Empty icon={IconFileText} title={t('pdf.noPagesTitle')}>
      {t('pdf.noPages')}
    </Empty>
  )
}
