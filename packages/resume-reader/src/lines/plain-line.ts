import { bulletSign } from '../layout/line-of-row.ts'
import type { Line } from '../model.ts'

export interface PlainLineOptions {
  indent?: number
  gap?: number
  headingLevel?: number
  bullet?: boolean
  size?: number
  spans?: Line['spans']
  column?: string
}

/** A line of a source without pages (text, Markdown, Word): places come from the order alone. */
export function plainLine(raw: string, index: number, options: PlainLineOptions = {}): Line {
  const lead = /^\s*/.exec(raw)?.[0].length ?? 0
  const sign = bulletSign.exec(raw)?.[0].length ?? 0
  const cut = sign > 0 ? sign : lead
  const text = raw.slice(cut).trimEnd()
  const indent = (options.indent ?? lead) * 5
  const size = options.size ?? 10
  const spans = (options.spans ?? [{ start: 0, end: raw.length, bold: false, italic: false, size, box: null }])
    .map((span) => ({ ...span, start: Math.max(0, span.start - cut), end: Math.min(text.length, span.end - cut) }))
    .filter((span) => span.end > span.start)
  const inked = spans.filter((span) => text.slice(span.start, span.end).trim() !== '')
  return {
    text,
    start: -1,
    page: null,
    column: options.column ?? '',
    box: { x0: indent, y0: index * 12, x1: indent + text.length * 5, y1: index * 12 + 10 },
    spans,
    size: Math.max(...inked.map((span) => span.size), 0) || size,
    bold: inked.length > 0 && inked.every((span) => span.bold),
    italic: inked.length > 0 && inked.every((span) => span.italic),
    bullet: sign > 0 || (options.bullet ?? false),
    gap: options.gap ?? 0,
    rightEdge: Number.POSITIVE_INFINITY,
    headingLevel: options.headingLevel ?? 0,
  }
}
