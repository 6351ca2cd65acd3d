import type { DocumentLine, PlaceBox } from '@careergini/contracts'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import type { PdfState } from '../pdf/use-pdf.ts'
import { locateLines, type PageRun } from './locate-lines.ts'

const nowhere: ReadonlyMap<string, PlaceBox[]> = new Map()

/** Where each line of a document stands in its PDF; empty until the text has been read. */
export function useLinePlaces(state: PdfState, lines: readonly DocumentLine[]): ReadonlyMap<string, PlaceBox[]> {
  const [places, setPlaces] = useState(nowhere)
  const pdf = state.status === 'open' ? state.pdf : null
  useEffect(() => {
    if (!pdf) return
    let current = true
    pageRuns(pdf).then(
      (runs) => current && setPlaces(locateLines(runs, lines)),
      () => current && setPlaces(nowhere),
    )
    return () => {
      current = false
    }
  }, [pdf, lines])
  return places
}

async function pageRuns(pdf: PDFDocumentProxy): Promise<PageRun[]> {
  const runs: PageRun[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    for (const item of items) {
      if (!('str' in item) || !item.str.trim()) continue
      const [, , , , x = 0, baseline = 0] = item.transform as number[]
      // The baseline lies about a fifth of the letters' height above their lowest point.
      const top = height - baseline - item.height * 0.8
      runs.push({
        page: number,
        text: item.str,
        x: x / width,
        y: top / height,
        width: item.width / width,
        height: item.height / height,
      })
    }
  }
  return runs
}
