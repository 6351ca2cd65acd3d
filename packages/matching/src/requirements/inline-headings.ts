import { headingKind, normalisedHeading } from './headings.ts'
import type { CompiledLexicon } from './lexicon/compiled.ts'
import type { SectionKind } from './lexicon/lexicon.ts'

/** A heading inside a line: `end` is where its section's text begins. */
export interface InlineHeading {
  start: number
  end: number
  kind: SectionKind
  name: string
  hasColon: boolean
}

/** Sections that end a list of requirements: for these no colon is asked, only a capital at their own start. */
const closing: ReadonlySet<SectionKind> = new Set(['offer', 'process', 'legal', 'company'])
const streamLength = 200

/**
 * Headings inside one line: `Requirements: 4+ years …` at its start, and in lines whose breaks were lost also in the
 * middle (`… magazyn Wymagania: prawo jazdy Oferujemy: umowę`).
 */
export function inlineHeadingsIn(lexicons: readonly CompiledLexicon[], raw: string): InlineHeading[] {
  const found: InlineHeading[] = []
  const label = /^([^:.;!?]{2,60}):\s*(?=\S)/.exec(raw)
  const labelKind = label?.[1] ? headingKind(lexicons, normalisedHeading(label[1])) : null
  if (label && labelKind !== null)
    found.push({ start: 0, end: label[0].length, kind: labelKind, name: label[1] ?? '', hasColon: true })
  const isShort = raw.length < streamLength
  lexicons.forEach((lexicon, index) => {
    if (isShort && index === 0) return
    // English nouns such as "Stack" or "Experience" stand in titles and names too: there, and in short lines, only a colon tells.
    const needsColon = index === 0 || isShort
    for (const [kind, names] of lexicon.inlineHeadings) {
      for (const name of names) found.push(...occurrences(raw, name, kind, needsColon))
    }
  })
  return withoutOverlaps(found)
}

function occurrences(raw: string, name: string, kind: SectionKind, needsColon: boolean): InlineHeading[] {
  const found: InlineHeading[] = []
  for (const form of new Set([capitalised(name), name.toUpperCase()])) {
    for (let at = raw.indexOf(form); at >= 0; at = raw.indexOf(form, at + form.length)) {
      const end = at + form.length
      if (!startsFresh(raw, at)) continue
      const colon = /^\s{0,2}[:?]\s*/.exec(raw.slice(end, end + 12))
      const rest = raw.slice(end, end + 20)
      const isPlain = !needsColon && /^\s/.test(rest)
      const separated = colon !== null || (isPlain && (name.includes(' ') || followedByItem(rest, kind)))
      if (separated)
        found.push({ start: at, end: end + (colon?.[0].length ?? 0), kind, name, hasColon: colon !== null })
    }
  }
  return found
}

function followedByItem(rest: string, kind: SectionKind): boolean {
  return closing.has(kind) ? true : /^\s+(?:\p{Lu}|\d|[•●▪*-])/u.test(rest)
}

function startsFresh(raw: string, at: number): boolean {
  return at === 0 || /[\s.!?:;,)•●*-]/.test(raw[at - 1] ?? '')
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Where several headings claim a place the earliest, then the longest, wins. */
function withoutOverlaps(found: InlineHeading[]): InlineHeading[] {
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const kept: InlineHeading[] = []
  for (const heading of sorted) if (heading.start >= (kept.at(-1)?.end ?? 0)) kept.push(heading)
  return kept
}
