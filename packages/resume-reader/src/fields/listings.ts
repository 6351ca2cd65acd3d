import type { Collector } from '../evidence/collector.ts'
import type { Line } from '../model.ts'
import { blocksOf } from './body.ts'
import { findDates } from './dates/find-dates.ts'
import { entriesOf } from './entries.ts'
import type { Entry } from './entries.ts'
import { isSentence } from './line-shape.ts'
import { addAchievements, periodOf } from './roles.ts'
import { organisationScore } from './words.ts'
import { undatedEntries } from './undated-entries.ts'

const urlPattern = /\b(?:https?:\/\/|www\.)[^\s)>\]]+|\b(?:github|gitlab|bitbucket)\.(?:com|org)\/[^\s)>\]]+/iu

/** Projects: dated entries, or else lines set as headings above what was done. */
export function readProjects(lines: Line[], collector: Collector): void {
  const dated = entriesOf(lines, { singleDates: true })
  const entries = dated.length > 0 ? dated : undatedEntries(lines, (text) => looksLikeName(text, lines))
  for (const entry of entries) {
    const names = entry.parts.filter((part) => part.kind === 'name')
    const [name, second] = names
    if (!name) continue
    const range = spanOf(entry)
    const key = collector.add({
      facts: {
        kind: 'project',
        name: name.text.slice(0, 300),
        organisation: second && second.text.length < 80 ? second.text : null,
        url: urlPattern.exec(range.text)?.[0] ?? null,
        ...periodOf(entry.date),
      },
      ...range,
      confidence: 0.75,
      doubts: entry.date?.doubts ?? [],
    })
    addAchievements(entry.body, key, collector)
  }
}

/** In a section without dates a project's name stands on a bold line, or on one that list items follow. */
function looksLikeName(text: string, lines: Line[]): boolean {
  const index = lines.findIndex((line) => line.text === text)
  const line = lines[index]
  if (!line || line.bullet || isSentence(text) || text.length > 90) return false
  const someBold = lines.some((other) => other.bold) && lines.some((other) => !other.bold)
  return someBold ? line.bold : lines[index + 1]?.bullet === true
}

function spanOf(entry: Entry): { text: string; start: number; end: number } {
  const last = entry.header.at(-1)
  return {
    text: entry.header.map((line) => line.text.replace(/\t/g, '  ')).join('\n'),
    start: entry.header[0]?.start ?? 0,
    end: last ? last.start + last.text.length : 0,
  }
}

/** Certificates, licences and courses: one a line or list item; the issuer and the year may stand on the lines below. */
export function readCredentials(lines: Line[], collector: Collector, kind: 'certification' | 'course'): void {
  for (const group of credentialGroups(lines)) {
    const text = group.map((block) => block.text).join('\n')
    const start = group[0]?.start ?? 0
    const end = group.at(-1)?.end ?? start
    if (group.some((block) => block.text.length > 160) || isSentence(group[0]?.text ?? '')) continue
    const date = findDates(text)[0]
    const bare = withoutDates(text)
    const [name, issuer] = bare
      .split(/\n|\s[|–—•·-]\s|\t|\s\(|,\s(?=\p{Lu})/u)
      .map((part) => part.replace(/^[\s,:()–—-]+|[\s,:()–—-]+$/g, ''))
      .filter((part) => /\p{L}{2}/u.test(part))
    if (!name || name.length > 200) continue
    const stamp = date ? (date.start ?? (date.end === 'present' ? null : date.end)) : null
    const expires = date?.range && date.end !== 'present' ? date.end : null
    collector.add({
      facts:
        kind === 'certification'
          ? {
              kind,
              name,
              issuer: issuer?.slice(0, 300) ?? null,
              date: stamp,
              expires,
              url: urlPattern.exec(text)?.[0] ?? null,
            }
          : { kind, name, institution: issuer?.slice(0, 300) ?? null, date: stamp },
      text,
      start,
      end,
      confidence: 0.7,
      doubts: date?.doubts ?? [],
    })
  }
}

/** The text with each date turned into a line break. */
function withoutDates(text: string): string {
  return findDates(text).reduceRight((left, found) => `${left.slice(0, found.from)}\n${left.slice(found.to)}`, text)
}

/** Blocks that tell one credential: a bold name with plain lines below it, else every block alone. */
function credentialGroups(lines: Line[]): ReturnType<typeof blocksOf>[] {
  const blocks = blocksOf(lines)
  const bold = (block: ReturnType<typeof blocksOf>[number]) => block.lines[0]?.bold ?? false
  const namesBold = blocks.some(bold) && blocks.some((block) => !bold(block))
  const groups: ReturnType<typeof blocksOf>[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    const tight = (block.lines[0]?.gap ?? 0) < 0.9
    const onlyDate = findDates(block.text).length > 0 && block.text.length < 24
    const issuer =
      last?.length === 1 &&
      tight &&
      findDates(last[0]?.text ?? '').length > 0 &&
      findDates(block.text).length === 0 &&
      organisationScore(block.text) > 0.15
    if (last && issuer && !block.bullet) last.push(block)
    else if (
      last &&
      !block.bullet &&
      ((namesBold && (!bold(block) || onlyDate) && tight) || onlyDate) &&
      last.length < 4
    )
      last.push(block)
    else groups.push([block])
  }
  return groups
}

/** Publications: a block each; the quoted or first sentence is the title, the year its date. */
export function readPublications(lines: Line[], collector: Collector): void {
  for (const group of credentialGroups(lines)) {
    const text = group.map((block) => block.text).join('\n')
    if (text.length < 15 || text.length > 1500) continue
    const bare = withoutDates(text).replace(/^\s*(?:\[?\d{1,3}[.)\]])\s+/, '')
    const quoted = /[“"„«]([^”"“»]{8,300})[”"“»]/u.exec(text)?.[1]
    const title = (quoted ?? /^(.{8,300}?)(?:\n|\t|\.\s|$)/su.exec(bare)?.[1] ?? bare).replace(/[\s,.]+$/, '').trim()
    const date = findDates(text).at(-1)
    collector.add({
      facts: {
        kind: 'publication',
        title: title.slice(0, 1000),
        publisher: null,
        date: date?.start ?? null,
        url: urlPattern.exec(text)?.[0] ?? null,
      },
      text,
      start: group[0]?.start ?? 0,
      end: group.at(-1)?.end ?? 0,
      confidence: 0.6,
    })
  }
}
