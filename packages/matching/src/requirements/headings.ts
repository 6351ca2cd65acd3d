import type { CompiledLexicon } from './lexicon/compiled.ts'
import type { SectionKind } from './lexicon/lexicon.ts'
import { plainQuotes } from './words.ts'

const longestHeading = 110
const longestHeadingWords = 16

/** A heading on a line of its own: its kind (`null` when the words are not known) and its look, to tell levels apart. */
export interface Heading {
  kind: SectionKind | null
  /** A lead-in sentence rather than a title. */
  isSentence: boolean
  style: string
}

/** Reads a line as a heading; null when it is not one. `followedByBullet` and `blankBefore` describe its surroundings. */
export function headingOf(
  lexicons: readonly CompiledLexicon[],
  raw: string,
  around: { followedByBullet: boolean; blankBefore: number },
): Heading | null {
  if (raw.length > longestHeading || /[.;,]$/.test(raw.replace(/\.{2,}$/, '…'))) return null
  const isLabelWithText = /:\s+\S/.test(raw)
  if (isLabelWithText) return null
  const words = raw.split(/\s+/).length
  if (words > longestHeadingWords) return null
  const name = normalisedHeading(raw)
  if (name.length < 2) return null
  const letters = raw.replace(/[^\p{L}]/gu, '')
  const isCapitals = letters.length > 2 && letters === letters.toUpperCase()
  const isMarked = /^\s*(?:#{1,6}\s|\*\*|__)/.test(raw)
  const ends = /[:：…?]\s*\**$/.test(raw)
  const kind = headingKind(lexicons, name)
  const style = `${isCapitals}|${isMarked}|${ends}|${/^\d/.test(raw)}|${around.blankBefore > 1}`
  const isSentence = words >= 9
  if (kind !== null && (ends || isCapitals || isMarked || around.followedByBullet || words <= 7))
    return { kind, isSentence, style }
  const looksLikeHeading =
    (ends && around.followedByBullet) ||
    (isCapitals && words <= 10) ||
    isMarked ||
    (around.followedByBullet && words <= 9)
  return looksLikeHeading ? { kind: null, isSentence, style } : null
}

/** The kind of section that these words announce; null when they are not known. `name` is normalised. */
export function headingKind(lexicons: readonly CompiledLexicon[], name: string): SectionKind | null {
  for (const lexicon of lexicons) {
    for (const [kind, pattern] of lexicon.headings) if (pattern.test(name)) return kind
  }
  return null
}

/** Labels that say what the items below are, which the items themselves then need not repeat. */
const scopeLabels: readonly (readonly ['education' | 'certification' | 'language', RegExp])[] = [
  [
    'education',
    /^(?:education(?:al (?:background|requirements?))?|degree|wykształcenie|studia|ausbildung|studium|formación(?: académica)?|estudios|formation|diplôme)$/,
  ],
  [
    'certification',
    /^(?:certifications?|licen[cs]es?(?: (?:and|&|or) certifications?)?|certifications? (?:and|&|or) licen[cs]es?|uprawnienia|certyfikaty|zertifikate|certificaciones|certificados|permis|habilitations?)(?: required)?$/,
  ],
  [
    'language',
    /^(?:languages?(?: (?:skills|requirements))?|języki?(?: obce)?|sprachen|sprachkenntnisse|idiomas?|langues?)$/,
  ],
]

/** The scope that a label announces, such as `Wykształcenie:` or `Languages`; null where it announces none. */
export function labelScope(raw: string): 'education' | 'certification' | 'language' | null {
  const name = normalisedHeading(raw)
  return scopeLabels.find(([, pattern]) => pattern.test(name))?.[0] ?? null
}

/** Lower case, straight quotes, without numbering, emoji, emphasis and closing punctuation. */
export function normalisedHeading(raw: string): string {
  return plainQuotes(raw)
    .toLowerCase()
    .replace(/^(?:\s*(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)]\s+)/u, '')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[\s:：…!?*_#.,–—|-]+$/u, '')
    .replace(/[*_]/g, '')
    .replace(/\s+/g, ' ')
}
