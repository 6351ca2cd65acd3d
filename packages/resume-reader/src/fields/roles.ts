import type { Collector } from '../evidence/collector.ts'
import type { Line } from '../model.ts'
import { blocksOf } from './body.ts'
import type { FoundDate } from './dates/find-dates.ts'
import { entriesOf } from './entries.ts'
import type { Entry } from './entries.ts'
import { labelledEntries } from './labelled-entries.ts'
import { mayHeadEntry } from './line-shape.ts'
import { numbersIn } from './numbers.ts'
import { partTitleFromOrganisation, roleLean, sub } from './parts.ts'
import type { Part } from './parts.ts'
import { undatedEntries } from './undated-entries.ts'
import { titleScore } from './words.ts'

interface RoleHeader {
  title: Part | null
  organisation: Part | null
  place: Part | null
}

/** Reads the jobs of a section: each with title, employer, place and period, and the achievements below it. */
export function readRoles(lines: Line[], collector: Collector): void {
  const entries = labelledEntries(lines) ?? roleEntries(lines)
  const titleFirst = titlesComeFirst(entries)
  let employer: Part | null = null
  const headers = withTownsOff(
    entries.map((entry) => withEmployerBeforePlace(assignRole(entry, titleFirst))),
    townsIn(collector),
  )
  for (const [index, entry] of entries.entries()) {
    const header = headers[index] ?? { title: null, organisation: null, place: null }
    header.organisation ??= entry.parts.find((part) => ownBusiness.test(part.text)) ?? null
    if (
      !header.organisation &&
      header.title &&
      employer &&
      entry.parts.filter((part) => part.kind === 'name').length === 1
    )
      header.organisation = employer
    else if (header.organisation) employer = header.organisation
    if (isCareerBreak(header)) continue
    const key = addRole(entry, { ...header, title: withWorkingTime(entry, header.title) }, collector)
    addAchievements(entry.body, key, collector, key === null ? [ownerless] : [])
  }
}

/** "Healthcare Assistant (part-time)" keeps what stands in brackets behind it. */
function withWorkingTime(entry: Entry, title: Part | null): Part | null {
  const line = title && entry.header[title.row]
  const behind = line ? /^\s*\((?:part|full)[- ]?time\)/i.exec(line.text.slice(title.end - line.start))?.[0] : undefined
  return title && behind ? { ...title, text: title.text + behind, end: title.end + behind.length } : title
}

const ownerless = 'It is not clear which job this belongs to. Choose the job, or leave it out.'

const breaks =
  /^(?:(?:parental|maternity|paternity|family|adoption|carer['’]?s?|medical|sick) (?:leave|break)|career break|planned career break|gap year|sabbatical(?: leave)?|travell?ing|elternzeit|mutterschutz|sabbatjahr|congé (?:parental|maternité|de maternité|sabbatique)|excedencia|baja (?:maternal|paternal)|congedo (?:parentale|maternità))$/iu

function roleEntries(lines: Line[]): Entry[] {
  const dated = entriesOf(lines, { singleDates: false })
  return dated.length > 0 ? dated : undatedEntries(lines, headsUndatedRole)
}

const ownBusiness = /^(?:self[- ]?employed|freelance|selbst(?:st)?ändig|indépendante?|autónom[oa])$/iu

/** Time away from work is told on many résumés; it is no job. */
function isCareerBreak({ title, organisation }: RoleHeader): boolean {
  return [title, organisation].filter((part) => part !== null).some((part) => breaks.test(part.text.trim()))
}

/** Without dates a job begins at a line that reads as a title and stands apart: in bold, or above list items or an employer. */
function headsUndatedRole(text: string, next: Line | undefined, line: Line): boolean {
  if (!mayHeadEntry(line) || titleScore(text.split(/[,\t|–—]/)[0] ?? '') < 0.45) return false
  return line.bold || next?.bullet === true || (next !== undefined && mayHeadEntry(next) && titleScore(next.text) < 0.3)
}

/** "Bistro Lumen, Lyon, France" reads as a place; where no employer is left its first part is the employer. */
function withEmployerBeforePlace(header: RoleHeader): RoleHeader {
  const { place } = header
  const parts = place?.text.split(/,\s*/) ?? []
  if (header.organisation || !place || parts.length < 3) return header
  const first = parts[0]?.length ?? 0
  const rest = place.text.slice(first).length - place.text.slice(first).replace(/^,\s*/, '').length
  return { ...header, organisation: sub(place, 0, first), place: sub(place, first + rest, place.text.length) }
}

/**
 * "Strathgryfe Electrical Ltd, Paisley": where half of the employers end with ", Town", or the word behind the comma is named
 * as a place elsewhere in the file, the towns are the places.
 */
function withTownsOff(headers: RoleHeader[], knownTowns: Set<string>): RoleHeader[] {
  const cuts = headers.map((header) => {
    const name = header.organisation?.text ?? ''
    const tail = header.place ? null : /,\s*(\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2})$/u.exec(name)
    const town = tail?.[1] ?? ''
    const legal = /^(?:Inc|LLC|Ltd|Co|Corp|LP|PC|PA|GmbH|AG)\.?$/i.test(town)
    const campus = /^univ\S* of\b/i.test(name)
    return tail && !legal && !campus && Math.abs(roleLean(town)) < 0.1 ? { index: tail.index, town } : null
  })
  const found = cuts.filter((cut) => cut !== null)
  const usual = found.length >= 2 && found.length >= 0.5 * headers.length
  return headers.map((header, index) => {
    const { organisation } = header
    const cut = cuts[index]
    if (!organisation || !cut || !(usual || knownTowns.has(cut.town.toLowerCase()))) return header
    const place = sub(organisation, cut.index + 1, organisation.text.length)
    return { ...header, organisation: sub(organisation, 0, cut.index), place }
  })
}

/** Towns that the file names as the person's own place or an earlier employer's, in small letters. */
function townsIn(collector: Collector): Set<string> {
  const places = collector.items.flatMap(({ facts }) =>
    facts.kind === 'identity' && facts.field === 'location'
      ? [facts.value]
      : facts.kind === 'role' || facts.kind === 'education'
        ? [facts.location ?? '']
        : [],
  )
  const pieces = places.flatMap((place) => place.split(/,|\b(?=\d)|(?<=\d)\s/))
  return new Set(
    pieces
      .map((piece) =>
        piece
          .replace(/[\d\s]+/g, ' ')
          .trim()
          .toLowerCase(),
      )
      .filter(Boolean),
  )
}

/** Whether titles stand before employers in this section, by the entries whose words leave no doubt. */
function titlesComeFirst(entries: Entry[]): boolean {
  let votes = 0
  for (const entry of entries) {
    const [first, second] = entry.parts.filter((part) => part.kind === 'name')
    if (!first || !second) continue
    const difference = roleLean(first.text) - roleLean(second.text)
    if (Math.abs(difference) > 0.3) votes += Math.sign(difference)
  }
  return votes >= 0
}

function assignRole(entry: Entry, titleFirst: boolean): RoleHeader {
  if (entry.parts.some((part) => part.role)) return labelledHeader(entry.parts)
  const { names, place } = namesAndPlace(entry)
  const [first, second] = names
  if (!first) return { title: null, organisation: null, place }
  if (!second) {
    const pair = partTitleFromOrganisation(first)
    if (pair) return { ...orderPair(pair[0], pair[1], titleFirst), place }
    return titleScore(first.text) > 0
      ? { title: first, organisation: null, place }
      : { title: null, organisation: first, place }
  }
  if (names.length === 2) return { ...orderPair(first, second, titleFirst), place }
  return { ...chooseAmong(names, titleFirst), place }
}

function labelledHeader(parts: Part[]): RoleHeader {
  const find = (test: (part: Part) => boolean) => parts.find(test) ?? null
  return {
    title: find((part) => part.role === 'title'),
    organisation: find((part) => part.role === 'organisation'),
    place: find((part) => part.kind === 'place'),
  }
}

const loosePlace = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}, ?\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}$/u

/** Among three and more names, one that ends its row and reads "Town, Region" is the place, known to us or not. */
function namesAndPlace(entry: Entry): { names: Part[]; place: Part | null } {
  const names = entry.parts.filter((part) => part.kind === 'name')
  const place = entry.parts.find((part) => part.kind === 'place') ?? null
  if (place || names.length < 3) return { names, place }
  const endsRow = (part: Part) =>
    entry.parts.findLast((other) => other.row === part.row) === part &&
    entry.parts.find((other) => other.row === part.row) !== part
  const loose = names.find((part) => endsRow(part) && loosePlace.test(part.text) && Math.abs(roleLean(part.text)) < 0.2)
  return { names: names.filter((part) => part !== loose), place: loose ?? null }
}

function orderPair(first: Part, second: Part, titleFirst: boolean): { title: Part; organisation: Part } {
  const difference = roleLean(first.text) - roleLean(second.text)
  const firstIsTitle = Math.abs(difference) > 0.2 ? difference > 0 : titleFirst
  return firstIsTitle ? { title: first, organisation: second } : { title: second, organisation: first }
}

/** Of three and more names the likeliest title; the employer is the likeliest other on the side where employers stand. */
function chooseAmong(names: Part[], titleFirst: boolean): { title: Part; organisation: Part } {
  const fallback = (titleFirst ? names[0] : names[1]) ?? names[0]
  const best = names.reduce((a, b) => (roleLean(b.text) > roleLean(a.text) + 0.1 ? b : a))
  const title = roleLean(best.text) > 0.2 ? best : fallback
  const others = names.filter((part) => part !== title)
  const organisation = others.reduce((a, b) => (roleLean(b.text) < roleLean(a.text) - 0.2 ? b : a))
  // The cast-free guard: `names` holds at least three parts, so both exist.
  if (!title) throw new Error('a header with names has a title')
  return { title, organisation }
}

function addRole(entry: Entry, header: RoleHeader, collector: Collector): string | null {
  const named = header.title ?? header.organisation
  const start = entry.header[0]?.start ?? 0
  const last = entry.header.at(-1)
  const end = last ? last.start + last.text.length : start
  if (!named || named.text.length > 200) return null
  const doubts = [...(entry.date?.doubts ?? [])]
  if (!header.title) doubts.push('No job title was found beside this employer; please enter it.')
  if (!header.organisation) doubts.push('No employer was found for this role.')
  return collector.add({
    facts: {
      kind: 'role',
      title: header.title?.text ?? null,
      organisation: header.organisation?.text ?? null,
      location: header.place?.text ?? null,
      ...rolePeriod(entry.date),
    },
    text: entry.header.map((line) => line.text.replace(/\t/g, '  ')).join('\n'),
    start,
    end,
    confidence: confidenceOf(header, entry.date),
    doubts,
  })
}

/** A single month says when a role began and not when it ended; a single year or season holds all of it. */
function rolePeriod(date: FoundDate | null): { start: string | null; end: string | null } {
  const period = periodOf(date)
  return date && !date.range && period.start && period.start.length > 4 ? { start: period.start, end: null } : period
}

export function periodOf(date: FoundDate | null): { start: string | null; end: string | null } {
  return { start: date?.start ?? null, end: date?.end ?? null }
}

function confidenceOf(header: RoleHeader, date: FoundDate | null): number {
  let confidence = 0.5
  if (header.title && header.organisation) confidence += 0.2
  if (header.title && titleScore(header.title.text) > 0.4) confidence += 0.15
  if (date?.range) confidence += 0.1
  return Number(Math.min(0.95, confidence - (date?.doubts.length ? 0.2 : 0)).toFixed(2))
}

/** List items and paragraphs under an entry, as achievements of it; `doubts` hold for each of them. */
export function addAchievements(
  lines: Line[],
  parentKey: string | null,
  collector: Collector,
  doubts: string[] = [],
): void {
  for (const block of blocksOf(lines)) {
    if (/^https?:\/\/\S+$/.test(block.text)) collector.use(block.start, block.end)
    if (block.text.length < 8 || /^https?:\/\/\S+$/.test(block.text)) continue
    collector.add({
      facts: { kind: 'achievement', numbers: numbersIn(block.text) },
      text: block.text,
      start: block.start,
      end: block.end,
      parentKey,
      confidence: doubts.length > 0 ? 0.5 : block.bullet ? 0.9 : 0.75,
      doubts,
    })
  }
}
