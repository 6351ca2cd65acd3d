import type { Collector } from '../evidence/collector.ts'
import type { Line } from '../model.ts'
import { credentialGroups } from './credential-groups.ts'
import { findDates, withoutDates } from './dates/find-dates.ts'
import { entriesOf } from './entries.ts'
import type { Entry } from './entries.ts'
import { isSentence } from './line-shape.ts'
import { addAchievements, periodOf } from './roles.ts'
import { undatedEntries } from './undated-entries.ts'

export const urlPattern = /\b(?:https?:\/\/|www\.)[^\s)>\]]+|\b(?:github|gitlab|bitbucket)\.(?:com|org)\/[^\s)>\]]+/iu

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
