import type { CompiledLexicon } from './lexicon/compiled.ts'
import type { Block } from './sections.ts'

/** A range of the posting's text. */
export interface Range {
  start: number
  end: number
}

const abbreviations =
  /(?:^|[\s(/])(?:e\.g|i\.e|etc|vs|sr|jr|mr|mrs|ms|dr|inc|ltd|st|no|nr|min|max|approx|incl|ca|bzw|mind|ggf|inkl|z\.b|u\.a|d\.h|np|m\.in|tj|tzn|kat|ul|wyk|śr|p\.ej|ej|b\.s|b\.a|m\.s|m\.a|ph\.d|u\.s|u\.k|d\.c|yrs|dept|assoc|cert|lic|[a-z])$/i
const longestClause = 1200

/** A block as its smallest clauses: sentences, their parts at semicolons, and parts that ask for something of their own. */
export function clausesOf(lexicons: readonly CompiledLexicon[], text: string, block: Block): Range[] {
  // A header line (`Firm | Place | Hybrid, 3 days`) holds one statement in each part.
  const parts = block.bullet ? [block] : splitAt(text.slice(block.start, block.end), block.start, /\s+[|•]\s+/g)
  const pieces = parts.flatMap((part) => (block.stream ? streamItems(lexicons, text, part) : [part]))
  return pieces
    .flatMap((piece) => sentencesOf(text, piece))
    .flatMap((sentence) => partsOf(text, sentence))
    .map((range) => trimmed(text, range))
    .filter((range) => /\p{L}{2}/u.test(text.slice(range.start, range.end)))
    .map((range) => ({ start: range.start, end: Math.min(range.end, range.start + longestClause) }))
}

/** In text that lost its line breaks: an item starts at a word with which requirements begin, or at a list mark. */
function streamItems(lexicons: readonly CompiledLexicon[], text: string, block: Range): Range[] {
  const starts = lexicons.flatMap((lexicon) => lexicon.itemStarts)
  const nouns = lexicons.flatMap((lexicon) => lexicon.itemNouns)
  const links = lexicons.flatMap((lexicon) => lexicon.links).map(eitherCase)
  const raw = text.slice(block.start, block.end)
  const notAfterLink = links.length > 0 ? `(?<!(?<!\\p{L})(?:${links.join('|')})\\s{0,40})` : ''
  // Where the break is lost altogether, the next item follows a sentence or a bracket without a space.
  const sources = ['\\s+[•●▪*✓✔·]\\s+', '(?<=\\p{Ll}[.;])(?=\\p{Lu}\\p{Ll}{2})']
  if (starts.length > 0) {
    sources.push(`(?<=[\\p{Ll}\\d)%.,;!?:])${notAfterLink}[\\s,]{0,40}(?=(?:${starts.join('|')})(?!\\p{L}))`)
  }
  if (nouns.length > 0) {
    sources.push(
      `(?<=\\S)${notAfterLink}\\s{1,40}(?=(?:${nouns.join('|')}))`,
      `[,;]\\s{0,40}(?=(?:${nouns.join('|')}))`,
      `(?<=\\))(?=(?:${nouns.join('|')}))`,
    )
  }
  return splitAt(raw, block.start, new RegExp(sources.join('|'), 'gu'))
}

function eitherCase(source: string): string {
  const first = source.charAt(0)
  if (!/\p{L}/u.test(first)) return source
  return `[${first}${first.toUpperCase()}]${source.slice(1)}`
}

function sentencesOf(text: string, range: Range): Range[] {
  const raw = text.slice(range.start, range.end)
  const ranges: Range[] = []
  let from = 0
  for (const stop of raw.matchAll(/(?<![.!?…])[.!?…]+["”’)]*\s+(?=["“(¿¡•]?[\p{Lu}\d])|\n{2,}/gu)) {
    const before = raw.slice(Math.max(0, stop.index - 12), stop.index)
    if (stop[0].startsWith('.') && abbreviations.test(before)) continue
    ranges.push({ start: range.start + from, end: range.start + stop.index + stop[0].trimEnd().length })
    from = stop.index + stop[0].length
  }
  ranges.push({ start: range.start + from, end: range.end })
  return ranges
}

/** Where a clause may ask for several things; the caller joins again what turns out to be alike. */
const partBorders = new RegExp(
  [
    // "…; familiarity with …"
    ';\\s+',
    // "… - ideally in a bank", "(preferably German)", ", preferably …"
    '\\s*(?:,|\\s[-–—]|[–—]|\\()\\s*(?=(?:and |but |or )?(?:ideally|preferabl[ey]|preferred|bonus|a plus|nice to have|with a preference|advanced degree preferred|idealerweise|vorzugsweise|wünschenswert|najlepiej|mile widzian|preferowan|preferiblemente|idealmente|valorable|idéalement|de préférence)\\b[^,;.]{3})',
    // "… and 5+ years of …", "… including 2 years …"
    '\\s*,?\\s+(?:and|with|plus|including|as well as|along with|of which|und|mit|davon|oraz|w tym|y|con|et|dont|avec)\\s+(?=(?:a |an |at least |a minimum of |minimum |min\\.? |mindestens |mind\\. |co najmniej |al menos |au moins |over |roughly )?(?:\\d{1,2}|one|two|three|four|five)\\s?(?:\\+|-|–|to)?\\s?\\d{0,2}\\+?\\s?(?:years?|yrs?|jahre?|lata?|años?|ans?)(?!\\p{L}))',
    // "degree in X and strong knowledge of Y", "knowledge of X and proven experience in Y"
    "\\s*,?\\s+(?:and|with|plus|as well as|und|mit|sowie|oraz|y|et)\\s+(?:a |an )?(?=(?:(?:proven|strong|hands[- ]on|prior|previous|extensive|practical|solid|demonstrated|deep|excellent|good|working|relevant|professional|some)\\s+){0,2}(?:experience (?:in|with|of|working|building|managing|leading)|track record|knowledge of|understanding of|proficiency (?:in|with)|familiarity with|ability to|degree in|bachelor|master's|fluency in|erfahrung|kenntnisse|doświadczenie|znajomość|experiencia|conocimientos|expérience|connaissances?)\\b)",
    // "Must have a licence, willing to travel"
    '\\s*,?\\s+(?:and|&|but)\\s+(?:be )?(?=(?:willing(?:ness)? to (?:travel|relocate|work)|able to (?:travel|commute|relocate)|(?:must )?be (?:based|located|authori[sz]ed|eligible)|(?:legally )?authori[sz]ed to work|available to)\\b)',
  ].join('|'),
  'giu',
)

function partsOf(text: string, range: Range): Range[] {
  const raw = text.slice(range.start, range.end)
  const parts = splitAt(raw, range.start, partBorders).flatMap((part) => lastPartWithOwnWish(text, part))
  return parts.flatMap((part) => bracketWithOwnWish(text, part))
}

/** "Strong SQL (PostgreSQL preferred)": the bracket is a wish of its own. */
function bracketWithOwnWish(text: string, range: Range): Range[] {
  const raw = text.slice(range.start, range.end)
  const bracket =
    /\s*\(([^()]{3,120}?(?:preferred|a plus|is a bonus|desirable|von vorteil|mile widzian\p{L}+|valorable|un plus)[^()]{0,20})\)\s*[.;,]?$/iu.exec(
      raw,
    )
  if (!bracket?.[1]) return [range]
  const inner = range.start + bracket.index + bracket[0].indexOf(bracket[1])
  return [
    { start: range.start, end: range.start + bracket.index },
    { start: inner, end: inner + bracket[1].length },
  ]
}

/** "5+ years in sales, SaaS preferred": the part after the only comma is a wish of its own; a longer list is one wish. */
function lastPartWithOwnWish(text: string, range: Range): Range[] {
  const raw = text.slice(range.start, range.end)
  const tail =
    /,\s+([^,;]{2,80}?\s(?:(?:strongly |highly |is |are )*(?:preferred|desired|desirable)|(?:is |are |would be )?(?:a|an)(?: \w+)? (?:plus|advantage|asset|bonus)|von vorteil|wünschenswert|mile widzian\p{L}+|valorable|(?:est |serait )?un (?:plus|atout)))[.\s]*$/iu.exec(
      raw,
    )
  if (!tail?.[1]) return [range]
  const head = raw.slice(0, tail.index)
  if (head.split('(').length > head.split(')').length) return [range]
  const isList = head.includes(',') && !/\b(?:required|must|\d+\+? years?)\b/i.test(head)
  if (isList || head.trim().split(/\s+/).length < 2 || /^(?:and|or)\b/i.test(tail[1])) return [range]
  const from = range.start + tail.index + tail[0].indexOf(tail[1])
  return [
    { start: range.start, end: range.start + tail.index },
    { start: from, end: range.end },
  ]
}

/** The parts of `raw` between the places where `border` matches, as ranges of a text in which `raw` starts at `offset`. */
export function splitAt(raw: string, offset: number, border: RegExp): Range[] {
  const ranges: Range[] = []
  let from = 0
  for (const cut of raw.matchAll(border)) {
    if (cut.index > from) ranges.push({ start: offset + from, end: offset + cut.index })
    from = cut.index + cut[0].length
  }
  if (from < raw.length) ranges.push({ start: offset + from, end: offset + raw.length })
  return ranges
}

/** Without spaces and closing punctuation at either end, and without a bracket that lost its partner. */
export function trimmed(text: string, range: Range): Range {
  let { start, end } = range
  while (start < end && /[\s,;:.–—)\]•●▪*-]/.test(text[start] ?? '')) start++
  while (end > start && /[\s,;:–—([•●▪*]/.test(text[end - 1] ?? '')) end--
  const inner = text.slice(start, end)
  if (inner.endsWith(')') && !inner.includes('(')) end--
  return { start, end }
}
