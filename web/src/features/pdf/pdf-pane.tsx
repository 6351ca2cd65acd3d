import { ActionIcon, Skeleton } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  IconChevronLeft,
  IconChevronRight,
  IconFileAlert,
  IconZoomIn,
  IconZoomOut,
} from '../../design/icons.generated.tsx'
import { Empty } from '../../design/empty.tsx'
import { firstPage, type Mark } from './marks.ts'
import { PdfPage } from './pdf-page.tsx'
import classes from './pdf-pane.module.css'
import type { PdfState } from './use-pdf.ts'

interface PdfPaneProps {
  state: PdfState
  marks: readonly Mark[]
  onMark?: (id: string) => void
  /** Beside the page buttons, such as a note that a new version is on its way. */
  aside?: React.ReactNode
  /** Below the page: the legend or the checks. */
  foot?: React.ReactNode
  /** What the pages are, for screen readers. */
  name: string
}

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3]

/** A PDF one page at a time, with marks. Turns to the page of the active mark by itself. */
export function PdfPane({ state, marks, onMark, aside, foot, name }: PdfPaneProps) {
  const { t } = useTranslation()
  const { ref, width } = useElementSize<HTMLDivElement>()
  const [turned, setTurned] = useState<{ from: string | null; page: number }>({ from: null, page: 1 })
  const [zoom, setZoom] = useState(2)
  const pages = state.status === 'open' ? state.pdf.numPages : 1
  const active = marks.find((mark) => mark.tone === 'active')
  const target = firstPage(active)
  const from = active?.id ?? null
  // A new active mark turns to its page; turning by hand holds until the next one.
  const shown = Math.min(turned.from === from || target === null ? turned.page : target, pages)
  const turn = (page: number) => setTurned({ from, page })
  const scale = zooms[zoom] ?? 1
  return (
    <section className={classes.pane} aria-label={name}>
      <div className={classes.tools} data-pdf-tools>
        <span className={classes.count}>{t('pdf.page', { page: shown, pages })}</span>
        <ActionIcon aria-label={t('pdf.previous')} disabled={shown <= 1} onClick={() => turn(shown - 1)}>
          <IconChevronLeft />
        </ActionIcon>
        <ActionIcon aria-label={t('pdf.next')} disabled={shown >= pages} onClick={() => turn(shown + 1)}>
          <IconChevronRight />
        </ActionIcon>
        <span className={classes.aside}>{aside}</span>
        <ActionIcon aria-label={t('pdf.smaller')} disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
          <IconZoomOut />
        </ActionIcon>
        <span className={classes.zoom}>{Math.round(scale * 100)}%</span>
        <ActionIcon aria-label={t('pdf.larger')} disabled={zoom === zooms.length - 1} onClick={() => setZoom(zoom + 1)}>
          <IconZoomIn />
        </ActionIcon>
      </div>
      {/* What scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={classes.desk} tabIndex={0} aria-label={t('pdf.scroll')}>
        <div ref={ref} className={classes.measure} />
        {state.status === 'failed' && (
          <Empty icon={IconFileAlert} title={t('pdf.failedTitle')}>
            {t('pdf.failed')}
          </Empty>
        )}
        {state.status === 'opening' && <Skeleton height="100%" radius={0} />}
        {state.status === 'open' && width > 0 && (
          <PdfPage
            pdf={state.pdf}
            number={shown}
            width={Math.round(width * scale)}
            label={t('pdf.label', { name, page: shown, pages })}
            marks={marks}
            onMark={onMark}
          />
        )}
      </section>
      {foot && <div className={classes.foot}>{foot}</div>}
    </section>
  )
}
