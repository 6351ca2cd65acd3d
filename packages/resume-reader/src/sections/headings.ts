import type { Line } from '../model.ts'
import { titleScore } from '../fields/words.ts'
import { looseKindOf, sectionKindOf } from './heading-lexicon.ts'
import type { SectionKind } from './heading-lexicon.ts'

/**
 * Which lines are headings, and of what. A heading is known by its words; words that are not in the lexicon are a heading
 * when they are set like the known ones and unlike everything else.
 */
export function findHeadings(lines: Line[]): Map<Line, SectionKind | 'unknown'> {
  const known = new Map<Line, SectionKind>()
  for (const line of lines) {
    const kind = knownHeading(line)
    if (kind) known.set(line, kind)
  }
  const strict = dropLookalikes(dropSubheads(known), lines)
  const style = headingStyle([...strict.keys()], lines)
  const standsOut = style !== null && differsBeyondCapitals(style, lines)
  const result = new Map<Line, SectionKind | 'unknown'>()
  lines.forEach((line) => {
    const kind = strict.get(line)
    if (kind) result.set(line, kind)
    else if (style && couldBeHeading(line) && styleOf(line) === style) {
      const loose = looseKindOf(line.text)
      // Capitals alone are a weak sign: only words that tell make such a line a heading.
      if (loose !== 'other') result.set(line, loose)
      else if (standsOut) result.set(line, extras.test(line.text) ? 'other' : 'unknown')
    }
  })
  return result
}

/** Headings above dated lines that are neither jobs nor degrees. */
const extras =
  /award|honou?r|prize|scholarship|fellowship|grant|talk|presentation|lecture|reference|interest|hobb|auszeichnung|preise|prix|premi/iu

function knownHeading(line: Line): SectionKind | null {
  const text = line.text.trim()
  if (line.bullet && line.headingLevel === 0 && !/^[\p{Lu}\s&/]+:?$/u.test(text)) return null
  if (text.includes('\t') || text.length > 60 || /[.,;]$/.test(text)) return null
  return sectionKindOf(text)
}

function couldBeHeading(line: Line): boolean {
  const text = line.text.trim()
  return (
    !line.bullet &&
    text.length >= 3 &&
    text.length <= 48 &&
    !text.includes('\t') &&
    /^\p{Lu}/u.test(text) &&
    !/[.,;!?]$|\d{4}|@/.test(text) &&
    text.split(/\s+/).length <= 6
  )
}

/**
 * Labels inside a job are no sections: those that end with a colon or begin small where the file's other headings do not,
 * and "Achievements" that comes again and again.
 */
function dropSubheads(known: Map<Line, SectionKind>): Map<Line, SectionKind> {
  const entries = [...known]
  const texts = entries.map(([line]) => line.text.trim())
  const colons = texts.filter((text) => /[:：]$/.test(text)).length
  const small = texts.filter((text) => /^\p{Ll}/u.test(text)).length
  return new Map(
    entries.filter(([line, kind], index) => {
      const text = texts[index] ?? ''
      if (colons < 0.5 * entries.length && /[:：]$/.test(text)) return false
      if (small < 0.6 * entries.length && /^\p{Ll}/u.test(text)) return false
      const repeated = entries.filter(
        ([other, same]) => other !== line && same === kind && other.text.trim() === text,
      ).length
      return !(repeated >= 2 && (kind === 'achievements' || kind === 'projects' || kind === 'skills'))
    }),
  )
}

/**
 * Known words that are no heading here: the one among many that looks different and smaller, such as "Skills" in a running
 * list or a job called "Teaching". Headings of a file share their looks.
 */
function dropLookalikes(known: Map<Line, SectionKind>, lines: Line[]): Map<Line, SectionKind> {
  if (known.size < 3) return known
  const styles = new Map<string, number>()
  for (const line of known.keys()) styles.set(styleOf(line), (styles.get(styleOf(line)) ?? 0) + 1)
  const [main, count] = [...styles].sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
  if (count < 0.6 * known.size) return known
  const mainLine = [...known.keys()].find((line) => styleOf(line) === main)
  const bodySize = mostUsed(lines.map((line) => line.size.toFixed(1)))
  return new Map(
    [...known].filter(([line]) => {
      if (styleOf(line) === main || !mainLine) return true
      const weaker =
        line.size < mainLine.size - 0.4 ||
        (mainLine.bold && !line.bold && line.size <= mainLine.size + 0.4) ||
        (isCapitals(mainLine.text) && !isCapitals(line.text) && line.size <= mainLine.size + 0.4)
      return !weaker || (line.gap > 0.4 && line.size > Number(bodySize) + 0.4)
    }),
  )
}

const isCapitals = (text: string) => /\p{Lu}/u.test(text) && text === text.toUpperCase()

/** Whether a style has more to it than capitals: another size or weight, or a level, than most of the text. */
function differsBeyondCapitals(style: string, lines: Line[]): boolean {
  const plain = (whole: string) => whole.slice(0, whole.lastIndexOf('|'))
  const body = mostUsed(
    lines.flatMap((line) => Array.from({ length: Math.ceil(line.text.length / 20) }, () => plain(styleOf(line)))),
  )
  return plain(style) !== body
}

function styleOf(line: Line): string {
  return [line.size.toFixed(1), line.bold, line.italic, line.headingLevel, isCapitals(line.text)].join('|')
}

/** The style that known headings share when hardly anything else is set in it; null when there is no such style. */
function headingStyle(known: Line[], lines: Line[]): string | null {
  const style = mostUsed(known.map(styleOf))
  if (style === null) return null
  const own = known.filter((line) => styleOf(line) === style)
  const others = lines.filter((line) => styleOf(line) === style && !known.includes(line))
  if (isDisplay(own, others, lines)) return style
  if (own.length < 2) return null
  return others.length <= own.length &&
    others.every((line) => line.text.length < 60) &&
    others.filter((line) => !couldBeHeading(line)).length <= 1
    ? style
    : null
}

/** Larger than the text around it, with space above, never a job or a dated line: a heading whatever its words. */
function isDisplay(own: Line[], others: Line[], lines: Line[]): boolean {
  const body = Number(
    mostUsed(
      lines.flatMap((line) => Array.from({ length: Math.ceil(line.text.length / 20) }, () => line.size.toFixed(1))),
    ),
  )
  return (
    own.length >= 1 &&
    others.length <= 3 * own.length &&
    own.every((line) => line.size > body * 1.15) &&
    others.every((line) => couldBeHeading(line) && line.gap > 0.3 && titleScore(line.text) <= 0.4)
  )
}

function mostUsed(values: string[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
