import { findDates } from '../fields/dates/find-dates.ts'
import { towardsPattern } from '../fields/dates/date-words.ts'
import type { Line, Span } from '../model.ts'

const towards = new RegExp(`^(?:[-‐–—−]|${towardsPattern})$`, 'iu')
const openEnd = /\s?[-‐–—−]$|\s(?:to|bis|until|till)$/iu

/** Periods that a narrow column broke over lines ("July 2014 / to / December 2015") become one line again. */
export function joinDates(lines: Line[]): Line[] {
  const joined: Line[] = []
  for (let i = 0; i < lines.length; i++) {
    const [line, second, third] = [lines[i], lines[i + 1], lines[i + 2]]
    if (!line) continue
    if (second && third && onlyDate(line.text) && towards.test(second.text.trim()) && onlyEnd(third.text)) {
      joined.push(concat([line, second, third]))
      i += 2
    } else if (second && brokenLastCell(line, second)) {
      joined.push(...withLastCellOf(line, second))
      i++
    } else if (second && brokenPeriod(line, second)) {
      joined.push(...withFirstCellOf(line, second))
      i++
    } else joined.push(line)
  }
  return joined
}

function onlyDate(text: string): boolean {
  const date = findDates(text)[0]
  return date !== undefined && text.slice(0, date.from).trim() === '' && text.slice(date.to).trim() === ''
}

/** A date, or a word for "until now", which alone is no date. */
function onlyEnd(text: string): boolean {
  const period = findDates(`2000 - ${text.trim()}`)[0]
  return period !== undefined && period.range && period.end !== null && period.to === 7 + text.trim().length
}

/** The first cell ends with a dash after a date, the line below begins with the other end. */
function brokenPeriod(line: Line, below: Line): boolean {
  const [first = '', ownRest] = line.text.split('\t')
  const [end = '', belowRest] = below.text.split('\t')
  if (!openEnd.test(first) || !onlyDate(first.replace(openEnd, '')) || below.bullet) return false
  return onlyEnd(end) && (belowRest === undefined || ownRest !== undefined) && below.gap < 0.9
}

/** The last cell, at the right margin, ends with a dash after a date; the last cell of the line below is the other end. */
function brokenLastCell(line: Line, below: Line): boolean {
  const last = line.text.split('\t').at(-1) ?? ''
  const end = below.text.split('\t').at(-1) ?? ''
  return (
    line.text.includes('\t') &&
    openEnd.test(last) &&
    onlyDate(last.replace(openEnd, '')) &&
    onlyEnd(end) &&
    !below.bullet &&
    below.gap < 0.9
  )
}

function withLastCellOf(line: Line, below: Line): Line[] {
  const tab = below.text.lastIndexOf('\t')
  const whole = concat([line, cell(below, tab + 1, below.text.length)])
  return tab > 0 ? [whole, { ...cell(below, 0, tab), gap: below.gap }] : [whole]
}

function withFirstCellOf(line: Line, below: Line): Line[] {
  const end = below.text.split('\t')[0]?.length ?? 0
  const first = line.text.split('\t')[0]?.length ?? 0
  const whole = concat([
    cell(line, 0, first),
    cell(below, 0, end),
    ...(first < line.text.length ? [{ ...cell(line, first + 1, line.text.length), tab: true }] : []),
  ])
  return end < below.text.length ? [whole, { ...cell(below, end + 1, below.text.length), gap: 0 }] : [whole]
}

function cell(line: Line, from: number, to: number): Line {
  const spans = line.spans
    .filter((span) => span.end > from && span.start < to)
    .map((span) => ({ ...span, start: Math.max(from, span.start) - from, end: Math.min(to, span.end) - from }))
  const x0 = spans.find((span) => span.box)?.box?.x0 ?? line.box.x0
  return { ...line, text: line.text.slice(from, to), spans, box: { ...line.box, x0 } }
}

function concat(parts: (Line & { tab?: boolean })[]): Line {
  const first = parts[0] as Line
  const spans: Span[] = []
  let text = ''
  for (const part of parts) {
    if (text !== '') text += part.tab ? '\t' : ' '
    const offset = text.length
    spans.push(...part.spans.map((span) => ({ ...span, start: span.start + offset, end: span.end + offset })))
    text += part.text
  }
  return { ...first, text, spans, box: { ...first.box, y1: Math.max(...parts.map((part) => part.box.y1)) } }
}
