import type { CompiledLexicon } from './lexicon/compiled.ts'

/**
 * The least years of experience that a clause asks for: lower end of a range, least of alternatives, the total before its
 * parts, months as fractions; 0 for "no experience needed"; null when none are named. Ages, terms of contract and the firm's own age do not count.
 */
export function minYearsOf(lexicons: readonly CompiledLexicon[], clause: string): number | null {
  const found = lexicons.flatMap((lexicon) => yearsIn(lexicon, clause))
  if (found.length > 0) return alternative.test(betweenFigures(clause)) ? Math.min(...found) : Math.max(...found)
  return lexicons.some((lexicon) => lexicon.noExperience.test(clause)) ? 0 : null
}

const alternative = /(?<!\p{L})(?:or|oder|lub|albo|ou|o|bzw)(?!\p{L})/iu
const notExperience =
  /(?:years? (?:of age|old)|letni(?:a|ej|ą)? gwaranc|contract|vertrag|umow|warranty|runway|program(?:me)?|degree|studium|fixed[- ]term|befristet|commitment|anniversary|existence|in business|ago\b|next \d|past \d|last \d)/i

function yearsIn(lexicon: CompiledLexicon, clause: string): number[] {
  const read = (pattern: RegExp, perYear: number) =>
    [...clause.matchAll(pattern)]
      .filter((hit) => isAboutExperience(lexicon, clause, hit.index, hit[0].length))
      .map((hit) => Math.round((numberOf(lexicon, hit[1] ?? '') / perYear) * 100) / 100)
  const lower = clause.toLowerCase()
  const worded = lexicon.wordedYears.filter(([word]) => lower.includes(word)).map(([, years]) => years)
  const found = [...read(lexicon.years, 1), ...worded, ...labelledYears(lexicon, clause)]
  return found.length > 0 ? found.filter((value) => value <= 40) : read(lexicon.months, 12)
}

/** From the first figure to the last: what stands there tells alternatives from parts. */
function betweenFigures(clause: string): string {
  const figures = [...clause.matchAll(/\d/g)].map((hit) => hit.index)
  return clause.slice(figures[0] ?? 0, figures.at(-1) ?? clause.length)
}

/** Forms name the years behind a label (`wymagany staż - lata: 1`) or leave out the one (`minimum rok`). */
function labelledYears(lexicon: CompiledLexicon, clause: string): number[] {
  const behind = [...clause.matchAll(lexicon.yearsLabels)].flatMap((hit) => {
    const number = /^\s*:?\s*(\d{1,2})/.exec(clause.slice(hit.index + hit[0].length))?.[1]
    return number === undefined ? [] : [Number(number)]
  })
  return lexicon.oneYear.test(clause) ? [...behind, 1] : behind
}

/** Years of what? Some word of experience must stand near, or a preposition that leads to a trade ("5+ years in sales"). */
function isAboutExperience(lexicon: CompiledLexicon, clause: string, at: number, length: number): boolean {
  const around = clause.slice(Math.max(0, at - 60), at + length + 120)
  const rest = clause.slice(at + length, at + length + 40)
  if (notExperience.test(clause.slice(Math.max(0, at - 20), at + length + 25)) && !lexicon.experienceWords.test(around))
    return false
  if (lexicon.experienceWords.test(around)) return true
  return /^\s*(?:'|’)?\s*(?:of|in|as|with|working|building|managing|leading|designing|at|within|doing|developing|selling|teaching|running|post|pracy|in der|als|im|jako|w|en|como|de|dans|comme|\+|$)/i.test(
    rest,
  )
}

function numberOf(lexicon: CompiledLexicon, raw: string): number {
  return lexicon.numberWords[raw.toLowerCase()] ?? Number(raw.replace(',', '.'))
}
