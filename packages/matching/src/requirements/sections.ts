import { headingKind, headingOf, labelScope, normalisedHeading, type Heading } from './headings.ts'
import { inlineHeadingsIn } from './inline-headings.ts'
import type { CompiledLexicon } from './lexicon/compiled.ts'
import type { SectionKind } from './lexicon/lexicon.ts'
import { linesOf, type Line } from './lines.ts'

/** A piece of text with the section it stands in. `stream`: line breaks were lost, items follow each other in one line. */
export interface Block {
  start: number
  end: number
  bullet: boolean
  section: SectionKind
  stream: boolean
  /** What the label above says that it asks for, as in `Education: …`. */
  labelled: LabelScope
}

type LabelScope = ReturnType<typeof labelScope>

interface Scope {
  section: SectionKind
  labelled: LabelScope
  style: string
}

/** Divides a posting into blocks and says for each what its section is about. */
export function blocksOf(lexicons: readonly CompiledLexicon[], text: string): Block[] {
  const lines = linesOf(text)
  const blocks: Block[] = []
  let current: Scope = { section: 'other', style: '', labelled: null }
  /** A heading inside a list holds for the deeper bullets under it. */
  let nested: { indent: number; section: SectionKind } | null = null
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    const raw = text.slice(line.start, line.end)
    if (nested && (!line.bullet || line.indent <= nested.indent)) nested = null
    if (line.bullet) {
      const inner = nestedHeading(lexicons, raw, line, next)
      if (inner) nested = { indent: line.indent, section: inner === 'other' ? current.section : inner }
      else blocks.push(bulletBlock(lexicons, raw, line, nested ? { ...current, section: nested.section } : current))
      return
    }
    const heading = headingOf(lexicons, raw, {
      followedByBullet: next?.bullet ?? false,
      blankBefore: line.blankBefore,
    })
    if (heading) {
      current = sectionAfter(current, heading, labelScope(raw))
      return
    }
    if (isBehindList(lines, index) && (current.section === 'required' || current.section === 'preferred'))
      current = { section: 'other', style: '', labelled: null }
    const parts = lineBlocks(lexicons, raw, line, current)
    blocks.push(...parts)
    const last = parts.at(-1)
    const carriesOn = next !== undefined && (next.bullet || next.blankBefore === 0)
    if (last && last.section !== current.section && carriesOn)
      current = { section: last.section, style: 'inline', labelled: last.labelled }
  })
  return blocks
}

/** A paragraph behind bullets: how to apply, a farewell. */
function isBehindList(lines: readonly Line[], index: number): boolean {
  const [previous, line] = [lines[index - 1], lines[index]]
  return previous?.bullet === true && line !== undefined && !line.bullet && line.indent <= previous.indent
}

/** An unknown heading that looks like the one above it ends that section; one that looks smaller divides it. */
function sectionAfter(current: Scope, heading: Heading, labelled: LabelScope): Scope {
  if (heading.kind !== null) return { section: heading.kind, style: heading.style, labelled }
  const ends = heading.style === current.style || current.style === 'inline' || heading.isSentence
  return ends ? { section: 'other', style: heading.style, labelled: null } : { ...current, labelled: null }
}

/** A bullet that only announces the deeper ones below it; `other` where it does not change what the list is about. */
function nestedHeading(
  lexicons: readonly CompiledLexicon[],
  raw: string,
  line: Line,
  next: Line | undefined,
): SectionKind | null {
  if (!next?.bullet || next.indent <= line.indent || raw.length > 80 || !/[:：]$/.test(raw)) return null
  const kind = headingKind(lexicons, normalisedHeading(raw))
  if (kind === 'preferred' || kind === 'required') return kind
  return raw.split(/\s+/).length <= 5 ? 'other' : null
}

/** A bullet may announce itself (`Bonus: …`); other labels before a colon are part of its words. */
function bulletBlock(lexicons: readonly CompiledLexicon[], raw: string, line: Line, scope: Scope): Block {
  const { section, labelled } = scope
  const block = { start: line.start, end: line.end, bullet: true, section, labelled, stream: false }
  const label = /^([^:]{2,40}):\s+\S/.exec(raw)
  if (!label?.[1] || section === 'offer' || section === 'duties') return block
  const own = labelScope(label[1])
  if (own !== null) return { ...block, labelled: own }
  return headingKind(lexicons, normalisedHeading(label[1])) === 'preferred' ? { ...block, section: 'preferred' } : block
}

const longestLabelled = 160

/** Where the words behind a label end in text that lost its line breaks: at the next label or the end of a sentence. */
function labelledLength(text: string): number {
  const next = /\s\p{Lu}[\p{L} ]{2,30}:\s|[.!?]\s+\p{Lu}/u.exec(text.slice(0, longestLabelled))
  return next ? next.index + 1 : Math.min(text.length, longestLabelled)
}

/** A line of running text: split where a heading stands inside it. */
function lineBlocks(lexicons: readonly CompiledLexicon[], raw: string, line: Line, scope: Scope): Block[] {
  const cuts = inlineHeadingsIn(lexicons, raw)
  const stream = raw.length > 200 && cuts.length > 1
  const blocks: Block[] = []
  let from = 0
  let { section, labelled } = scope
  const add = (until: number) => {
    const to = labelled === null || !stream ? until : Math.min(until, from + labelledLength(raw.slice(from, until)))
    const part = raw.slice(from, to)
    const lead = part.length - part.trimStart().length
    if (part.trim() === '') return
    blocks.push({
      start: line.start + from + lead,
      end: line.start + from + part.trimEnd().length,
      bullet: false,
      section,
      labelled,
      stream,
    })
  }
  for (const cut of cuts) {
    add(cut.start)
    from = cut.end
    section = cut.kind
    labelled = cut.hasColon ? labelScope(cut.name) : null
  }
  add(raw.length)
  return blocks
}
