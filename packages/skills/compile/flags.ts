import { labelFlag } from '../src/taxonomy/concept.ts'
import { singular } from '../src/text/stem.ts'
import type { ConceptDraft } from './draft.ts'
import { isAcronym } from './labels.ts'

/** What decides whether a name may count as a mention by itself. */
export interface NamePolicy {
  isOrdinary(word: string): boolean
  /** True for names listed as needing context. */
  needsContext(word: string): boolean
  /** True for names listed as never being a mention. */
  isSilent(label: string): boolean
}

const proper = new Set(['technology', 'tool', 'certification'])
// An acronym that O*NET writes behind the name of one product counts only where many occupations use that product.
const commonAcronym = 10

/** The flags of a label by its text, its folded words and the concept it names. */
export function flagsOf(text: string, words: readonly string[], concept: ConceptDraft, policy: NamePolicy): number {
  if (concept.type === 'group' || policy.isSilent(text)) return labelFlag.silent
  const [word = ''] = words
  if (concept.kind === 'occupation' || words.length > 1) return 0
  if (word.length === 1 || policy.needsContext(word)) return labelFlag.ambiguous
  if (/^\d+$/.test(word)) return labelFlag.silent
  return concept.claims.includes(text)
    ? flagsOfClaim(text, word, concept, policy)
    : flagsOfWord(text, word, concept, policy)
}

/** A single word that our own tables give to a concept. */
function flagsOfClaim(text: string, word: string, concept: ConceptDraft, policy: NamePolicy): number {
  if (proper.has(concept.type) && policy.isOrdinary(word)) return labelFlag.ambiguous
  return isAcronym(text) && (word.length <= 3 || policy.isOrdinary(word)) ? labelFlag.cased : 0
}

/** A single word from ESCO or O*NET. */
function flagsOfWord(text: string, word: string, concept: ConceptDraft, policy: NamePolicy): number {
  const fromOnet = concept.id.startsWith('onet:')
  // A single everyday word for a piece of equipment ("ladders", "scanners") says little and stands everywhere.
  if (fromOnet && concept.type === 'tool') return labelFlag.silent
  const preferred = text === concept.label
  if (isAcronym(text) && !preferred) {
    if (fromOnet && !concept.hot && concept.uses < commonAcronym) return labelFlag.silent
    return policy.isOrdinary(word) ? labelFlag.ambiguous : labelFlag.cased
  }
  if (proper.has(concept.type)) {
    if (policy.isOrdinary(word)) return labelFlag.ambiguous
    return (fromOnet && !concept.hot) || isAcronym(text) ? labelFlag.cased : 0
  }
  // ESCO's one-word aliases of fields and activities are mostly everyday words in one of their senses ("scale", "lead").
  if (!preferred && (policy.isOrdinary(word) || concept.type === 'competence')) return labelFlag.silent
  // `securities` is not `security`, `finances` not `financial`.
  const plural = preferred ? word.endsWith('ies') : singular(word) !== word
  return plural ? labelFlag.cased : 0
}
