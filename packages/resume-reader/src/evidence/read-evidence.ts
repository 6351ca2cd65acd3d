import { addAchievements, readRoles } from '../fields/roles.ts'
import { readEducation } from '../fields/education.ts'
import { readIdentity } from '../fields/identity.ts'
import { readLanguages } from '../fields/languages.ts'
import { readCredentials } from '../fields/credentials.ts'
import { readProjects, readPublications } from '../fields/listings.ts'
import { readSkills } from '../fields/skills.ts'
import { placeOf } from '../lines/assemble.ts'
import type { LineDocument, ReadItem, ReadResume } from '../model.ts'
import { looseKindOf, sectionKindOf } from '../sections/heading-lexicon.ts'
import type { Section } from '../sections/sections.ts'
import { collectorFor } from './collector.ts'
import type { Collector } from './collector.ts'
import { contactLines, piecesLeft, readContactCards } from './contact-pieces.ts'
import { doubtBySection, doubtFragments } from './honest-doubts.ts'
import { withoutEmptyWords, withoutLanguages } from './plain-lines.ts'

/** Reads each section by its kind. Sections that say nothing CareerGini keeps as evidence stay unplaced, word for word. */
export function readEvidence(
  document: LineDocument,
  sections: Section[],
): { items: ReadItem[]; unplaced: ReadResume['unplaced'] } {
  const collector = collectorFor(document)
  const telling = sections.map((section) => withoutEmptyWords(section, collector))
  readIdentity(document, telling, collector)
  for (const section of telling)
    doubtBySection(section, collector, () => readSection(withoutLanguages(section, collector), collector))
  for (const section of telling) readLabelledSkills(section, collector)
  readContactCards(telling, collector)
  doubtFragments(collector.items)
  return { items: collector.items, unplaced: unplacedOf(document, sections, collector) }
}

function readSection(section: Section, collector: Collector): void {
  switch (section.kind) {
    case 'experience':
    case 'volunteering':
      return readRoles(section.lines, collector)
    case 'education':
      return readEducation(section.lines, collector)
    case 'skills':
      return readSkills(section.lines, collector)
    case 'projects':
      return readProjects(section.lines, collector)
    case 'certifications':
      return readCredentials(section.lines, collector, 'certification')
    case 'courses':
      return readCredentials(section.lines, collector, 'course')
    case 'languages':
      return readLanguages(section.lines, collector)
    case 'publications':
      return readPublications(section.lines, collector)
    case 'achievements':
      return addAchievements(section.lines, null, collector)
    default:
      return
  }
}

/** A line "Programming languages: Go, SQL" is a list of skills in whatever section it stands. */
function readLabelledSkills(section: Section, collector: Collector): void {
  if (!['certifications', 'courses', 'other', 'summary', 'projects'].includes(section.kind)) return
  for (const line of section.lines) {
    const label = /^([^:,;]{3,40}):\s+[^:]*[,;]/u.exec(line.text)?.[1]
    if (label && (sectionKindOf(label) ?? looseKindOf(label)) === 'skills') readSkills([line], collector)
  }
}

/** Lines of which no proposal holds a word, joined where they follow each other; headings are no text of their own. */
function unplacedOf(document: LineDocument, sections: Section[], collector: Collector): ReadResume['unplaced'] {
  const headings = new Set(sections.flatMap((section) => (section.heading ? [section.heading] : [])))
  const unplaced: { text: string; start: number; end: number }[] = []
  const contact = new Set(contactLines(sections))
  let open = false
  for (const line of document.lines) {
    if (contact.has(line)) unplaced.push(...piecesLeft(line, collector))
    const end = line.start + line.text.length
    const held = headings.has(line) || collector.used.some((used) => used.start < end && used.end > line.start)
    const last = unplaced.at(-1)
    if (held || !/[\p{L}\d]/u.test(line.text)) open = false
    else if (open && last) {
      last.text += `\n${line.text.replace(/\t/g, '  ')}`
      last.end = end
    } else {
      unplaced.push({ text: line.text.replace(/\t/g, '  '), start: line.start, end })
      open = true
    }
  }
  return unplaced.map(({ text, start, end }) => ({ text, place: placeOf(document, start, end) }))
}
