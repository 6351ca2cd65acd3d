import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { openPdf } from './open-pdf.ts'

export type PdfState = { status: 'opening' } | { status: 'open'; pdf: PDFDocumentProxy } | { status: 'failed' }

/** Keeps a PDF open while the bytes stay the same. The last one stays in view until the next is ready. */
export function usePdf(bytes: ArrayBuffer | undefined): PdfState {
  const [state, setState] = useState<PdfState>({ status: 'opening' })
  useEffect(() => {
    if (!bytes) return
    let current = true
    const opening = openPdf(bytes)
    opening.then(
      (pdf) => current && setState({ status: 'open', pdf }),
      () => current && setState({ status: 'failed' }),
    )
    return () => {
      current = false
      opening.then((pdf) => void pdf.loadingTask.destroy()).catch(() => undefined)
    }
  }, [bytes])
  return state
}
