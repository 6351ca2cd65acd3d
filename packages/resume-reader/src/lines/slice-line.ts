import type { Line } from '../model.ts'

/** The characters `from..to` of a line as a line of its own, with their spans and place. */
export function sliceLine(line: Line, from: number, to: number): Line {
  const spans = line.spans
    .filter((span) => span.end > from && span.start < to)
    .map((span) => ({ ...span, start: Math.max(0, span.start - from), end: Math.min(to, span.end) - from }))
  const boxes = spans.flatMap((span) => (span.box ? [span.box] : []))
  const inked = spans.filter((span) => line.text.slice(from + span.start, from + span.end).trim() !== '')
  return {
    ...line,
    text: line.text.slice(from, to),
    start: line.start < 0 ? -1 : line.start + from,
    spans,
    size: Math.max(...inked.map((span) => span.size), 0) || line.size,
    bold: inked.length > 0 && inked.every((span) => span.bold),
    italic: inked.length > 0 && inked.every((span) => span.italic),
    box:
      boxes.length > 0
        ? { ...line.box, x0: Math.min(...boxes.map((box) => box.x0)), x1: Math.max(...boxes.map((box) => box.x1)) }
        : line.box,
  }
}
