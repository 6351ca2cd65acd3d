import type { EvidenceItem, GateFinding } from '@careergini/contracts'
import type { Taxonomy } from '@careergini/skills'
import { languagesOf } from './words/languages/text-languages.ts'
import { finding } from './finding.ts'
import { readEvidence, type ReadEvidence } from './reading/read-evidence.ts'
import { readText } from './reading/read-text.ts'
import { checkFigures } from './rules/check-figures.ts'
import { checkMeaning } from './rules/check-meaning.ts'
import { checkMarks } from './rules/check-marks.ts'
import { checkRepeats } from './rules/check-repeats.ts'
import { checkWords } from './rules/check-words.ts'
import { coverLine, evidenceWords } from './rules/coverage.ts'
import { nameConcepts } from './rules/name-concepts.ts'
import { wordsAsNames } from './rules/words-as-names.ts'

/** Characters that a line may always have, however short its evidence. */
const leastLength = 300

/**
 * Reads a reworded line against the items it cites and nothing else: marks of a leaked answer, figures and dates, words
 * that nothing cited holds, and a sense that was changed with words that are all held. At most ten findings.
 */
export function checkRephrased(
  text: string,
  cited: readonly EvidenceItem[],
  taxonomy: Taxonomy | null,
  language: string,
): GateFinding[] {
  const languages = languagesOf([text, ...cited.map((item) => item.text)].join(' '), language)
  const items: ReadEvidence[] = cited.map((item) => readEvidence(item, languages))
  const longest = Math.max(leastLength, 1.5 * items.reduce((sum, item) => sum + item.text.length, 0))
  if (text.length > longest) return [finding('form', text, 'The line is much longer than the evidence it rests on.')]
  const marks = checkMarks(text, items)
  if (marks.length > 0) return marks
  const line = readText(text, languages)
  if (line.words.length === 0) return [finding('form', text, 'The line has no words.')]
  const covered = coverLine(line, evidenceWords(items))
  const concepts = taxonomy === null ? [] : nameConcepts(text, items, taxonomy)
  return [
    ...checkFigures(line, items),
    ...checkWords(covered, text, concepts, wordsAsNames(line, text, covered, items, taxonomy)),
    ...checkMeaning(line, covered, items),
    ...checkRepeats(line, covered, items),
  ].slice(0, 10)
}
