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

/** Longest runs of rows that no segment crosses at `x`, ends trimmed to rows that have something right of it. */
function stretches(rows: Rows, x: number): Gutter[] {
  const found: Gutter[] = []
  let from = -1
  const close = (to: number) => {
    if (from < 0) return
    let last = to
    while (last > from && !rows[last]?.some((segment) => segment.x0 >= x - 1)) last--
    let first = from
    while (first < last && !rows[first]?.some((segment) => segment.x0 >= x - 1)) first++
    // A left column may begin above or end below the right one; take those rows back where nothing parts them.
    const begin = first - from <= 2 ? from : first
    if (last > begin) found.push({ x, from: begin, to: last })
    from = -1
  }
  rows.forEach((row, index) => {
    const crossed = row.some((segment) => segment.x0 < x - 1 && segment.x1 > x - leastWhite)
    if (crossed) close(index - 1)
    else if (from < 0) from = index
  })
  close(rows.length - 1)
  return found
}

/** Whether two sides are columns to be read one after the other, and not rows of label and value. */
function areColumns(leftRows: Rows, rightRows: Rows): boolean {
  const left = sideOf(leftRows)
  const right = sideOf(rightRows)
  if (left.lines < 2 || right.lines < 2) return false
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
  return gridOf(leftRows, rightRows) || (aligned < 0.5 && left.lines >= leastLines && right.lines >= leastLines)
}

interface Side {
  lines: number
  headings: number
  /** Lines of text below or between headings. */
  contents: number
  /** Dates and places, as stand at the margin of an entry. */
  labels: number
}

function sideOf(rows: Rows): Side {
  const texts = rows.filter(notEmpty).map((row) => row.map(segmentText).join(' ').trim())
  const headings = texts.filter((text) => sectionKindOf(text) !== null).length
  const labels = texts.filter(isMarginLabel).length
  return { lines: texts.length, headings, contents: texts.length - headings - labels, labels }
}

function isMarginLabel(text: string): boolean {
  if (/^[\p{Lu}][\p{L}.' -]{1,30}, ?(?:[A-Z]{2}|[\p{Lu}][\p{L} ]{2,20})(?: \d{4,5})?$/u.test(text)) return true
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

/** A grid of blocks side by side: neighbours share the style of their row, and the style changes from row to row. */
function gridOf(left: Rows, right: Rows): boolean {
  const pairs = left.flatMap((row, index) => {
    const [a, b] = [row[0]?.runs[0], right[index]?.[0]?.runs[0]]
    return a && b
      ? [{ same: a.bold === b.bold && Math.abs(a.size - b.size) < 0.6, style: `${a.bold}${a.size.toFixed(0)}` }]
      : []
  })
  if (pairs.length < 2) return false
  return pairs.every((pair) => pair.same) && new Set(pairs.map((pair) => pair.style)).size > 1
}
