import type { GateFinding } from '@careergini/contracts'
import { finding } from '../finding.ts'
import { fold } from '../reading/fold.ts'
import type { CoveredWord } from './coverage.ts'

/** What the taxonomy says about a place of the line. */
export interface NamedConcept {
  /** The words that name it, folded. */
  words: ReadonlySet<string>
  /** True when the cited evidence names the same thing, perhaps by another of its names. */
  held: boolean
  rule: GateFinding['rule']
}

/**
 * Refuses the words that the evidence does not hold. One unknown verb at the head of a clause is let through when all
 * else is held: a wording needs a verb of its own now and then, and a verb alone names no fact that the rules on figures,
 * names and leadership do not see.
 */
export function checkWords(
  covered: readonly CoveredWord[],
  raw: string,
  concepts: readonly NamedConcept[],
): GateFinding[] {
  const heldConcepts = concepts.filter((concept) => concept.held)
  const missing = covered.filter(
    ({ word, empty, matches, heldOtherwise }) =>
      !empty && matches.length === 0 && !heldOtherwise && !heldConcepts.some((one) => one.words.has(word.text)),
  )
  const held = covered.filter((one) => !one.empty && one.matches.length > 0)
  const [only] = missing
  if (only && missing.length === 1 && held.length >= 3 && isPlainNewVerb(only, covered, raw)) return []
  return missing.map((one) => describe(one, raw, concepts))
}

/** A verb that the lexicon does not know, where a clause begins; none that claims a result or a right of its own. */
function isPlainNewVerb({ word, key }: CoveredWord, covered: readonly CoveredWord[], raw: string): boolean {
  if (isName(word.text, raw)) return false
  if (key.post || key.classes.size > 0 || key.alike.size > 0 || /\d/u.test(word.text) || claims.test(word.text))
    return false
  const before = covered[covered.findIndex((one) => one.word === word) - 1]?.word
  if (before === undefined) return /(?:ed|ing|te|iert|e|i)$/u.test(word.text)
  const opens = before.clause !== word.clause || /^(?:to|which|that|que)$/u.test(before.text)
  return opens && /(?:ed|ing|te)$/u.test(word.text)
}

const claims =
  /^(?:transform|revolution|master|orchestrat|champion|pioneer|exceed|surpass|outperform|patent|invent|authori|approv|certif|licen|diagnos|prescrib|prosecut|interview|fire|dismiss|hire|graduat|qualif|publish|guarante|eliminat|promot|nominat|elect|appoint|award|optimi|maximi|strengthen|ensur|achiev|gesteiger|zertifi|befordert|promovi|certific|lider|garanti)/u

function describe({ word, key }: CoveredWord, raw: string, concepts: readonly NamedConcept[]): GateFinding {
  const concept = concepts.find((one) => one.words.has(word.text))
  const rule = concept?.rule ?? (key.post ? 'title' : isName(word.text, raw) ? 'name' : 'meaning')
  return finding(rule, word.text, `The cited evidence does not say “${word.text}”.`)
}

/** A word that is written with a capital inside the line, or with several. */
function isName(word: string, raw: string): boolean {
  const written = raw.match(/[\p{L}\p{N}][\p{L}\p{N}.+#]*/gu) ?? []
  return written.slice(1).some((one) => fold(one) === word && /^\p{Lu}|.\p{Lu}/u.test(one))
}
