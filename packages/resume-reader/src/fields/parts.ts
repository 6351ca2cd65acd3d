import type { Line } from '../model.ts'
import {
  innerPlace,
  organisationScore,
  organisationWords,
  placePattern,
  schoolPattern,
  titleScore,
  titleWords,
  trailingPlace,
  wordsOf,
} from './words.ts'

/** A piece of an entry's header; `start`, `end` are offsets in the document's text. */
export interface Part {
  text: string
  start: number
  end: number
  /** Which header line it stands on, counted from 0. */
  row: number
  bold: boolean
  italic: boolean
  kind: 'name' | 'place' | 'aside'
  /** What a label beside it says it is; absent where the words alone have to tell. */
  role?: 'title' | 'organisation'
}

interface Piece {
  start: number
  end: number
}

const strong =
  /\s+[|•·●▪∙◦♦⋅‖⟡∣]\s+|\s*[|¦]\s*|\s[-–—−]{1,2}\s?(?=\S)|(?<=\S)[-–—]\s+|\s+@\s+|\s{3,}|\s,\s|\s[:/]\s|\s~\s|;\s/gu
const edges = /^[\s,;:|•·–—\-−/()@~]+|[\s,;:|•·–—\-−/(@~]+$/gu
const asidePattern =
  /^(?:\(?(?:full[- ]?time|part[- ]?time|contract(?:or)?|freelance|temporary|permanent|seasonal|internship|self[- ]employed|remote|hybrid|on-?site|current|vollzeit|teilzeit|befristet|cdi|cdd|temps plein|temps partiel|[\d.,]+ (?:years?|months?|yrs?|mos?).*)\)?(?:[,/ ]+)?)+$|^(?:https?:\/\/|www\.)\S+$|^[\w.-]+\.(?:com|org|net|io|dev|me|inc|co|ai|de|edu)(?:\/\S*)?$|^\(?\+?[\d\s().-]{7,}$|^[^\p{L}]*$/iu

/** The header's lines, their dates cut out, as parts: by cells, by change of type, by the separators people use. */
export function partsOf(lines: Line[], cuts: Piece[]): Part[] {
  return lines.flatMap((line, row) => {
    const pieces = cellsOf(line, cuts)
      .flatMap((cell) => byStyle(line, cell))
      .flatMap((piece) => placeInside(line, piece))
      .flatMap((piece) => bySeparator(line, piece))
    return pieces
      .flatMap((piece) => bracketsOff(line, piece))
      .flatMap((piece) => placeOff(line, piece))
      .flatMap((piece) => asPart(line, row, piece))
  })
}

/** "Postdoctoral Fellow, Institute for Ice Research, Sweden" ends like a place and is none. */
function isPlace(text: string): boolean {
  if (!placePattern.test(text)) return false
  return !text
    .split(/,\s*/)
    .slice(0, -1)
    .some((piece) => titleScore(piece) > 0.4 || schoolPattern.test(piece) || organisationScore(piece) >= 0.5)
}

function cellsOf(line: Line, cuts: Piece[]): Piece[] {
  const stops = [...line.text.matchAll(/\t/g)].map((match) => ({ start: match.index, end: match.index + 1 }))
  const all = [...stops, ...cuts.map((cut) => ({ start: cut.start - line.start, end: cut.end - line.start }))]
    .filter((cut) => cut.end > 0 && cut.start < line.text.length)
    .sort((a, b) => a.start - b.start)
  return between(all, 0, line.text.length)
}

function between(cuts: Piece[], from: number, to: number): Piece[] {
  const pieces: Piece[] = []
  let start = from
  for (const cut of cuts) {
    if (cut.start > start) pieces.push({ start, end: cut.start })
    start = Math.max(start, cut.end)
  }
  if (to > start) pieces.push({ start, end: to })
  return pieces
}

/** A change between bold or italic and plain type inside a cell parts it, unless it only emphasises a letter or a dash. */
function byStyle(line: Line, cell: Piece): Piece[] {
  const spans = line.spans.filter(
    (span) =>
      span.end > cell.start && span.start < cell.end && /[\p{L}\d]/u.test(line.text.slice(span.start, span.end)),
  )
  const pieces: Piece[] = []
  let style = ''
  for (const span of spans) {
    const own = `${span.bold}${span.italic}`
    const last = pieces.at(-1)
    if (last && own === style) last.end = Math.min(span.end, cell.end)
    else
      pieces.push({
        start: Math.max(last?.end ?? cell.start, Math.max(span.start, cell.start)),
        end: Math.min(span.end, cell.end),
      })
    style = own
  }
  const first = pieces[0]
  const last = pieces.at(-1)
  if (!first || !last) return [cell]
  first.start = cell.start
  last.end = cell.end
  return pieces.map((piece, index) => ({ start: piece.start, end: pieces[index + 1]?.start ?? piece.end }))
}

function bySeparator(line: Line, piece: Piece): Piece[] {
  const text = line.text.slice(piece.start, piece.end)
  const cuts = [...text.matchAll(strong)].map((match) => ({
    start: piece.start + match.index,
    end: piece.start + match.index + match[0].length,
  }))
  return rejoinPlaces(line, between(cuts, piece.start, piece.end))
}

/** "City , State" with a loose comma is one place again. */
function rejoinPlaces(line: Line, pieces: Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    const slash = last && /^\s*\/\s*$/.test(line.text.slice(last.end, piece.start))
    // "Foreman / Electrician" is one title.
    if (
      last &&
      slash &&
      titleScore(line.text.slice(last.start, last.end)) > 0.25 &&
      titleScore(line.text.slice(piece.start, piece.end).split(',')[0] ?? '') > 0.25
    )
      last.end = piece.end
    else if (last && isPlace(line.text.slice(last.start, piece.end).trim().replace(/\s+,/g, ','))) last.end = piece.end
    else joined.push({ ...piece })
  }
  return joined
}

/** Brackets at the end hold a place, a working time or a note: a part of their own. */
function bracketsOff(line: Line, piece: Piece): Piece[] {
  const text = line.text.slice(piece.start, piece.end)
  const bracket = /\s\(([^()]{2,60})\)\s*,?\s*$/.exec(text)
  if (!bracket || !(isPlace(bracket[1] ?? '') || asidePattern.test(bracket[1] ?? ''))) return [piece]
  const at = piece.start + bracket.index
  return [
    { start: piece.start, end: at },
    { start: at, end: piece.end },
  ]
}

/** "Walmart Austin, TX Cashier": a place in the middle stands between two names. */
function placeInside(line: Line, piece: Piece): Piece[] {
  const text = line.text.slice(piece.start, piece.end)
  const place = innerPlace.exec(text)
  if (!place || place.index === 0) return [piece]
  const from = piece.start + place.index
  const to = from + place[0].length
  return [
    { start: piece.start, end: from },
    { start: from, end: to },
    { start: to, end: piece.end },
  ].filter((part) => part.end > part.start)
}

/** "NVIDIA Research, Santa Clara, CA": the place at the end becomes a part of its own. */
function placeOff(line: Line, piece: Piece): Piece[] {
  const text = line.text.slice(piece.start, piece.end)
  const place = trailingPlace.exec(text)
  if (!place || place.index === 0 || isPlace(text.replace(edges, ''))) return [piece]
  return [
    { start: piece.start, end: piece.start + place.index },
    { start: piece.start + place.index, end: piece.end },
  ]
}

function asPart(line: Line, row: number, piece: Piece): Part[] {
  const raw = line.text.slice(piece.start, piece.end)
  let lead = /^[\s,;:|•·–—\-−/()@~]+/u.exec(raw)?.[0].length ?? 0
  let tail = /[\s,;:|•·–—\-−/(@~]+$/u.exec(raw)?.[0].length ?? 0
  if (!raw.slice(lead).includes('(') && /\)\s*$/.test(raw)) tail = Math.max(tail, /\)\s*$/.exec(raw)?.[0].length ?? 0)
  if (lead + tail >= raw.length) [lead, tail] = [0, 0]
  const text = raw.slice(lead, raw.length - tail)
  if (!/[\p{L}\d]/u.test(text)) return []
  const spans = line.spans.filter(
    (span) =>
      span.end > piece.start + lead && span.start < piece.end - tail && line.text.slice(span.start, span.end).trim(),
  )
  const kind = asidePattern.test(text) ? 'aside' : isPlace(text.replace(/\s+,/g, ',')) ? 'place' : 'name'
  return [
    {
      text,
      start: line.start + piece.start + lead,
      end: line.start + piece.end - tail,
      row,
      bold: spans.length > 0 && spans.every((span) => span.bold),
      italic: spans.length > 0 && spans.every((span) => span.italic),
      kind,
    },
  ]
}

/** Parts one text into title and organisation: at " at ", at a comma, or where a job word meets a company word. */
export function partTitleFromOrganisation(part: Part): [Part, Part] | null {
  const cuts = [...part.text.matchAll(/,\s+|\s+(?:at|bei|chez|with|for)\s+/giu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    comma: match[0].startsWith(','),
  }))
  let best: { pair: [Part, Part]; score: number } | null = null
  for (const cut of cuts) {
    const pair: [Part, Part] = [sub(part, 0, cut.start), sub(part, cut.end, part.text.length)]
    const score = Math.abs(roleLean(pair[0].text) - roleLean(pair[1].text)) + (cut.comma ? 0 : 0.3)
    const titled = titleScore(pair[0].text) > 0.3 !== titleScore(pair[1].text) > 0.3
    if (titled && (!best || score > best.score)) best = { pair, score }
  }
  return best?.pair ?? whereWordsMeet(part)
}

function whereWordsMeet(part: Part): [Part, Part] | null {
  const words = [...part.text.matchAll(/\S+/g)]
  for (let i = 1; i < words.length; i++) {
    const [before, word] = [words[i - 1]?.[0].toLowerCase().replace(/[^\p{L}-]/gu, '') ?? '', words[i]]
    if (!word || !/^\p{Lu}/u.test(word[0])) continue
    const left = part.text.slice(0, word.index).trimEnd()
    const right = part.text.slice(word.index)
    const nextIsTitle = wordsOf(right)
      .slice(0, 1)
      .some((first) => titleWords.has(first))
    const orgBegins = wordsOf(right)
      .slice(0, 3)
      .some((first) => organisationWords.has(first))
    if (titleWords.has(before) && !nextIsTitle && orgBegins && titleScore(right) < 0.5)
      return [sub(part, 0, left.length), sub(part, word.index, part.text.length)]
    if (/^(?:name|inc\.?|llc|ltd\.?|corp\.?|gmbh)$/i.test(before) && titleScore(right) > 0.5)
      return [sub(part, 0, left.length), sub(part, word.index, part.text.length)]
  }
  return null
}

export function sub(part: Part, from: number, to: number): Part {
  const raw = part.text.slice(from, to)
  const lead = /^[\s,]*/.exec(raw)?.[0].length ?? 0
  const text = raw.trim().replace(/^[\s,]+|[\s,]+$/g, '')
  return { ...part, text, start: part.start + from + lead, end: part.start + from + lead + text.length }
}

/** Positive for a job title, negative for an organisation. */
export function roleLean(text: string): number {
  return titleScore(text) - organisationScore(text)
}
