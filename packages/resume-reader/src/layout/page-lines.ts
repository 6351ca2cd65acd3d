import type { Line, ReadPage } from '../model.ts'
import { findGutter } from './gutters.ts'
import { labelRowsOf } from './label-column.ts'
import { liftMarginNotes } from './margin-notes.ts'
import { lineOfRow } from './line-of-row.ts'
import type { Run, Segment } from './run.ts'
import { rowsOf } from './segments.ts'

const deepest = 4

/**
 * Lines of a page in the order a person reads them: the page is cut at its widest-reaching gutter into what stands above,
 * the left column, the right column and what stands below, each cut again (a recursive XY-cut on the runs' boxes).
 */
export function linesOfPage(runs: Run[], page: ReadPage): Line[] {
  return cut(rowsOf(runs), page, '', 0)
}

function cut(rows: Segment[][], page: ReadPage, column: string, depth: number): Line[] {
  const labels = depth < deepest ? labelRowsOf(rows) : null
  if (labels) return cutAtLabels(rows, labels, page, column, depth)
  const gutter = depth < deepest && rows.length > 2 ? findGutter(rows) : null
  if (!gutter) return readAcross(rows, page, column)
  const block = rows.slice(gutter.from, gutter.to + 1)
  const name = `${column}/${Math.round(gutter.x / 10)}`
  return [
    ...cut(rows.slice(0, gutter.from), page, column, depth + 1),
    ...cut(
      side(block, (segment) => segment.x0 < gutter.x - 1),
      page,
      `${name}L`,
      depth + 1,
    ),
    ...cut(
      side(block, (segment) => segment.x0 >= gutter.x - 1),
      page,
      `${name}R`,
      depth + 1,
    ),
    ...cut(rows.slice(gutter.to + 1), page, column, depth + 1),
  ]
}

/** Each section beside its label is a region of its own: the label becomes a heading above it. */
function cutAtLabels(rows: Segment[][], labels: number[], page: ReadPage, column: string, depth: number): Line[] {
  const above = cut(rows.slice(0, labels[0]), page, column, depth + 1)
  const sections = labels.flatMap((start, index) => {
    const [label, ...rest] = rows[start] ?? []
    const below = rows.slice(start + 1, labels[index + 1] ?? rows.length)
    const heading = label ? readAcross([[label]], page, column) : []
    return [...heading, ...cut(rest.length > 0 ? [rest, ...below] : below, page, column, depth + 1)]
  })
  return [...above, ...sections]
}

/** A side of the gutter as rows of its own: what was one row across both columns may be two here, so rows are made anew. */
function side(rows: Segment[][], belongs: (segment: Segment) => boolean): Segment[][] {
  const runs = rows.flatMap((row) => row.filter(belongs).flatMap((segment) => segment.runs))
  return rowsOf(runs)
}

function readAcross(rows: Segment[][], page: ReadPage, column: string): Line[] {
  const rightEdge = Math.max(0, ...rows.flat().map((segment) => segment.x1))
  const lines = rows.map((row) => lineOfRow(row, page, column, rightEdge)).filter((line) => line.text !== '')
  const usual = usualDistance(lines)
  lines.forEach((line, index) => {
    const above = lines[index - 1]
    line.gap = above && usual > 0 ? Math.max(0, (line.box.y1 - above.box.y1) / usual - 1) : 1
  })
  return liftMarginNotes(lines)
}

/** The distance of baselines inside running text: the lower quartile of all distances. */
function usualDistance(lines: Line[]): number {
  const distances = lines.slice(1).map((line, index) => line.box.y1 - (lines[index]?.box.y1 ?? 0))
  const sorted = distances.filter((distance) => distance > 2).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 4)] ?? 0
}
