import type { GateFinding } from '@careergini/contracts'
import { finding } from '../finding.ts'
import { fold } from '../reading/fold.ts'
import type { Word } from '../reading/read-text.ts'
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
 * Refuses the words that the evidence does not hold, wherever they stand. A verb that opens a line or a clause is no
 * exception: whether it is a verb cannot be told from its place or its ending (Ansible, Oracle, Postgraduate), so it must
 * mean what a word of the evidence means by the lexicon.
 */
export function checkWords(
  covered: readonly CoveredWord[],
  raw: string,
  concepts: readonly NamedConcept[],
  asNames: ReadonlySet<Word>,
): GateFinding[] {
  const heldConcepts = concepts.filter((concept) => concept.held)
  const missing = covered.filter(
    (one) =>
      (asNames.has(one.word) || !(isSilent(one, raw, concepts) || one.matches.length > 0 || one.heldOtherwise)) &&
      !heldConcepts.some((concept) => concept.words.has(one.word.text)),
  )
  return missing.map((one) => describe(one, raw, concepts, asNames))
}

/** A word that claims nothing, and does not name a tool by a word that is a plain verb too: Go, Make. */
function isSilent({ word, empty }: CoveredWord, raw: string, concepts: readonly NamedConcept[]): boolean {
  const namesTool = concepts.some(({ rule, held, words }) => rule === 'tool' && !held && words.has(word.text))
  return empty && !(namesTool && isCapital(word.text, raw))
}

function describe(
  { word, key }: CoveredWord,
  raw: string,
  concepts: readonly NamedConcept[],
  asNames: ReadonlySet<Word>,
): GateFinding {
  const concept = concepts.find((one) => one.words.has(word.text))
  const rule =
    concept?.rule ?? (asNames.has(word) ? 'tool' : key.post ? 'title' : isName(word.text, raw) ? 'name' : 'meaning')
  return finding(rule, word.text, `The cited evidence does not say “${word.text}”.`)
}

/** A word that is written with a capital inside the line, or with several. */
function isName(word: string, raw: string): boolean {
  const [, ...inside] = written(raw)
  return inside.some((one) => fold(one) === word && /^\p{Lu}|.\p{Lu}/u.test(one))
}

function isCapital(word: string, raw: string): boolean {
  return written(raw).some((one) => fold(one) === word && /^\p{Lu}/u.test(one))
}

function written(raw: string): string[] {
  return raw.match(/[\p{L}\p{N}][\p{L}\p{N}.+#]*/gu) ?? []
}
