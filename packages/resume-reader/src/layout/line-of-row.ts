import type { Line, ReadPage, Span } from '../model.ts'
import type { Run, Segment } from './run.ts'
import { joinRuns } from './segments.ts'
import { repairMojibake } from './repair-text.ts'

/** Signs that begin a list item. A hyphen counts when a space follows. */
export const bulletSign =
  /^\s*(?:[•●○◦∙▪▫■□◆◇❖➢➤►▶▸‣⁃✓✔✦★☆*»›→·‒●⚫◾◼–—-]|o(?=\s))\s+(?=\S)|^[•●○◦▪■◆❖➢➤►▸‣⁃✓✔]\s*(?=\S)/u

/** One row as a line: segments joined by tabs, the bullet taken off, spans with the place of every run. */
export function lineOfRow(row: Segment[], page: ReadPage, column: string, rightEdge: number): Line {
  const spans: Span[] = []
  let text = ''
  row.forEach((segment, index) => {
    if (index > 0) text += isBulletOnly(row[index - 1]) ? ' ' : '\t'
    for (const { text: piece, run } of joinRuns(segment.runs)) {
      const repaired = repairMojibake(piece)
      const start = text.length
      text += text === '' || text.endsWith('\t') ? repaired.trimStart() : repaired
      if (text.length > start) spans.push(spanOf(run, start, text.length))
    }
    text = text.trimEnd()
  })
  return finishLine(text, spans, row, page, column, rightEdge)
}

function isBulletOnly(segment: Segment | undefined): boolean {
  const text =
    segment?.runs
      .map((run) => run.text)
      .join('')
      .trim() ?? ''
  return /^(?:[^\p{L}\p{N}\s(]|o)$/u.test(text)
}

function spanOf(run: Run, start: number, end: number): Span {
  const box = { x0: run.x0, y0: run.y - 0.8 * run.size, x1: run.x1, y1: run.y + 0.22 * run.size }
  return { start, end, bold: run.bold, italic: run.italic, size: run.size, box }
}

function finishLine(
  raw: string,
  rawSpans: Span[],
  row: Segment[],
  page: ReadPage,
  column: string,
  rightEdge: number,
): Line {
  const cut = bulletSign.exec(raw)?.[0].length ?? 0
  const text = raw.slice(cut)
  const spans = rawSpans
    .map((span) => ({ ...span, start: Math.max(0, span.start - cut), end: Math.min(text.length, span.end - cut) }))
    .filter((span) => span.end > span.start)
  const letters = spans.reduce((sum, span) => sum + span.end - span.start, 0)
  const share = (test: (span: Span) => boolean) =>
    spans.filter(test).reduce((sum, span) => sum + span.end - span.start, 0) / Math.max(1, letters)
  const y = Math.max(...row.map((segment) => segment.y))
  const size =
    Math.max(...spans.filter((span) => span.end - span.start > 1).map((span) => span.size), 0) || (row[0]?.size ?? 0)
  return {
    text,
    start: -1,
    page: page.number,
    column,
    box: {
      x0: spans[0]?.box?.x0 ?? row[0]?.x0 ?? 0,
      y0: y - size,
      x1: Math.max(...row.map((segment) => segment.x1)),
      y1: y,
    },
    spans,
    size,
    bold: share((span) => span.bold) > 0.8,
    italic: share((span) => span.italic) > 0.8,
    bullet: cut > 0,
    gap: 0,
    rightEdge,
    headingLevel: 0,
  }
}
