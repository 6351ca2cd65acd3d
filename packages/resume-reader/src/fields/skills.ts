import type { Collector } from '../evidence/collector.ts'
import type { Line } from '../model.ts'
import { sliceLine } from '../lines/slice-line.ts'
import { readCredentials } from './credentials.ts'
import { isDrivingLicence } from './plain-statements.ts'
import { isLanguageName, readLanguages } from './languages.ts'
import { sectionKindOf } from '../sections/heading-lexicon.ts'
import { isSentence } from './line-shape.ts'

const levels =
  /^(?:novice|beginner|basic|basics|elementary|intermediate|upper[- ]intermediate|advanced|proficient|professional|expert|fluent|native|master|experienced|familiar|working knowledge|competent|skilled|grundkenntnisse|fortgeschritten|gut|sehr gut|experte|débutant|intermédiaire|avancé|básico|intermedio|avanzado|base|buono|ottimo)(?: (?:level|knowledge|user))?$/iu
const yearsNote = /\(?\s*(?:(less than)\s+)?(\d{1,2})(?:\.\d)?\+?\s*(?:years?|yrs?|ans|años|jahre?n?)\b[^)]*\)?/iu
const hedge =
  /^(?:and|und|et|y|e|including|incl\.?|such as|e\.g\.?|etc\.?|others?|more|(?:basic|good|working|strong|excellent|advanced|in-depth) (?:knowledge|understanding|command) of|(?:knowledge|understanding) of|(?:proficien(?:t|cy)|fluent|certified|expert(?:ise)?|skilled|competent|trained|experienced?|well[- ]versed|proficient user) (?:in|with|of|at|using)|familiar(?:ity)? with)\s+/iu

interface SkillText {
  text: string
  start: number
  end: number
  /** The level that stood in brackets behind it. */
  level?: string
}

/**
 * Reads a list of skills: items of bullets, commas, bars and columns, the group a label or a bold line names, the level and
 * the years beside them. Sentences stay what they are; they are no skill.
 */
export function readSkills(lines: Line[], collector: Collector): void {
  let group: string | null = null
  let justNamed = false
  let languagesRead = false
  const joined = joinWrapped(lines)
  joined.forEach((line, index) => {
    const next = joined[index + 1]
    if (isGroupHeading(line, next, joined[index + 2])) {
      group = line.text.trim().replace(/:$/, '')
      justNamed = true
      collector.use(line.start, line.start + line.text.length)
      return
    }
    if (isLevel(line)) {
      collector.use(line.start, line.start + line.text.length)
      return
    }
    if (isDrivingLicence(line.text)) {
      readCredentials([line], collector, 'certification')
      return
    }
    const label = labelOf(line)
    if (label) group = label.text
    else if (!justNamed && line.gap > 0.8 && !line.column.includes('/'))
      group = group && sameStyleGroup(joined, index) ? group : null
    justNamed = false
    const rest = label
      ? { text: line.text.slice(label.end), start: line.start + label.end }
      : { text: line.text, start: line.start }
    if (group !== null && languageGroup.test(group) && rest.text.split(/[,;|\t(]/).some(isLanguageName)) {
      readLanguages([sliceLine(line, rest.start - line.start, line.text.length)], collector)
      languagesRead = true
      return
    }
    // What follows a list of languages and names none is no part of it.
    if (!label && languagesRead && group !== null && languageGroup.test(group)) group = null
    const level = next && isLevel(next) && !/[,;|\t]/.test(rest.text) ? next.text.trim() : null
    for (const item of itemsOf(rest.text, rest.start)) addSkill(item, { group, level }, collector)
  })
}

const languageGroup =
  /^(?:(?:spoken|foreign|other|human) )?(?:languages?|sprachen|fremdsprachen|idiomas|langues|lingue|línguas|talen|języki|språk)$|^(?:mother tongue|muttersprache|langue maternelle|lengua materna|madrelingua)(?:\(s\))?$/iu

const isLevel = (line: Line) => levels.test(line.text.trim())

/** A group stays open while list lines follow a bold group line. */
function sameStyleGroup(lines: Line[], index: number): boolean {
  return lines[index - 1]?.bold === true
}

interface JoinedLine extends Line {
  /** Text of the line with what was wrapped to the next one. */
  text: string
}

/** A line that ends with a comma, or begins in the middle of a list, goes on below; a tab keeps its place. */
function joinWrapped(lines: Line[]): JoinedLine[] {
  const joined: JoinedLine[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    const listed = last !== undefined && (last.text.match(/[,;]/g)?.length ?? 0) >= 2
    const bracket = last !== undefined && (last.text.match(/\(/g)?.length ?? 0) > (last.text.match(/\)/g)?.length ?? 0)
    const commaEnd = last !== undefined && /[,;&/]\s*$|\b(?:and|und)\s*$/.test(last.text)
    const wrapped = last && listed && wouldNotFit(last, line) && !labelOf(line)
    if (
      last &&
      !line.bullet &&
      line.gap < 0.8 &&
      Math.abs(line.size - last.size) < 0.6 &&
      last.start + last.text.length + 1 === line.start &&
      (commaEnd || bracket || wrapped)
    )
      last.text += ` ${line.text}`
    else joined.push({ ...line })
  }
  return joined
}

/** The first word below would not have fitted on the line above. */
function wouldNotFit(above: Line, line: Line): boolean {
  const perCharacter = (line.box.x1 - line.box.x0) / Math.max(1, line.text.length)
  const word = /^\S+/.exec(line.text)?.[0].length ?? 0
  return above.box.x1 + (word + 1) * perCharacter > above.rightEdge - 2
}

/** A line of its own above a list, set apart by weight or a colon: "Web Technologies" above "HTML5, CSS". */
function isGroupHeading(line: Line, next: Line | undefined, afterNext: Line | undefined): boolean {
  const text = line.text.trim()
  if (line.bullet || !next || text.length > 48 || /[,;\t]/.test(text)) return false
  if (text.endsWith(':')) return true
  // "Languages" above names of languages, whatever the type.
  if (languageGroup.test(text) && isLanguageName(next.text.split(/[,;|\t(]/)[0] ?? '')) return true
  if (sectionKindOf(text) === 'skills' && /[,;|]/.test(next.text)) return true
  if (isLevel(next) && afterNext && /[,;|]/.test(afterNext.text) && !isLevel(afterNext)) return true
  const lighter = line.bold && !next.bold
  const larger = line.size > next.size + 0.5
  return (lighter || larger) && (isLevel(next) || /[,;|•·]/.test(next.text) || next.bullet)
}

/** The label before a list on the same line: "Languages: Python, Go", or bold before plain type. */
function labelOf(line: Line): { text: string; end: number } | null {
  const colon =
    /^([^:：,;]{2,48}?)\s*(?::\s+|：\s*)(?=\S)/u.exec(line.text) ?? /^([^:,;\t]{2,48}?)\s*:\t/u.exec(line.text)
  if (colon?.[1]) return { text: colon[1].trim(), end: colon[0].length }
  const tab = /^([^\t,;]{2,40})\t(?=[^\t]+[,;|])/u.exec(line.text)
  if (tab?.[1] && !/[,;|]/.test(tab[1])) return { text: tab[1].trim(), end: tab[0].length }
  const first = line.spans.find((span) => line.text.slice(span.start, span.end).trim() !== '')
  const plain = line.spans.find(
    (span) => span.start > (first?.start ?? 0) && !span.bold && /[\p{L}]/u.test(line.text.slice(span.start, span.end)),
  )
  if (!first?.bold || !plain || plain.start < 2 || plain.start > 48) return null
  const label = line.text.slice(0, plain.start)
  const list = /[,;|•·]/.test(line.text.slice(plain.start))
  return list && !/[,;]/.test(label.trim().slice(0, -1))
    ? { text: label.replace(/[\s:–—-]+$/u, '').trim(), end: plain.start }
    : null
}

/** Splits at commas, semicolons, bars, bullets and tabs, never inside brackets; "AWS (S3, EC2)" gives AWS, S3, EC2. */
function itemsOf(text: string, offset: number): SkillText[] {
  const items: SkillText[] = []
  let depth = 0
  let from = 0
  const push = (to: number) => {
    items.push(...itemWithBrackets(text.slice(from, to), offset + from))
    from = to + 1
  }
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? ''
    if ('([{'.includes(sign)) depth++
    else if (')]}'.includes(sign)) depth = Math.max(0, depth - 1)
    else if (
      depth === 0 &&
      (/[,;|•·▪●\t¦、，；]/.test(sign) || (/[–—]/.test(sign) && text[i - 1] === ' ' && text[i + 1] === ' '))
    )
      push(i)
  }
  push(text.length)
  return items
}

function itemWithBrackets(raw: string, offset: number): SkillText[] {
  const bracket = /^(.*?)\s*\(([^()]*)\)\s*\.?\s*$/u.exec(raw)
  if (!bracket || yearsNote.test(bracket[2] ?? '')) return [{ text: raw, start: offset, end: offset + raw.length }]
  const [, name = '', inner = ''] = bracket
  const own = { text: name, start: offset, end: offset + raw.length }
  if (levels.test(inner.trim())) return [{ ...own, level: inner.trim() }]
  // "Wound care (VAC therapy)": what a bracket adds to the name stays in it.
  if (!/[,;/]/.test(inner)) return [{ ...own, text: raw }]
  const innerAt = offset + raw.indexOf('(') + 1
  return [own, ...itemsOf(inner, innerAt)]
}

function addSkill(
  item: SkillText,
  { group, level }: { group: string | null; level: string | null },
  collector: Collector,
): void {
  for (const part of slashParts(item).flatMap(pairAfterHedge)) {
    const years = yearsNote.exec(part.text)
    let name = part.text.replace(yearsNote, ' ').replace(/\s+/g, ' ').trim().replace(hedge, '').replace(hedge, '')
    name = name.replace(/^[\s\-–—*•:.&)(]+|[\s\-–—*•:;,&(]+$|\.$/gu, '').trim()
    if (!/[\p{L}]/u.test(name) || levels.test(name)) {
      collector.use(part.start, part.end)
      continue
    }
    if (name.length > 60 || name.split(' ').length > 7 || isSentence(name)) continue
    collector.add({
      facts: {
        kind: 'skill',
        name,
        group,
        level: part.level ?? level,
        years: years?.[2] && !years[1] ? Number(years[2]) : null,
      },
      text: part.text.trim(),
      start: part.start,
      end: part.end,
      confidence: name.split(' ').length <= 3 ? 0.9 : 0.7,
    })
  }
}

/** "Proficient in Windows and Mac OS" names two things; "Research and Development" is one. */
function pairAfterHedge(item: SkillText): SkillText[] {
  const text = item.text.trim()
  const pair = hedge.test(text) ? /^(\p{Lu}[^,]*?) and (\p{Lu}[^,]*)$/u.exec(text.replace(hedge, '')) : null
  return pair?.[1] && pair[2] ? [pair[1], pair[2]].map((name) => ({ ...item, text: name })) : [item]
}

const slashPairs =
  /^(?:ci\/cd|tcp\/ip|pl\/sql|ui\/ux|ux\/ui|a\/b.*|i\/o|r&d|html\/css|os\/2|b2b\/b2c|hp[/-]ux|as\/400|z\/os|client\/server|and\/or)$/i

/** "JavaScript/TypeScript" names two; "CI/CD" one. */
function slashParts(item: SkillText): SkillText[] {
  const text = item.text.trim()
  if (slashPairs.test(text) || !/^[\p{L}\d.+# -]{3,}(?:\s?\/\s?[\p{L}\d.+# -]{3,})+$/u.test(text)) return [item]
  const parts = text.split('/').map((part) => part.trim())
  if (parts.some((part) => part.split(' ').length > 2)) return [item]
  return parts.map((part) => ({ text: part, start: item.start, end: item.end }))
}
