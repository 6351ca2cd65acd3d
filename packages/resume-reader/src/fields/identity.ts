import { findPhoneNumbersInText } from 'libphonenumber-js'
import type { Collector } from '../evidence/collector.ts'
import type { Line, LineDocument } from '../model.ts'
import type { Section } from '../sections/sections.ts'
import { blocksOf } from './body.ts'
import { findDates } from './dates/find-dates.ts'
import { isSentence } from './line-shape.ts'
import { findName } from './name.ts'
import { findPlace } from './place.ts'
import { placePattern, titleScore } from './words.ts'

type Field = 'name' | 'headline' | 'email' | 'phone' | 'location' | 'link' | 'summary'

const emailPattern = /[\p{L}\d._%+-]{1,64}\s?@\s?(?:[\p{L}\d-]{1,63}\.){1,5}\p{L}{2,12}(?![\p{L}\d])/u
const linkPattern =
  /(?<![@\w])(?:https?:\/\/|www\.)[^\s,;|)>\]]+|(?<![@\w.])(?:[\w-]{1,63}\.){1,3}(?:com|org|net|io|dev|me|info|co|ai|app|tech|eu|de|fr|es|it|nl|pl|uk|us|ca|in|ch|at|se|edu|blog|xyz|page)(?:\/[^\s,;|)>\]]*)?(?![\w@])/giu
const phonePattern = /(?<![\d.,/])(?:\+|00)?\(?\d[\d ().\-–/]{5,20}\d(?![\d/])/gu

/** Who the résumé is about: name, headline, contact, place, links, summary; each only where the file prints it. */
export function readIdentity(document: LineDocument, sections: Section[], collector: Collector): void {
  const head = sections
    .filter((section) => section.kind === 'head' || section.kind === 'contact')
    .flatMap((section) => section.lines)
  const all = document.lines
  const add = (field: Field, value: string, start: number, end: number, confidence: number) =>
    void collector.add({
      facts: { kind: 'identity', field, value: value.slice(0, 5000) },
      text: value,
      start,
      end,
      confidence,
    })
  const email = firstMatch([...head, ...all], emailPattern)
  const phone = findPhone(head, all)
  const name = findName(document, head, { contact: email !== null || phone !== null })
  if (name) add('name', name.value, name.start, name.end, name.confidence)
  const headline = findHeadline(head, name)
  if (headline) add('headline', headline.text.trim(), headline.start, headline.start + headline.text.length, 0.75)
  if (email) add('email', email.value.replace(/\s/g, ''), email.start, email.end, 0.98)
  else addLinked(document, 'mailto:', 'email', add)
  if (phone) add('phone', phone.value, phone.start, phone.end, 0.95)
  else addLinked(document, 'tel:', 'phone', add)
  const isContact = (line: Line) => emailPattern.test(line.text) || findPhone([line], []) !== null
  const place = findPlace(head, name?.value, isContact)
  if (place) add('location', place.value, place.start, place.end, place.confidence)
  addLinks(head, document, add)
  addSummary(sections, add)
}

type Add = (field: Field, value: string, start: number, end: number, confidence: number) => void

interface Found {
  value: string
  start: number
  end: number
}

function firstMatch(lines: Line[], pattern: RegExp): Found | null {
  for (const line of lines) {
    const match = pattern.exec(line.text)
    if (match)
      return { value: match[0], start: line.start + match.index, end: line.start + match.index + match[0].length }
  }
  return null
}

/** The first number that can be dialled: known to libphonenumber, or 7 to 15 digits grouped like a telephone number. */
function findPhone(head: Line[], all: Line[]): Found | null {
  for (const line of [
    ...head,
    ...all.filter((candidate) => /phone|tel|mobil|cell|handy|kontakt|contact/i.test(candidate.text)),
  ]) {
    const international = findPhoneNumbersInText(line.text)[0]
    if (international)
      return {
        value: line.text.slice(international.startsAt, international.endsAt),
        start: line.start + international.startsAt,
        end: line.start + international.endsAt,
      }
    for (const match of line.text.matchAll(phonePattern)) {
      const value = match[0].trim()
      const digits = value.replace(/\D/g, '').length
      if (
        digits < 7 ||
        digits > 15 ||
        findDates(value).length > 0 ||
        /^\d{5}-\d{4}$|^\d{1,2}[./]\d{1,2}[./]\d{4}$|^\d+\.\d+$/.test(value)
      )
        continue
      if (digits < 10 && !/phone|tel|mobil|cell|handy|ph\b/i.test(line.text) && !/[\s()-]/.test(value)) continue
      const lead = /^\s*/.exec(match[0])?.[0].length ?? 0
      return { value, start: line.start + match.index + lead, end: line.start + match.index + lead + value.length }
    }
  }
  return null
}

function addLinked(document: LineDocument, scheme: string, field: Field, add: Add): void {
  const link = document.links.find((candidate) => candidate.toLowerCase().startsWith(scheme))
  const value = link ? decodeLink(link.slice(scheme.length).split('?')[0] ?? '') : ''
  if (value && (field !== 'email' || emailPattern.test(value))) add(field, value, 0, 0, 0.8)
}

function decodeLink(text: string): string {
  try {
    return decodeURIComponent(text).trim()
  } catch {
    return text.trim()
  }
}

/** The line under the name that says what the person is; without a name the first line, when it is no contact line. */
function findHeadline(head: Line[], name: { line: Line; start: number; end: number } | null): Line | null {
  const candidates = head.filter((line) => isHeadline(line))
  if (!name)
    return candidates[0] && candidates[0] === head.find((line) => line.text.trim() !== '') ? candidates[0] : null
  const at = head.indexOf(name.line)
  const near = head.slice(Math.max(0, at), at + 4).filter((line) => line !== name.line && candidates.includes(line))
  return (
    near.find((line) => titleScore(line.text.split(/[|,•·/]/)[0] ?? '') > 0.3) ??
    near.find((line) => titleScore(line.text) > 0.2) ??
    null
  )
}

function isHeadline(line: Line): boolean {
  const text = line.text.trim()
  if (text.length < 2 || text.length > 120 || line.bullet || text.includes('@') || !/\p{L}{2}/u.test(text)) return false
  if (isSentence(text) || placePattern.test(text) || findDates(text).some((date) => date.range)) return false
  return !/\d{5}|^\W|https?:|www\.|\.com\b/.test(text)
}

function addLinks(head: Line[], document: LineDocument, add: Add): void {
  const seen = new Set<string>()
  const plain = (link: string) => link.toLowerCase().replace(/^https?:\/\/(?:www\.)?|^www\.|\/$/g, '')
  for (const line of head)
    for (const match of line.text.matchAll(linkPattern)) {
      const value = match[0].replace(/[.,]$/, '')
      const before = line.text[match.index - 1] ?? ''
      if (
        before === '@' ||
        emailPattern.exec(line.text)?.[0].includes(value) ||
        seen.has(plain(value)) ||
        !/\p{L}{2}/u.test(value)
      )
        continue
      seen.add(plain(value))
      add('link', value, line.start + match.index, line.start + match.index + value.length, 0.9)
    }
  const profiles = document.links.filter((link) =>
    /^https?:\/\/(?:[\w-]+\.)*(?:linkedin\.com\/in|github\.com|gitlab\.com|xing\.com\/profile|orcid\.org)\/[^/]+\/?$/i.test(
      link,
    ),
  )
  for (const link of new Set(profiles)) {
    if (seen.has(plain(link))) continue
    seen.add(plain(link))
    add('link', link, 0, 0, 0.7)
  }
}

function addSummary(sections: Section[], add: Add): void {
  const blocks = blocksOf(sections.find((section) => section.kind === 'summary')?.lines ?? [])
  const first = blocks[0]
  const last = blocks.at(-1)
  if (first && last && first.text.length >= 15)
    add('summary', blocks.map((block) => block.text).join('\n'), first.start, last.end, 0.85)
}
