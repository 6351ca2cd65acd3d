import type { ReadItem } from '../model.ts'
import type { Section } from '../sections/sections.ts'
import type { Collector } from './collector.ts'

/** Runs `read` and doubts what it proposes where the section was not understood, or tells no job. */
export function doubtBySection(section: Section, collector: Collector, read: () => void): void {
  const before = collector.items.length
  read()
  const heading = section.heading?.text.trim().slice(0, 60)
  for (const item of collector.items.slice(before)) {
    if (section.guessed && heading)
      doubt(item, `It was not clear what “${heading}” holds. Please check that this is what it is.`)
    if (section.kind === 'volunteering' && item.facts.kind === 'role')
      doubt(item, 'This was read as voluntary work. Accept it if it may stand among your jobs.')
  }
}

/** Doubts every item whose words are a piece of something, such as "CRRT /" or one small word among capitalised ones. */
export function doubtFragments(items: ReadItem[]): void {
  const skills = items.filter(({ facts }) => facts.kind === 'skill')
  const capitalised = skills.filter(({ facts }) => facts.kind === 'skill' && /^[\p{Lu}\d]/u.test(facts.name)).length
  const usuallyCapitalised = skills.length >= 4 && capitalised >= 0.7 * skills.length
  for (const item of items) if (isFragment(item, usuallyCapitalised)) doubt(item, fragment)
}

const fragment = 'These words look like a piece of something longer. Please complete them or leave them out.'

function isFragment({ facts, text }: ReadItem, usuallyCapitalised: boolean): boolean {
  switch (facts.kind) {
    case 'skill':
      return isCut(facts.name) || (usuallyCapitalised && /^\p{Ll}+$/u.test(facts.name))
    case 'certification':
    case 'course':
    case 'project':
      return isCut(facts.name) || /^\p{Ll}+$/u.test(facts.name)
    case 'achievement':
      return isCut(text) || isFewWords(text)
    default:
      return false
  }
}

/** Begins or ends with a sign that needs words beside it, ends with a word that cannot end a phrase, or leaves a bracket open. */
function isCut(text: string): boolean {
  const words = text.trim()
  if (/^[/,;)&]|[/,;(&]$|(?<=\p{L})[-–—]$|\s[-–—]$|\s(?:and|or|und|oder|et|ou|y|con|with|of|the)$/iu.test(words))
    return true
  return words.split('(').length > words.split(')').length
}

/** One or two words, or capitals alone as in a heading; scripts without capitals part no words by spaces. */
function isFewWords(text: string): boolean {
  if (!/[\p{Lu}\p{Ll}]/u.test(text)) return false
  return text.trim().split(/\s+/).length < 3 || !/\p{Ll}/u.test(text)
}

function doubt(item: ReadItem, sentence: string): void {
  if (!item.doubts.includes(sentence)) item.doubts.push(sentence)
  item.confidence = Math.min(item.confidence, 0.5)
}
