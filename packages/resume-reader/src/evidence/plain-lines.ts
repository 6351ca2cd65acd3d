import { readLanguages } from '../fields/languages.ts'
import { isReferencesOnRequest } from '../fields/plain-statements.ts'
import { sliceLine } from '../lines/slice-line.ts'
import type { Line } from '../model.ts'
import { sectionKindOf } from '../sections/heading-lexicon.ts'
import type { Section } from '../sections/sections.ts'
import type { Collector } from './collector.ts'

/** Lines that say nothing about the person are understood, and are no evidence. */
export function withoutEmptyWords(section: Section, collector: Collector): Section {
  const empty = section.lines.filter((line) => isReferencesOnRequest(line.text))
  for (const line of empty) collector.use(line.start, line.start + line.text.length)
  return empty.length > 0 ? { ...section, lines: section.lines.filter((line) => !empty.includes(line)) } : section
}

/** A line "Languages: English, Welsh" among certificates or degrees tells languages. */
export function withoutLanguages(section: Section, collector: Collector): Section {
  if (!['certifications', 'courses', 'education', 'other'].includes(section.kind)) return section
  const told = section.lines.filter((line) => {
    const label = /^([^:,;]{3,40}):\s+\S/u.exec(line.text)
    return label?.[1] && sectionKindOf(label[1]) === 'languages' && readsLanguage(line, label[0].length - 1, collector)
  })
  return told.length > 0 ? { ...section, lines: section.lines.filter((line) => !told.includes(line)) } : section
}

/** Whether the words from `from` on name a language, which is then read. */
function readsLanguage(line: Line, from: number, collector: Collector): boolean {
  const before = collector.items.length
  readLanguages([sliceLine(line, from, line.text.length)], collector)
  if (collector.items.length > before) collector.use(line.start, line.start + line.text.length)
  return collector.items.length > before
}
