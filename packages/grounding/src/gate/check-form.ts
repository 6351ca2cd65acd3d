import type { GateFinding } from '@careergini/contracts'
import { printableText } from '@careergini/resume-writer/printable'
import { hiddenCharacters } from '../compose/clean-text.ts'
import { finding } from './finding.ts'

const longestLine = 5000

/** What no line may hold whatever its evidence: characters nobody sees, look-alike letters, breaks, mark-up. */
export function checkForm(text: string): GateFinding[] {
  if (text.trim() === '') return [finding('form', '', 'The line is empty.')]
  if (text.length > longestLine) {
    return [finding('form', text.slice(0, 80), `The line is longer than ${longestLine} characters.`)]
  }
  const hidden = text.match(hiddenCharacters)?.[0]
  if (hidden) {
    return [
      finding('form', codePoint(hidden), `The line holds a character that cannot be seen (${codePoint(hidden)}).`),
    ]
  }
  if (/[\n\r\t\v\f\u0085\u2028\u2029]/u.test(text)) return [finding('form', text, 'The line holds a line break.')]
  if (printableText(text).text !== text) {
    return [finding('form', text, 'The line holds characters that cannot be printed as they are.')]
  }
  const mixed = mixedScriptWord(text)
  if (mixed) return [finding('form', mixed, `“${mixed}” mixes letters of several alphabets that look alike.`)]
  return []
}

/** A word with letters of more than one of Latin, Greek, Cyrillic: the usual way to hide another word. */
export function mixedScriptWord(text: string): string | null {
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const scripts = [/\p{Script=Latin}/u, /\p{Script=Greek}/u, /\p{Script=Cyrillic}/u].filter((one) => one.test(word))
    // The micro sign and a lone Greek letter beside a unit (µm, kΩ, Δt) are ordinary writing.
    if (scripts.length > 1 && !/^[a-z]?[µμΩΔαβγλσπ][a-zA-Z]?$/u.test(word)) return word
  }
  return null
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
