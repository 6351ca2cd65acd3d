import type { Line } from '../model.ts'
import { sectionKindOf } from '../sections/heading-lexicon.ts'

/** Parts a heading that stands left of its text on the same row ("Skills ⇥ Python, Go") into a line of its own. */
export function partLabels(lines: Line[]): Line[] {
  return lines.flatMap((line) => {
    const tab = line.text.indexOf('\t')
    if (tab < 1 || line.bullet || sectionKindOf(line.text.slice(0, tab)) === null) return [line]
    return [slice(line, 0, tab), { ...slice(line, tab + 1, line.text.length), gap: 0 }]
  })
}

function slice(line: Line, from: number, to: number): Line {
  const spans = line.spans
    .filter((span) => span.end > from && span.start < to)
    .map((span) => ({ ...span, start: Math.max(0, span.start - from), end: Math.min(to, span.end) - from }))
  const boxes = spans.flatMap((span) => (span.box ? [span.box] : []))
  const x0 = Math.min(...boxes.map((box) => box.x0))
  const x1 = Math.max(...boxes.map((box) => box.x1))
  return {
    ...line,
    text: line.text.slice(from, to),
    spans,
    size: Math.max(...spans.map((span) => span.size), 0) || line.size,
    bold: spans.every((span) => span.bold),
    italic: spans.every((span) => span.italic),
    box: boxes.length > 0 ? { ...line.box, x0, x1 } : line.box,
  }
}
