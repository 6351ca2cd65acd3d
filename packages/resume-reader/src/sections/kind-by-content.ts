import { findDates } from '../fields/dates/find-dates.ts'
import { entriesOf } from '../fields/entries.ts'
import type { Entry } from '../fields/entries.ts'
import { isSentence } from '../fields/line-shape.ts'
import { degreePattern, schoolPattern, titleScore } from '../fields/words.ts'
import type { Line } from '../model.ts'
import type { SectionKind } from './heading-lexicon.ts'

/** What stands under words that are no known heading, told by the dated entries themselves; null where they do not tell. */
export function kindByContent(lines: Line[]): SectionKind | null {
  if (!lines.some((line) => findDates(line.text).some((date) => date.range))) return null
  const kinds = entriesOf(lines, { singleDates: false }).map(kindOfEntry)
  const most = (kind: SectionKind) => kinds.filter((own) => own === kind).length > 0.5 * kinds.length
  return most('experience') ? 'experience' : most('education') ? 'education' : null
}

/** A degree or a school makes it education, a job word experience. */
function kindOfEntry(entry: Entry): 'experience' | 'education' | null {
  const names = entry.parts.filter((part) => part.kind === 'name').map((part) => part.text)
  const titled = names.some((text) => text.split(/,\s+/).some((piece) => titleScore(piece) > 0.4))
  if (names.some((text) => degreePattern.test(text)) && names.some((text) => schoolPattern.test(text)))
    return 'education'
  return titled ? 'experience' : null
}

/** Lines of a résumé without headings: runs of entries of one kind, and what stands above the first of them. */
export function partByContent(lines: Line[]): { above: Line[]; runs: { kind: SectionKind; lines: Line[] }[] } | null {
  const dated = entriesOf(lines, { singleDates: false })
  const starts = dated.flatMap((entry) => {
    const kind = kindOfEntry(entry)
    const first = entry.header[0]
    return kind && first && entry.date?.range
      ? [{ kind, at: lines.findIndex((line) => line.start === first.start) }]
      : []
  })
  if (starts.length < 2 || !starts.some((start) => start.kind === 'experience')) return null
  const runs: { kind: SectionKind; lines: Line[] }[] = []
  starts.forEach(({ kind, at }, index) => {
    const own = lines.slice(at, starts[index + 1]?.at ?? endOfLast(lines, at))
    const last = runs.at(-1)
    if (last?.kind === kind) last.lines.push(...own)
    else runs.push({ kind, lines: own })
  })
  const rest = lines.slice(endOfLast(lines, starts.at(-1)?.at ?? 0))
  if (rest.length > 0)
    runs.push({ kind: rest.some((line) => credential.test(line.text)) ? 'certifications' : 'other', lines: rest })
  return { above: lines.slice(0, starts[0]?.at ?? 0), runs }
}

/** Whether most lines tell a certificate each: a title with its year, or with a word for a certificate or its level. */
export function mostlyCredentials(lines: Line[]): boolean {
  const own = lines.filter((line) => /\p{L}{2}/u.test(line.text) && !/^[^:]{2,40}:\s/.test(line.text))
  const telling = own.filter(
    ({ text }) => text.length < 120 && !isSentence(text) && (findDates(text).length > 0 || certificateWords.test(text)),
  )
  return telling.length > 0 && telling.length >= 0.5 * own.length
}

const certificateWords =
  /\b(?:certifi\p{L}+|licen[sc]ed?|diploma|award|permit|ticket|card|[ns]vq|btec|hn[cd]|level \d|(?:\d+(?:st|nd|rd|th)) edition|zertifikat|prüfung|habilitation|certificat|certificado|certificato|uprawnienia)(?![\p{L}])/iu

const credential = /licen[sc]e|certificat|diploma|first aid|permit|führerschein|zertifikat|permis|carnet|carné/iu

/** The last entry ends at the first space below it: what follows is no part of it. */
function endOfLast(lines: Line[], at: number): number {
  const end = lines.findIndex((line, index) => index > at && line.gap > 0.9 && !line.bullet)
  return end < 0 ? lines.length : end
}
