import type { Run, Segment } from './run.ts'

/** A gap this wide, in font sizes, is more than a space between words, even in justified text. */
const cellGap = 1.15
/** Baselines closer than this share of the font size stand on one row. */
const sameRow = 0.4

/** Runs of a page as rows from top to bottom; in each row segments from left to right. */
export function rowsOf(runs: Run[]): Segment[][] {
  const sorted = runs.filter((run) => run.text.trim() !== '').sort((a, b) => a.y - b.y || a.x0 - b.x0)
  const rows: { y: number; size: number; runs: Run[] }[] = []
  for (const run of sorted) {
    const row = rows.findLast(
      (candidate) => Math.abs(candidate.y - run.y) <= sameRow * Math.max(candidate.size, run.size) * 0.9,
    )
    if (row && run.y - row.y <= sameRow * Math.min(Math.max(row.size, run.size), 14)) row.runs.push(run)
    else rows.push({ y: run.y, size: run.size, runs: [run] })
  }
  return rows.map((row) => segmentsOf(row.runs))
}

function segmentsOf(runs: Run[]): Segment[] {
  const segments: Segment[] = []
  for (const run of runs.sort((a, b) => a.x0 - b.x0)) {
    const last = segments.at(-1)
    const gap = last ? run.x0 - last.x1 : 0
    if (last && gap < cellGap * Math.min(run.size, last.size, 12)) {
      last.runs.push(run)
      last.x1 = Math.max(last.x1, run.x1)
      last.size = Math.max(last.size, run.size)
    } else segments.push({ runs: [run], x0: run.x0, x1: run.x1, y: run.y, size: run.size })
  }
  return segments
}

/** The words of a segment; a space where the gap between two runs asks for one. */
export function segmentText(segment: Segment): string {
  return joinRuns(segment.runs)
    .map((piece) => piece.text)
    .join('')
}

/** Runs with the spaces between them made explicit: `{text, run}` pieces whose concatenation is the segment's text. */
export function joinRuns(runs: Run[]): { text: string; run: Run }[] {
  const pieces: { text: string; run: Run }[] = []
  let previous: Run | null = null
  for (const run of runs) {
    const text = run.text.replace(/\s+/g, ' ')
    const before = pieces.at(-1)?.text ?? ''
    const gap = previous ? run.x0 - previous.x1 : 0
    const space = previous !== null && gap > 0.16 * run.size && !before.endsWith(' ') && !text.startsWith(' ')
    pieces.push({ text: (space ? ' ' : '') + (before.endsWith(' ') ? text.trimStart() : text), run })
    previous = run
  }
  return pieces
}
