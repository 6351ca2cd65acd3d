import type { Requirement } from '@careergini/contracts'
import { finds, type CompiledLexicon } from './lexicon/compiled.ts'
import { plainQuotes } from './words.ts'

export type RequirementScope = Requirement['scope']

/**
 * What kind of thing a clause asks for. The order is that of `posting-fields`: what no résumé line answers and formal
 * proofs first, then years and experience, then skill. `null` when no word of the clause tells.
 */
export function scopeOf(
  lexicons: readonly CompiledLexicon[],
  clause: string,
  minYears: number | null,
): RequirementScope | null {
  const text = plainQuotes(clause)
  const has = (cue: keyof CompiledLexicon['cues']) => finds(lexicons, (lexicon) => lexicon.cues[cue], text)
  const opensWithPractice = minYears === null && firstCue(lexicons, text, 'experience') <= openingLength(text)
  if (!opensWithPractice && has('eligibility')) return 'eligibility'
  if (has('certification') && !has('notCertification')) return 'certification'
  if (asksForLanguage(lexicons, text)) return 'language'
  if (has('education') && !has('notEducation') && !opensWithPractice) return 'education'
  if (!opensWithPractice && minYears === null && has('logistics') && !has('notLogistics')) return 'logistics'
  if (!opensWithPractice && has('employerCondition')) return 'employer-condition'
  if (minYears !== null) return 'experience'
  const experience = firstCue(lexicons, text, 'experience')
  const skill = firstCue(lexicons, text, 'skill')
  if (experience === Infinity && skill === Infinity) return null
  return experience <= skill ? 'experience' : 'skill'
}

/** "Hands-on experience …": the first words decide, whatever follows. */
function openingLength(text: string): number {
  return Math.min(12, text.length)
}

function firstCue(lexicons: readonly CompiledLexicon[], text: string, cue: 'experience' | 'skill'): number {
  return Math.min(...lexicons.map((lexicon) => lexicon.cues[cue].exec(text)?.index ?? Infinity))
}

/**
 * A human language with a word of mastery beside it. English writes names of languages with a capital, which tells
 * `Polish` from `polish`; other languages need not.
 */
function asksForLanguage(lexicons: readonly CompiledLexicon[], text: string): boolean {
  return lexicons.some((lexicon, index) => {
    const name = lexicon.cues.languageName.exec(text)?.[0]
    if (name === undefined) return false
    const isEnglishLexicon = index === 0
    if (isEnglishLexicon && /^\p{Ll}/u.test(name) && !/lingual|sign/i.test(name)) return false
    return lexicon.cues.languageSkill.test(text)
  })
}
