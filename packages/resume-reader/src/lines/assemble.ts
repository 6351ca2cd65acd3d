import type { SourcePlace } from '@careergini/contracts'
import type { Line, LineDocument } from '../model.ts'

/** Gives every line its offset and joins them to the document's text; list items get their bullet back, for readers. */
export function assemble(parts: Omit<LineDocument, 'text'>): LineDocument {
  let text = ''
  for (const line of parts.lines) {
    if (text !== '') text += line.gap > 0.6 ? '\n\n' : '\n'
    if (line.bullet) text += '• '
    line.start = text.length
    text += line.text
  }
  return { ...parts, text }
}

/** The place of `start..end` (offsets in the document's text): page and the boxes of the words, in fractions of the page. */
export function placeOf(document: LineDocument, start: number, end: number): SourcePlace {
  const touched = document.lines.filter((line) => line.start < end && line.start + line.text.length > start)
  const boxes = touched.flatMap((line) => boxOf(document, line, start - line.start, end - line.start))
  return { page: touched[0]?.page ?? null, start, end, boxes }
}

function boxOf(document: LineDocument, line: Line, from: number, to: number): SourcePlace['boxes'] {
  const page = document.pages.find((candidate) => candidate.number === line.page)
  if (!page) return []
  const parts = line.spans.flatMap((span) => {
    if (!span.box || span.end <= from || span.start >= to) return []
    const width = (span.box.x1 - span.box.x0) / (span.end - span.start)
    const x0 = span.box.x0 + Math.max(0, from - span.start) * width
    const x1 = span.box.x1 - Math.max(0, span.end - to) * width
    return [{ ...span.box, x0, x1 }]
  })
  if (parts.length === 0) return []
  const x0 = Math.min(...parts.map((part) => part.x0))
  const y0 = Math.min(...parts.map((part) => part.y0))
  const x1 = Math.max(...parts.map((part) => part.x1))
  const y1 = Math.max(...parts.map((part) => part.y1))
  const share = (value: number, whole: number) => Math.min(1, Math.max(0, Number((value / whole).toFixed(5))))
  return [
    {
      page: page.number,
      x: share(x0, page.width),
      y: share(y0, page.height),
      width: share(x1 - x0, page.width),
      height: share(y1 - y0, page.height),
    },
  ]
}
