import { anyStart, anyWord, unicodeWords } from '../words.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { sectionKinds, type Lexicon, type ScopeCue } from './lexicon.ts'
import { polish } from './polish.ts'
import { spanish } from './spanish.ts'

type Kind = (typeof sectionKinds)[number]

/** A lexicon as patterns. */
export interface CompiledLexicon {
  functionWords: RegExp
  letters: RegExp
  headings: readonly (readonly [Kind, RegExp])[]
  inlineHeadings: readonly (readonly [Kind, readonly string[]])[]
  cues: Record<ScopeCue, RegExp>
  preferred: RegExp
  required: RegExp
  notRequired: RegExp
  mentioned: RegExp
  asks: RegExp
  demands: RegExp
  tellsWork: RegExp
  asksLogistics: RegExp
  asksNothing: RegExp
  itemStarts: readonly string[]
  itemNouns: readonly string[]
  links: readonly string[]
  /** A number of years or months: group 1 is the least, group 2 the most of a range. */
  years: RegExp
  months: RegExp
  yearsLabels: RegExp
  oneYear: RegExp
  /** Words that hold their number: `dwuletnie`. */
  wordedYears: readonly (readonly [string, number])[]
  experienceWords: RegExp
  noExperience: RegExp
  numberWords: Readonly<Record<string, number>>
  degrees: Record<'none' | 'any' | 'bachelor' | 'master' | 'doctorate', RegExp>
}

const compiledEnglish = compile(english)
const others = [german, polish, spanish, french].map(compile)

/** For texts too short to tell their language by. */
export const allLexicons: readonly CompiledLexicon[] = [compiledEnglish, ...others]

/** Of the words of a text, from which on it is taken for the language's. */
const leastShare = { functionWords: 0.06, letters: 0.12 }

/**
 * The lexicons that fit a text: English always (its headings and tool names are everywhere), another language when its
 * small words make up a good part of the text. Words of languages that are absent would only be misread.
 */
export function lexiconsFor(text: string): readonly CompiledLexicon[] {
  const sample = text.slice(0, 20_000)
  const count = (lexicon: CompiledLexicon) => sample.match(lexicon.functionWords)?.length ?? 0
  const words = sample.match(/\p{L}+/gu) ?? []
  const share = (count: number) => count / Math.max(1, words.length)
  const present = others.filter(
    (lexicon) =>
      share(count(lexicon)) > leastShare.functionWords ||
      share(words.filter((word) => lexicon.letters.test(word)).length) > leastShare.letters,
  )
  return [compiledEnglish, ...present]
}

function compile(lexicon: Lexicon): CompiledLexicon {
  const cues = Object.fromEntries(
    Object.entries(lexicon.cues).map(([cue, sources]) => [cue, anyWord(sources)]),
  ) as Record<ScopeCue, RegExp> // fromEntries forgets the keys, which are those of lexicon.cues
  const { none, any, bachelor, master, doctorate } = lexicon.degrees
  return {
    functionWords: anyWord(lexicon.functionWords, 'giu'),
    letters: lexicon.letters ? new RegExp(`[${lexicon.letters}]`, 'iu') : /(?!)/u,
    headings: sectionKinds.map((kind) => [kind, anyStart(lexicon.headings[kind])] as const),
    inlineHeadings: sectionKinds.map((kind) => [kind, lexicon.inlineHeadings[kind] ?? []] as const),
    cues,
    preferred: anyWord(lexicon.preferred),
    required: anyWord(lexicon.required),
    notRequired: anyWord(lexicon.notRequired),
    mentioned: anyWord(lexicon.mentioned),
    asks: anyWord(lexicon.asks),
    demands: anyWord(lexicon.demands),
    tellsWork: anyStart(lexicon.tellsWork),
    asksLogistics: anyWord(lexicon.asksLogistics),
    asksNothing: anyWord(lexicon.asksNothing),
    itemStarts: lexicon.itemStarts,
    itemNouns: lexicon.itemNouns,
    links: lexicon.links.map(unicodeWords),
    years: amountOf(lexicon, lexicon.years),
    months: amountOf(lexicon, lexicon.months),
    yearsLabels: anyWord(lexicon.yearsLabels ?? [], 'giu'),
    oneYear: anyWord(lexicon.oneYear ?? []),
    wordedYears: Object.entries(lexicon.numberWords).filter(([word]) => /(?:roczn|letni)/.test(word)),
    experienceWords: anyWord(lexicon.experienceWords),
    noExperience: anyWord(lexicon.noExperience),
    numberWords: lexicon.numberWords,
    degrees: {
      none: anyWord(none),
      any: anyWord(any),
      bachelor: anyWord(bachelor),
      master: anyWord(master),
      doctorate: anyWord(doctorate),
    },
  }
}

function amountOf(lexicon: Lexicon, units: readonly string[]): RegExp {
  const words = Object.keys(lexicon.numberWords).join('|')
  const number = `(?:\\d{1,2}(?:[.,]5)?|(?<!\\p{L})(?:${words}))`
  const range = `(${number})\\s?(?:\\+|plus|or more|oder mehr|ou plus|o más)?(?:\\s?\\(\\d{1,2}\\+?\\))?(?:\\s?(?:-|–|—|to|bis|do|a|à|or|oder|lub)\\s?(${number})\\+?)?\\+?[\\s-]?`
  return new RegExp(`(?<![\\p{L}\\d$€£.,])${range}(?:${unicodeWords(units.join('|'))})(?!\\p{L})`, 'giu')
}

/** True when any of the lexicons finds the pattern in the text. */
export function finds(
  lexicons: readonly CompiledLexicon[],
  select: (lexicon: CompiledLexicon) => RegExp,
  text: string,
): boolean {
  return lexicons.some((lexicon) => select(lexicon).test(text))
}
