import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import type { Mark } from './marks.ts'
import classes from './pdf-page.module.css'

interface PdfPageProps {
  pdf: PDFDocumentProxy
  number: number
  /** Width in CSS pixels. */
  width: number
  label: string
  marks: readonly Mark[]
  onMark?: ((id: string) => void) | undefined
}

/** One page as it prints, in both schemes, with marks over it. */
export function PdfPage({ pdf, number, width, label, marks, onMark }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [ratio, setRatio] = useState(297 / 210)
  useEffect(() => {
    let stopped = false
    let task: RenderTask | null = null
    const draw = async () => {
      const page = await pdf.getPage(number)
      const target = canvas.current
      if (stopped || !target) return
      const natural = page.getViewport({ scale: 1 })
      const density = Math.min(window.devicePixelRatio || 1, 2)
      const viewport = page.getViewport({ scale: (width / natural.width) * density })
      setRatio(natural.height / natural.width)
      target.width = Math.floor(viewport.width)
      target.height = Math.floor(viewport.height)
      task = page.render({ canvas: target, viewport })
      await task.promise
    }
    // A cancelled drawing rejects; the next one is already under way.
    draw().catch(() => undefined)
    return () => {
      stopped = true
      task?.cancel()
    }
  }, [pdf, number, width])
  return (
    <div className={classes.page} style={{ width, height: width * ratio }}>
      <canvas ref={canvas} className={classes.canvas} role="img" aria-label={label} />
      {marks.map((mark) => (
        <MarkBoxes key={mark.id} mark={mark} page={number} onMark={onMark} />
      ))}
    </div>
  )
}

function MarkBoxes({ mark, page, onMark }: { mark: Mark; page: number; onMark?: ((id: string) => void) | undefined }) {
  return mark.boxes
    .filter((box) => box.page === page)
    .map((box, index) => (
      // A pointer's short cut; the same item is reached by keyboard in the list beside the page.
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
      <div
        key={index}
        ref={mark.tone === 'active' && index === 0 ? bringIntoView : undefined}
        className={classes.mark}
        data-tone={mark.tone}
        data-mark={mark.id}
        onClick={onMark && (() => onMark(mark.id))}
        style={{
          left: `${box.x * 100}%`,
          top: `${box.y * 100}%`,
          width: `${box.width * 100}%`,
          height: `${box.height * 100}%`,
        }}
      />
    ))
}

function bringIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
