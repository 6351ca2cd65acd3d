import type { Line } from '../model.ts'
import { findDates } from './dates/find-dates.ts'
import type { FoundDate } from './dates/find-dates.ts'
import { isSentence, mayHeadEntry } from './line-shape.ts'
import { partsOf } from './parts.ts'
import { isOnlyDate, partRunIn } from './run-in.ts'
import type { Part } from './parts.ts'

/** One job, degree or project: its header lines with the dates in them, and what is written below. */
export interface Entry {
  header: Line[]
  /** The period; offsets in the document's text. Null where the entry has none. */
  date: FoundDate | null
  parts: Part[]
  body: Line[]
}

interface Anchor {
  index: number
  dates: FoundDate[]
}

export interface EntryOptions {
  /** Whether single dates, such as a year of graduation, begin entries too. */
  singleDates: boolean
  /** Whether the header's names are all there, so that no further line is taken for a name. */
  complete?: (names: Part[]) => boolean
}

const mostHeaderLines = 4

/**
 * Cuts a section into entries. Each entry is anchored at the line that holds its dates; how many header lines stand above
 * that line is learned from the section's first entry, what follows below it is taken while it still looks like a header.
 */
export function entriesOf(given: Line[], options: EntryOptions): Entry[] {
  const lines = options.singleDates ? given : partRunIn(given)
  const anchors = anchorsOf(lines, options.singleDates)
  if (anchors.length === 0) return []
  const above = linesAboveFirst(lines, anchors[0])
  const starts = anchors.map((anchor, i) => startOf(lines, anchor, anchors[i - 1], above))
  return anchors.map((anchor, i) => {
    const start = starts[i] ?? anchor.index
    const stop = starts[i + 1] ?? lines.length
    const headEnd = headerEnd(lines, { start, stop }, anchor, options.complete ?? ((names) => names.length >= 2))
    return entryOf(lines.slice(start, headEnd), anchor, lines.slice(headEnd, stop), lines[anchor.index])
  })
}

function anchorsOf(lines: Line[], singleDates: boolean): Anchor[] {
  const dated = lines
    .map((line, index) => ({ index, line, dates: findDates(line.text) }))
    .filter(({ dates }) => dates.length > 0)
  const placed = dated.filter(({ line, dates }) => standsApart(line, dates))
  const plain = placed.filter(({ line }) => !line.bullet)
  const pool =
    plain.some(({ dates }) => dates.some((date) => date.range)) || plain.length > 1 || placed.length === 0
      ? plain
      : placed
  const ranges = pool.filter(({ dates }) => dates.some((date) => date.range))
  const usable =
    ranges.length === 0 || singleDates
      ? pool
      : pool.filter(
          ({ line, dates }) => dates.some((date) => date.range) || ranges.some((other) => sameLook(other.line, line)),
        )
  return usable.map(({ index, dates }) => ({ index, dates }))
}

/** Whether the line's dates are those of an entry, not a date told in a sentence. */
function standsApart(line: Line, dates: FoundDate[]): boolean {
  const date = dates.find((found) => found.range) ?? dates[0]
  if (!date) return false
  const last = dates.at(-1) ?? date
  const before = line.text.slice(0, date.from).trim()
  const after = line.text.slice(date.range ? date.to : last.to).trim()
  const cell =
    /(?:^|\t)[\s(|,–-]*$/.test(line.text.slice(0, date.from)) && /^[\s),|]*(?:\t|$)/.test(line.text.slice(date.to))
  if (cell) return true
  // A project inside a job tells its own time; it begins no job.
  if (/\b(?:duration|period|tenure|time ?frame|timeline)\s*:?\s*-?$/i.test(before)) return false
  const rest = before.length + after.length
  if (isSentence(line.text) && rest > 60) return false
  if (date.range)
    return (
      rest <= 130 &&
      (before.length <= 90 || after === '') &&
      !/\b(?:from|between|in|during|since)$/i.test(before.split(' ').length > 5 ? before : '')
    )
  const atEdge =
    before.replace(/[^\p{L}\d]/gu, '') === '' || after.replace(/[^\p{L}\d]/gu, '') === '' || /[,|(–-]\s*$/.test(before)
  return atEdge && rest <= 90 && !/\b(?:in|of|by|since|the|on)$/i.test(before)
}

function sameLook(a: Line, b: Line): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    Math.abs(a.size - b.size) < 0.6 &&
    Math.abs(a.box.x0 - b.box.x0) < 4 &&
    a.text.includes('\t') === b.text.includes('\t')
  )
}

function linesAboveFirst(lines: Line[], first: Anchor | undefined): number {
  if (!first) return 0
  let count = 0
  while (count < mostHeaderLines - 1) {
    const line = lines[first.index - count - 1]
    if (!line || !mayHeadEntry(line)) break
    count++
  }
  return count
}

function startOf(lines: Line[], anchor: Anchor, previous: Anchor | undefined, above: number): number {
  const least = previous ? previous.index + 1 : 0
  const at = lines[anchor.index]
  const reach = above === 0 && standsAlone(lines, anchor.index) ? mostHeaderLines - 2 : above
  let start = anchor.index
  while (start > least && anchor.index - start < reach) {
    const line = lines[start - 1]
    // A head that is set tight begins at the space above it.
    const spaced = start < anchor.index && (lines[start]?.gap ?? 0) > 0.9 && (at?.gap ?? 0) < 0.5
    if (!line || !at || spaced || !mayHeadEntry(line) || continuesBody(lines, start - 1) || !alignedWith(line, at))
      break
    start--
  }
  return start
}

/** A period alone on its line, with no name below it either: its names can only stand above, whatever the first entry does. */
function standsAlone(lines: Line[], index: number): boolean {
  const at = lines[index]
  const below = lines[index + 1]
  return at !== undefined && isOnlyDate(at) && (!below || !mayHeadEntry(below) || below.gap > 0.9)
}

/** A line that runs on from a list item above it. */
function continuesBody(lines: Line[], index: number): boolean {
  const line = lines[index]
  if (!line) return false
  for (let i = index - 1; i >= 0 && index - i < 5; i--) {
    const above = lines[i]
    if (!above || line.gap > 0.5) return false
    if (above.bullet)
      return (
        line.box.x0 >= above.box.x0 - 2 &&
        line.page === above.page &&
        (above.bold || !line.bold) &&
        above.box.x1 > above.box.x0 + 60 &&
        line.text.length < above.text.length + 40 &&
        (line.page !== null || /^\p{Ll}/u.test(line.text))
      )
  }
  return false
}

/** Left edges agree: with the line's own or with one of its cells. */
function alignedWith(line: Line, anchor: Line): boolean {
  if (line.page === null || line.page !== anchor.page || isOnlyDate(anchor)) return true
  const edges = [anchor.box.x0, ...cellEdges(anchor)]
  return (
    [line.box.x0, ...cellEdges(line)].some((x) => edges.some((edge) => Math.abs(edge - x) < 6)) ||
    centred(line, anchor) ||
    Math.abs(line.box.x1 - anchor.box.x1) < 3
  )
}

function centred(a: Line, b: Line): boolean {
  return Math.abs(a.box.x0 + a.box.x1 - b.box.x0 - b.box.x1) < 8
}

function cellEdges(line: Line): number[] {
  return [...line.text.matchAll(/\t/g)].flatMap((match) => {
    const span = line.spans.find((candidate) => candidate.start >= match.index)
    return span?.box ? [span.box.x0] : []
  })
}

/** The end of the header: lines below the anchor join while names are still missing and they look like names. */
function headerEnd(
  lines: Line[],
  { start, stop }: { start: number; stop: number },
  anchor: Anchor,
  complete: (names: Part[]) => boolean,
): number {
  let end = anchor.index + 1
  const at = lines[anchor.index]
  if (!at) return end
  while (end < stop && end - start < mostHeaderLines) {
    const line = lines[end]
    if (!line || !mayHeadEntry(line) || line.gap > 0.9 || !alignedWith(line, at)) break
    const names = partsOf(lines.slice(start, end), cutsOf(at, anchor.dates)).filter(mayName)
    const own = partsOf([line], [])
    const onlyAsides = own.every((part) => part.kind !== 'name')
    if (complete(names) && !onlyAsides) break
    end++
  }
  return end
}

/** A name, or "Bistro Lumen, Lyon, France", which reads as a place and begins with a name. */
function mayName(part: Part): boolean {
  return part.kind === 'name' || (part.kind === 'place' && part.text.split(',').length > 2)
}

function cutsOf(line: Line, dates: FoundDate[]): { start: number; end: number }[] {
  return dates.map((date) => ({ start: line.start + date.from, end: line.start + date.to }))
}

function entryOf(header: Line[], anchor: Anchor, body: Line[], at: Line | undefined): Entry {
  const ranges = anchor.dates.filter((date) => date.range)
  const chosen = ranges[0] ?? anchor.dates[0]
  const offset = at?.start ?? 0
  const date = chosen ? { ...chosen, from: chosen.from + offset, to: chosen.to + offset } : null
  const second = anchor.dates[1]
  if (
    date &&
    chosen &&
    !chosen.range &&
    second &&
    !second.range &&
    anchor.dates.length === 2 &&
    (second.start ?? '') > (chosen.start ?? '9')
  ) {
    date.end = second.end
    date.range = true
    date.to = second.to + offset
  }
  // Beside a period, a single year is part of a name ("President 2013").
  const cuts = at ? cutsOf(at, date?.range && ranges.length > 0 ? ranges : anchor.dates) : []
  return { header, date, parts: partsOf(header, cuts), body }
}
