import type { EvidenceItem } from '@careergini/contracts'
import { isCovered } from './font-family.ts'

/** Characters of an evidence item that a document cannot show. `message` is a sentence for the person. */
export interface PrintWarning {
  evidenceId: string
  characters: string[]
  message: string
}

/** What printing leaves out of, or replaces in, the given evidence: one warning an item that is concerned. */
export function printWarnings(evidence: readonly EvidenceItem[]): PrintWarning[] {
  return evidence.flatMap((item) => {
    const strings = [item.text, ...Object.values(item.facts)].filter((value) => typeof value === 'string')
    const { removed, replaced } = printableText(strings.join(' '))
    const message = warningFor(removed, replaced)
    return message === null ? [] : [{ evidenceId: item.id, characters: [...removed, ...replaced], message }]
  })
}

/** Stands in the document where a character cannot be printed. */
export const replacementCharacter = '☐'

/**
 * A text as it can be printed and read back exactly: composed (NFC), on one line with single plain spaces, without
 * control and invisible characters, and with only those characters that the bundled fonts hold (Latin, Greek,
 * Cyrillic, their punctuation and common symbols). A character that they lack becomes its plain equivalent where
 * Unicode names one (`①` → `1`), pictures are removed, anything else becomes `☐`; both are listed.
 */
export function printableText(text: string): { text: string; removed: string[]; replaced: string[] } {
  if (/^[ -~]*$/.test(text) && !text.includes('  ') && text.trim() === text) return { text, removed: [], replaced: [] }
  const removed = new Set<string>()
  const replaced = new Set<string>()
  const characters = [...text.normalize('NFC')].map((character) => {
    if (space.test(character)) return ' '
    if (invisible.test(character)) return ''
    const plain = foldedByReaders.test(character) ? toPlain(character.normalize('NFKC')) : toPlain(character)
    if (isPrintable(plain)) return plain
    const equivalent = toPlain(character.normalize('NFKC'))
    if (isPrintable(equivalent)) return equivalent
    if (leftOut.test(character)) {
      removed.add(character)
      return ''
    }
    replaced.add(character)
    return replacementCharacter
  })
  const joined = characters.join('').normalize('NFC').replace(/ {2,}/g, ' ').trim()
  return { text: joined, removed: [...removed], replaced: [...replaced] }
}

/** White space but U+FEFF, which takes no room. */
const space = /(?!\uFEFF)\s/u
/** Control, format and other invisible characters, unassigned and private ones; never wanted in a document. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Default_Ignorable_Code_Point}]/u
/** Pictures, and marks for which Unicode has no letter composed with them. */
const leftOut = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{M}]/u
/** Compatibility characters that PDF readers give back in their plain form (pdf.js folds these by NFKC). */
const foldedByReaders = /[\u00b5\u037e\u2126\ufb00-\ufb06]/u
/** Characters that share their glyph with another one, so that a reader could give back the other. */
const plainForms = new Map([
  ['\u03d5', '\u03c6'],
  ['\u2215', '/'],
  ['\u2206', '\u0394'],
  ['\u02ed', '='],
  ['\u2010', '-'],
  ['\u2011', '-'],
])

const toPlain = (text: string) => Array.from(text, (character) => plainForms.get(character) ?? character).join('')

/** Source Sans covers all that Source Serif does and more; a line that the serif lacks is set in the sans. */
const isPrintable = (text: string) => isCovered(text, 'sans')

function warningFor(removed: string[], replaced: string[]): string | null {
  const parts: string[] = []
  if (removed.length > 0) parts.push(`The fonts do not hold ${removed.join(' ')}; left out.`)
  if (replaced.length > 0) {
    parts.push(
      `The fonts do not hold ${replaced.join(' ')}; ${replacementCharacter} stands there. Write it in Latin, Greek or Cyrillic letters.`,
    )
  }
  return parts.length > 0 ? parts.join(' ') : null
}
