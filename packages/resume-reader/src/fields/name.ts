import type { Line, LineDocument } from '../model.ts'
import { sectionKindOf } from '../sections/heading-lexicon.ts'
import { isLanguageName } from './languages.ts'
import { organisationScore, placePattern, titleScore, wordsOf, titleWords } from './words.ts'

export interface FoundName {
  value: string
  line: Line
  start: number
  end: number
  confidence: number
}

const particles =
  /^(?:van|von|der|den|de|del|della|di|da|dos|das|du|la|le|el|al|bin|ibn|ben|zu|zur|ter|ten|y|e|af|av|st\.?)$/u
const credentials =
  /,?\s+(?:ph\.?d\.?|mba|m\.?d\.?|cpa|pmp|cfa|esq\.?|rn|bsn|msn|jr\.?|sr\.?|ii|iii|b\.?sc\.?|m\.?sc\.?|m\.?a\.?|p\.?e\.?)(?=$|[\s,])/giu
const titles = /^(?:(?:mr|mrs|ms|dr|prof|ing|dipl|herr|frau|m|mme|sr|sra|eng)\.?\s+)+/iu
const notNames =
  /^(?:curriculum|vitae|resume|résumé|lebenslauf|cv|page|confidential|personal|name|profile|contact|email|phone|address|last|updated|company|city|state|bewerbung|currículum|europass|summary|objective|references|available)$/iu

/**
 * The person's name: a line above the first heading, two to five capitalised words without a job, a company or a place in
 * them. It has to stand out in size or stand with contact data, so that a headline is never taken for a name.
 */
export function findName(document: LineDocument, head: Line[], options: { contact: boolean }): FoundName | null {
  const labelled = labelledName(document.lines.slice(0, 30))
  if (labelled) return labelled
  const firstPage = document.lines.filter((line) => line.page === null || line.page === 1)
  const body = usualSize(firstPage)
  const pool = (head.length > 0 ? head : firstPage.slice(0, 12))
    .filter((line) => line.page === null || line.page === 1)
    .slice(0, 40)
  const scored = pool.flatMap((line, index) =>
    candidatesIn(line).map((found) => ({ ...found, score: scoreOf(found, line, index, body) })),
  )
  const largest = scored.sort((a, b) => b.score - a.score)[0]
  const elsewhere = largest && largest.line.size > body * 1.15 ? largest : (largeName(firstPage, body) ?? largest)
  if (!elsewhere) return null
  const standsOut = elsewhere.line.size > body * 1.15
  if (!standsOut && !options.contact && document.lines.some((line) => line.page !== null)) return null
  return { ...elsewhere, confidence: standsOut ? 0.95 : 0.75 }
}

function scoreOf(found: { value: string }, line: Line, index: number, body: number): number {
  return (
    line.size / Math.max(1, body) + (line.bold ? 0.1 : 0) - index * 0.04 - (found.value.split(' ').length > 3 ? 0.1 : 0)
  )
}

/** A name set large that stands in a column or a box of its own. */
function largeName(lines: Line[], body: number): Omit<FoundName, 'confidence'> | null {
  const large = lines.filter((line) => line.size > body * 1.4).sort((a, b) => b.size - a.size)
  return large.flatMap(candidatesIn)[0] ?? null
}

function labelledName(lines: Line[]): FoundName | null {
  for (const line of lines) {
    const match =
      /^(?:full name|name|nom|nombre|nome|naam|imię i nazwisko|namn|姓名|名前|氏名|ስም|ሙሉ ስም)\s*[:：\t]\s*(\S.{1,60})$/iu.exec(
        line.text.trim(),
      )
    if (!match?.[1] || !isName(match[1].trim())) continue
    const start = line.start + line.text.indexOf(match[1])
    return { value: match[1].trim(), line, start, end: start + match[1].length, confidence: 0.95 }
  }
  return null
}

function candidatesIn(line: Line): Omit<FoundName, 'confidence'>[] {
  if (line.bullet) return []
  return [...line.text.matchAll(/[^\t|•·–—]+/gu)].slice(0, 2).flatMap((piece) => {
    // What follows a comma is a degree or a place; a second name there belongs to somebody else.
    const raw = (piece[0].split(',')[0] ?? '').trim()
    const value = closeSpacing(raw).replace(titles, '').replace(credentials, '').trim()
    if (!isName(value)) return []
    const start = line.start + piece.index + piece[0].indexOf(raw)
    return [{ value, line, start, end: start + raw.length }]
  })
}

/** `J A N E   D O E` set with letter spacing. */
function closeSpacing(text: string): string {
  if (!/^(?:\p{L} ){2,}/u.test(text) || /\p{L}{2}/u.test(text)) return text
  return text
    .split(/\s{2,}/)
    .map((word) => word.replaceAll(' ', ''))
    .join(' ')
}

/** The name by which somebody is called, between first and last name: `Maria "Mia" Lund`, `Maria (Mia) Lund`. */
const nickname = /(?<=\p{L}\s)(?:["“”„«‘'][\p{L} .-]{2,20}["“”»’']|\([\p{L} .-]{2,20}\))\s(?=\p{Lu})/u

function isName(whole: string): boolean {
  const text = whole.replace(nickname, '')
  if (text.length < 3 || text.length > 60 || /[\d@/\\:;!?%&()<>[\]{}_+=*#|]/.test(text)) return false
  if (/^[\p{Script=Han}]{2,4}$/u.test(text))
    return sectionKindOf(text) === null && !/简历|履历|履歴/u.test(text) && titleScore(text) === 0
  const words = text.split(/\s+/)
  if (words.length < 2 || words.length > 5) return false
  if (sectionKindOf(text) !== null || placePattern.test(text) || isLanguageName(text)) return false
  if (words.some((word) => notNames.test(word)) || titleScore(text) > 0.3 || organisationScore(text) >= 0.35)
    return false
  if (wordsOf(text).some((word) => titleWords.has(word) && word.length > 5)) return false
  return words.every(
    (word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word) || particles.test(word) || /^\p{Script=Ethiopic}+$/u.test(word),
  )
}

function usualSize(lines: Line[]): number {
  const weights = new Map<number, number>()
  for (const line of lines) weights.set(line.size, (weights.get(line.size) ?? 0) + line.text.length)
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10
}
