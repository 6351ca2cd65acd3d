import { findDates } from '../fields/dates/find-dates.ts'
import { sectionKindOf } from '../sections/heading-lexicon.ts'
import type { Segment } from './run.ts'
import { segmentText } from './segments.ts'

/** A vertical strip of white that parts the rows `from..to` (inclusive) at `x` into two columns. */
export interface Gutter {
  x: number
  from: number
  to: number
}

type Rows = Segment[][]
/** Least white between columns, in points. */
const leastWhite = 7
const leastLines = 3

/** The widest-reaching gutter that parts real columns; null where the rows read across (dates at the margin, labels). */
export function findGutter(rows: Rows): Gutter | null {
  const candidates = leftEdges(rows).flatMap((x) => stretches(rows, x))
  let best: { gutter: Gutter; score: number } | null = null
  for (const gutter of candidates) {
    const block = rows.slice(gutter.from, gutter.to + 1)
    const left = block.map((row) => row.filter((segment) => segment.x1 <= gutter.x))
    const right = block.map((row) => row.filter((segment) => segment.x0 >= gutter.x - 1))
    const lines = Math.min(left.filter(notEmpty).length, right.filter(notEmpty).length)
    if (lines < 2) continue
    const score = lines * block.length
    if (best && best.score >= score) continue
    if (areColumns(left, right)) best = { gutter, score }
  }
  return best?.gutter ?? null
}

const notEmpty = (row: Segment[]) => row.length > 0

/** Left edges that at least two segments right of the region's own edge share: where a right column may begin. */
function leftEdges(rows: Rows): number[] {
  const counts = new Map<number, { count: number; least: number }>()
  const regionLeft = Math.min(...rows.flat().map((segment) => segment.x0))
  for (const segment of rows.flat()) {
    if (segment.x0 < regionLeft + 40) continue
    const bucket = Math.round(segment.x0 / 4)
    const known = counts.get(bucket) ?? { count: 0, least: segment.x0 }
    counts.set(bucket, { count: known.count + 1, least: Math.min(known.least, segment.x0) })
  }
  return [...counts.values()]
    .filter((edge) => edge.count >= 2)
    .sort((a, b) => b.count - a.count)
    .slice(0, 24)
    .map((edge) => edge.least)
}

/**
 * Longest runs of rows that no segment crosses at `x`; once as they are, once parted at lone headings, under each of which
 * a grid may stand.
 */
function stretches(rows: Rows, x: number): Gutter[] {
  const crossed = (row: Segment[]) => row.some((segment) => segment.x0 < x - 1 && segment.x1 > x - leastWhite)
  const whole = runsBetween(rows, crossed)
  const parted = runsBetween(rows, (row) => crossed(row) || (row.length === 1 && isHeading(row)))
  const known = new Set(whole.map(({ from, to }) => `${from}-${to}`))
  return [...whole, ...parted.filter(({ from, to }) => !known.has(`${from}-${to}`))].flatMap((run) =>
    trimmed(rows, x, run),
  )
}

function runsBetween(rows: Rows, ends: (row: Segment[]) => boolean): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  let from = -1
  rows.forEach((row, index) => {
    if (!ends(row)) {
      if (from < 0) from = index
    } else {
      if (from >= 0) found.push({ from, to: index - 1 })
      from = -1
    }
  })
  if (from >= 0) found.push({ from, to: rows.length - 1 })
  return found
}

/** Rows above the right column, and spread-out contact rows above the first heading, stand over both columns. */
function trimmed(rows: Rows, x: number, { from, to }: { from: number; to: number }): Gutter[] {
  const hasRight = (index: number) => rows[index]?.some((segment) => segment.x0 >= x - 1) ?? false
  let first = from
  while (first < to && !hasRight(first)) first++
  let begin = first - from <= 2 ? from : first
  const heading = rows.findIndex(
    (row, index) => index >= begin && index <= to && row.some((segment) => isHeading([segment])),
  )
  for (let index = begin; index < heading; index++) if ((rows[index]?.length ?? 0) >= 3) begin = index + 1
  // The left column may end below the right one; it does so at the end of the page, or else where the text closes up.
  let last = to
  if (to < rows.length - 1) while (last > begin && !hasRight(last)) last--
  return last > begin ? [{ x, from: begin, to: last }] : []
}

/** Whether two sides are columns to be read one after the other, and not rows of label and value. */
function areColumns(leftRows: Rows, rightRows: Rows): boolean {
  const left = sideOf(leftRows)
  // Words of a heading right of other text are a cell of a grid ("Tools" beside "Languages"), not a heading.
  const right = sideOf(rightRows, (index) => !(leftRows[index] ?? []).some((segment) => !isHeading([segment])))
  if (left.lines < 2 || right.lines < 2) return false
  // A side of headings and dates only labels what stands beside it.
  if ([left, right].some((side) => side.headings > 0 && side.contents <= 0.15 * side.lines)) return false
  if (gridOf(leftRows, rightRows)) return true
  const headingsBelow = (side: Side) => side.headings > 0 && side.contents > side.headings
  if (headingsBelow(left) && headingsBelow(right)) return true
  const aligned = alignedShare(leftRows, rightRows)
  if (headingsBelow(left) || headingsBelow(right)) {
    const [own, other] = headingsBelow(left) ? [left, right] : [right, left]
    if (other.headings === 0 && other.labels >= 0.6 * other.lines) return false
    if (own.lines < leastLines || other.lines < leastLines) return false
    return other.headings === 0 ? aligned < 0.6 : true
  }
  if (left.headings > 0 || right.headings > 0) return false
  const sparse = left.lines < right.lines ? left : right
  if (left.labels + right.labels > 0.25 * sparse.lines || sparse.labels >= 0.3 * sparse.lines) return false
  return aligned < 0.5 && left.lines >= leastLines && right.lines >= leastLines
}

interface Side {
  lines: number
  headings: number
  /** Lines of text below or between headings. */
  contents: number
  /** Dates and places, as stand at the margin of an entry. */
  labels: number
}

function sideOf(rows: Rows, mayHead: (index: number) => boolean = () => true): Side {
  const filled = rows.map((row, index) => ({ row, index })).filter(({ row }) => row.length > 0)
  const headings = filled.filter(({ row, index }) => isHeading(row) && mayHead(index)).length
  const labels = filled.filter(({ row }) => isMarginLabel(textOf(row))).length
  return { lines: filled.length, headings, contents: filled.length - headings - labels, labels }
}

const textOf = (row: Segment[]) => row.map(segmentText).join(' ').trim()
const isHeading = (row: Segment[]) => sectionKindOf(textOf(row)) !== null

/** A date, a length of time or a place that stands for itself, as at the margin of an entry. */
export function isMarginLabel(text: string): boolean {
  if (/^[\p{Lu}][\p{L}.' -]{1,30}, ?(?:[A-Z]{2}|[\p{Lu}][\p{L} ]{2,20})(?: \d{4,5})?$/u.test(text)) return true
  if (/^\(?\d+ (?:years?|yrs?|months?|mos?)(?:,? (?:and )?\d+ (?:months?|mos?))?\)?$/i.test(text)) return true
  const dates = findDates(text)
  const first = dates[0]
  return first !== undefined && text.length - (first.to - first.from) <= 8
}

/** Share of the rows of the sparser side that have a neighbour on the same baseline. */
function alignedShare(left: Rows, right: Rows): number {
  const both = left.filter((row, index) => row.length > 0 && (right[index]?.length ?? 0) > 0).length
  const least = Math.min(left.filter(notEmpty).length, right.filter(notEmpty).length)
  return least === 0 ? 1 : both / least
}

/** A grid of blocks side by side: neighbours share the style of their row and their kind, and the rows differ in style. */
function gridOf(left: Rows, right: Rows): boolean {
  const pairs = left.flatMap((row, index) => {
    const other = right[index] ?? []
    const [a, b] = [row[0]?.runs[0], other[0]?.runs[0]]
    if (!a || !b) return []
    const same =
      a.bold === b.bold &&
      Math.abs(a.size - b.size) < 0.6 &&
      isMarginLabel(textOf(row)) === isMarginLabel(textOf(other))
    return [{ same, style: `${a.bold}${a.size.toFixed(0)}` }]
  })
  // A heading stands over a grid, not in it; on the right beside other text the same words are a cell.
  const alone = (index: number) => (left[index] ?? []).length === 0 && isHeading(right[index] ?? [])
  if (pairs.length < 2 || left.some((row, index) => isHeading(row) || alone(index))) return false
  const filled = Math.min(left.filter(notEmpty).length, right.filter(notEmpty).length)
  return (
    pairs.every((pair) => pair.same) &&
    pairs.length >= 0.7 * filled &&
    (new Set(pairs.map((pair) => pair.style)).size > 1 || pairs.length >= 6)
  )
}
