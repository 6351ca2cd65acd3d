import type { Line } from '../model.ts'
import { sectionKindOf } from '../sections/heading-lexicon.ts'
import { findDates } from './dates/find-dates.ts'
import { isSentence } from './line-shape.ts'
import { organisationScore, placePattern, titleScore } from './words.ts'

export interface FoundPlace {
  value: string
  start: number
  end: number
  confidence: number
}

/**
 * Where the person lives: an address or a town that is known as one, an address over several lines, or a town that no list
 * knows beside the contact data. `isContact` tells whether a line holds an e-mail address or a telephone number.
 */
export function findPlace(
  head: Line[],
  name: string | undefined,
  isContact: (line: Line) => boolean,
): FoundPlace | null {
  return addressOnALine(head) ?? addressOverLines(head, name) ?? unknownTown(head, name, isContact)
}

/** Pieces between the signs that part contact data: bars, dots, tabs; dashes and asterisks with spaces. */
export function piecesOf(text: string): RegExpExecArray[] {
  return [...text.matchAll(/(?:[^|•·\t⋄◦∙◇–—*]|(?<!\s)[–—*]|[–—*](?!\s))+/gu)]
}

const label =
  /^\s*(?:address|location|city|based in|lives in|residence|adresse|anschrift|wohnort|dirección|indirizzo|endereço|adres|ort)\s*[:\t]\s*(.{3,120})$/iu

function addressOnALine(head: Line[]): FoundPlace | null {
  for (const line of head) {
    for (const piece of piecesOf(line.text)) {
      const labelled = label.exec(piece[0] === line.text.split('\t')[1] ? line.text : piece[0])
      const value = (labelled?.[1] ?? piece[0]).trim().replace(/[,;]$/, '')
      if (!labelled && !placePattern.test(value) && !isAddress(value)) continue
      if (!/\p{L}{2}/u.test(value) || value.includes('@') || findDates(value).some((date) => date.range)) continue
      const start = line.start + piece.index + piece[0].indexOf(value)
      return { value, start, end: start + value.length, confidence: 0.85 }
    }
  }
  return null
}

/** Postcodes of letters and figures (United Kingdom, Canada), which nothing else looks like. */
const letteredCode = String.raw`(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)`
const numberedCode = String.raw`(?:\d{5}(?:-\d{4})?|\d{2}-\d{3}|\d{4}-\d{3}|\d{3} \d{2}|\d{4} ?[A-Z]{2}|(?!19|20)\d{4})`
const houseAndTown = /^\d{1,5}\p{L}? [\p{L}\d .'-]{3,40}, .{3,60}$/u
const endsWithCode = new RegExp(`^[\\p{L}\\d][\\p{L}\\d .,'’/-]{2,80}[ ,]${letteredCode}$`, 'u')
const codeAndTown = /^\d{4,5} [\p{Lu}][\p{L} -]{2,30}(?:, [\p{L} ]{2,30})?$/u
const streetCodeAndTown = new RegExp(
  `^[\\p{L}\\d].{2,50}, ?${numberedCode} \\p{Lu}[\\p{L} .'’-]{1,30}(?:[,(] ?[\\p{L} ]{2,30}\\)?)?$`,
  'u',
)
const streetEnd =
  /\b(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|parkway|pkwy|way|court|ct|place|square)$/iu

function isAddress(value: string): boolean {
  if (value.length > 120) return false
  return (
    houseAndTown.test(value) ||
    (endsWithCode.test(value) && !isSentence(value)) ||
    streetCodeAndTown.test(value) ||
    (codeAndTown.test(value) && !streetEnd.test(value))
  )
}

const onlyCode = new RegExp(`^(?:${letteredCode}|${numberedCode})$`, 'u')
const street = /^(?:flat|apt|unit|suite)\b|^\d{1,5}\p{L}? \p{L}|\p{L}[ ,]+\d{1,4} ?\p{Ll}?$/iu

/** "17 Quayside Cottages", "Grimsby", "DN31 3AA" below each other: the postcode alone tells that they are an address. */
function addressOverLines(head: Line[], name: string | undefined): FoundPlace | null {
  for (const [index, line] of head.entries()) {
    const above = head[index - 1]
    if (!above || !onlyCode.test(line.text.trim()) || above.column !== line.column) continue
    if (!isTown(above.text.trim(), name)) continue
    const house = head[index - 2]
    const lines = house?.column === line.column && isStreet(house.text) ? [house, above, line] : [above, line]
    return {
      value: lines.map(({ text }) => text.trim().replace(/,$/, '')).join(', '),
      start: lines[0]?.start ?? line.start,
      end: line.start + line.text.length,
      confidence: 0.75,
    }
  }
  return null
}

function isStreet(text: string): boolean {
  return text.length < 60 && street.test(text.trim()) && findDates(text).length === 0 && !isSentence(text)
}

/** A line "Address ⇥ …" or "Phone ⇥ …" of a form. */
export const contactLabel =
  /^(?:address|location|city|phone|telephone|tel|mobile|mobil|e-?mail|mail|contact|website|web|name|anschrift|adresse|wohnort|telefon|handy|dirección|teléfono|correo|linkedin|github|gitlab|xing|portfolio|homepage|blog|twitter|skype|téléphone|portable|courriel|indirizzo|telefono|cellulare|nationality|telefoon|adres|adress)\.?:?$/iu

const postcode = /\b(?:[A-Z]{1,2}\d[A-Z\d]?(?: ?\d[A-Z]{2})?|\d{5}(?:-\d{4})?|\d{2}-\d{3}|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/u
const town =
  /^\p{Lu}[\p{L}.'’-]+(?:[ ,]{1,2}(?:\p{Lu}[\p{L}.'’-]+|de|la|le|am|an|der|upon|on|sur|les|del)){0,4}(?:,? [A-Z\d -]{3,9})?$/u

/** Whether a text is written as a town is, with or without its postcode, and says nothing else that we know. */
function isTown(text: string, name: string | undefined): boolean {
  const bare = text.replace(postcode, '').trim()
  if (text === name || text.length > 60 || !town.test(text) || contactLabel.test(text)) return false
  return titleScore(bare) === 0 && organisationScore(bare) <= 0.2 && sectionKindOf(text) === null
}

/** A town that no list knows: a piece of the line with the contact data, or a line that ends with a postcode. */
function unknownTown(head: Line[], name: string | undefined, isContact: (line: Line) => boolean): FoundPlace | null {
  for (const line of head.slice(0, 12)) {
    for (const piece of piecesOf(line.text)) {
      const value = piece[0]
        .trim()
        .replace(/^[–—*-]\s|[,;]$|\s[–—-]$/g, '')
        .trim()
      const beside = value.length < line.text.trim().length && isContact(line)
      if (!(beside || postcode.test(value)) || !isTown(value, name)) continue
      const start = line.start + piece.index + piece[0].indexOf(value)
      return { value, start, end: start + value.length, confidence: 0.7 }
    }
  }
  return null
}
