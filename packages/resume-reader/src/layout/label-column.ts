import { sectionKindOf } from '../sections/heading-lexicon.ts'
import { isMarginLabel } from './gutters.ts'
import type { Segment } from './run.ts'
import { segmentText } from './segments.ts'

/**
 * Rows at which a section begins whose heading stands in a label column left of the text; null where the page has no such
 * column. A label column holds headings, dates and places only.
 */
export function labelRowsOf(rows: Segment[][]): number[] | null {
  const headed = rows.flatMap((row, index) => {
    const [first, second] = row
    return first && second && sectionKindOf(segmentText(first).trim()) !== null ? [{ index, first, second }] : []
  })
  if (headed.length < 2) return null
  const textEdge = Math.min(...headed.map(({ second }) => second.x0))
  const [from, to] = [headed[0]?.index ?? 0, rows.length]
  const labels = rows.slice(from, to).flatMap((row) => row.filter((segment) => segment.x1 < textEdge))
  const crossing = rows
    .slice(from, to)
    .flatMap((row) => row.filter((segment) => segment.x0 < textEdge - 2 && segment.x1 > textEdge))
  const plain = labels
    .map((segment) => segmentText(segment).trim())
    .filter((text) => sectionKindOf(text) === null && !isMarginLabel(text))
  if (plain.length > 0.2 * labels.length || crossing.length > 0.1 * (to - from)) return null
  return rows.flatMap((row, index) => {
    const first = row[0]
    return index >= from && first && first.x1 < textEdge && sectionKindOf(segmentText(first).trim()) !== null
      ? [index]
      : []
  })
}
