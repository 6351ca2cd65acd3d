import type { Line, LineDocument } from '../model.ts'
import { findHeadings } from './headings.ts'
import type { SectionKind } from './heading-lexicon.ts'
import { kindByContent, mostlyCredentials, partByContent } from './kind-by-content.ts'

/** Lines under one heading. `kind` is `head` for what stands above the first heading. */
export interface Section {
  kind: SectionKind | 'head'
  heading: Line | null
  lines: Line[]
  /** Whether the heading's words are unknown, so that only what stands below says what the section holds. */
  guessed?: boolean
}

/**
 * The document's sections in reading order. A column that goes on over the page break continues the section that was open
 * in the same column; a heading set left of its text on the same row is parted from it first.
 */
export function sectionsOf(document: LineDocument): Section[] {
  const headings = findHeadings(document.lines)
  const head: Section = { kind: 'head', heading: null, lines: [] }
  const sections: Section[] = [head]
  const unknown: Section[] = []
  const openIn = new Map<string, Section>()
  let current = head
  let previous: Line | null = null
  for (const line of document.lines) {
    const kind = headings.get(line)
    if (kind) {
      current = { kind: kind === 'unknown' ? 'other' : kind, heading: line, lines: [] }
      if (kind === 'unknown') {
        current.guessed = true
        unknown.push(current)
      }
      sections.push(current)
      openIn.set(line.column, current)
    } else {
      if (previous && previous.column !== line.column) current = sectionGoingOn(openIn, line, previous, current, head)
      current.lines.push(line)
      openIn.set(line.column, current)
    }
    previous = line
  }
  for (const section of unknown) section.kind = kindByContent(section.lines) ?? 'other'
  // "Qualifications" heads skills on some résumés and degrees on others.
  if (!sections.some((section) => section.kind === 'education'))
    for (const section of sections)
      if (section.kind === 'skills' && kindByContent(section.lines) === 'education') section.kind = 'education'
  // … and certificates on others.
  for (const section of sections)
    if (section.kind === 'skills' && /qualifi/i.test(section.heading?.text ?? '') && mostlyCredentials(section.lines))
      section.kind = 'certifications'
  return withoutHeadings(sections.flatMap(jobsAmongAchievements), head)
}

/** Jobs with their periods that follow under "Accomplishments" without a heading of their own are a section. */
function jobsAmongAchievements(section: Section): Section[] {
  const parted = section.kind === 'achievements' ? partByContent(section.lines) : null
  if (!parted) return [section]
  const found = parted.runs.map(({ kind, lines }) => ({ kind, heading: null, lines }))
  return [{ ...section, lines: parted.above }, ...found]
}

/** Where no heading names the jobs, entries that stand above the first heading are sections by what they tell. */
function withoutHeadings(sections: Section[], head: Section): Section[] {
  if (sections.some((section) => section.kind === 'experience' || section.kind === 'education')) return sections
  const parted = partByContent(head.lines)
  if (!parted) return sections
  head.lines = parted.above
  const found = parted.runs.map(({ kind, lines }) => ({ kind, heading: null, lines }))
  return [head, ...found, ...sections.filter((section) => section !== head)]
}

/** The section to go on with when reading jumps to another column. */
function sectionGoingOn(
  openIn: Map<string, Section>,
  line: Line,
  previous: Line,
  current: Section,
  head: Section,
): Section {
  if (line.page !== previous.page) return openIn.get(line.column) ?? current
  // A grid inside a section belongs to it; beside a sidebar with headings of its own something else begins.
  const besideSidebar =
    previous.column.endsWith('L') &&
    line.column === `${previous.column.slice(0, -1)}R` &&
    current.heading?.column === previous.column
  return besideSidebar ? head : current
}
