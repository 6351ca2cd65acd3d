import { sliceLine } from '../lines/slice-line.ts'
import type { Line } from '../model.ts'
import { findDates } from './dates/find-dates.ts'
import { isSentence } from './line-shape.ts'

const leadingNames = /^[\s,:|–—-]*(?:(?:[\p{Lu}\d&(][^\s]*|of|and|the|for|de|la|du|von|&|[,|–—-])(?:\s+|$)){1,14}/u

/**
 * Parts a line on which the description runs on behind the head of the entry: "Cook 03/2017 to Current Prepares menus with
 * …". The head ends where a sentence begins: at a capitalised word that a small one follows.
 */
export function partRunIn(lines: Line[]): Line[] {
  return lines.flatMap((line, index) => {
    const above = lines[index - 1]
    if (line.bullet || (above && goesOnBelow(above))) return [line]
    const range = findDates(line.text).find((date) => date.range)
    if (!range && above && isOnlyDate(above)) return partAt(line, headEnd(line.text))
    if (!range || line.text.length - range.to < 30 || range.from > 90) return [line]
    const before = line.text.slice(0, range.from).trim()
    if (!looksLikeHead(before) || line.text.slice(range.from, range.to).includes('\t')) return [line]
    const after = line.text.slice(range.to)
    if (!isSentence(after) && after.length < 90 && !goesOnBelow(line)) return [line]
    return partAt(line, range.to + headEnd(after))
  })
}

/** A period on a line of its own; below it the names may run into the description: "Acme Corp. Cashier Assessed needs …". */
export function isOnlyDate(line: Line): boolean {
  const date = findDates(line.text).find((found) => found.range)
  return date !== undefined && line.text.length - (date.to - date.from) < 4
}

function partAt(line: Line, cut: number): Line[] {
  const rest = line.text.slice(cut).trim()
  if (cut < 4 || rest.length < 40 || !(isSentence(rest) || (goesOnBelow(line) && /\s\p{Ll}/u.test(rest)))) return [line]
  const from = line.text.indexOf(rest, cut)
  return [sliceLine(line, 0, cut), { ...sliceLine(line, from, line.text.length), gap: 0 }]
}

/** The line fills its width and breaks off in the middle of a sentence. */
function goesOnBelow(line: Line): boolean {
  return Number.isFinite(line.rightEdge) && line.box.x1 > line.rightEdge - 30 && !/[.!?:]$/.test(line.text)
}

function looksLikeHead(text: string): boolean {
  if (text === '') return true
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word))
  const capitalised = words.filter((word) => /^[(\p{Lu}]/u.test(word)).length
  return (
    words.length <= 12 &&
    capitalised >= 0.6 * words.length &&
    !/[.!?:;]$/.test(text) &&
    !/\b(?:from|between|in|during|since)$/i.test(text)
  )
}

function headEnd(after: string): number {
  const names = leadingNames.exec(after)?.[0] ?? ''
  const next = after.slice(names.length)
  if (!/^\p{Ll}/u.test(next)) return names.length
  // The last name before a small word begins the sentence: "Hours worked", "Works with".
  return names.replace(/[^\s]+\s*$/, '').replace(/[\s,–—-]+$/, '').length
}
