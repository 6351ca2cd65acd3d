import { labelFlag } from '../src/taxonomy/concept.ts'
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

/** The flags of a label by its text, its folded words and the concept it names. */
export function flagsOf(text: string, words: readonly string[], concept: ConceptDraft, policy: NamePolicy): number {
  if (concept.type === 'group' || policy.isSilent(text)) return labelFlag.silent
  if (concept.kind === 'occupation') return 0
  const [word = ''] = words
  if (words.length > 1) return 0
  // A single everyday word for a piece of equipment ("ladders", "scanners") says little and stands everywhere.
  if (concept.type === 'tool' && concept.id.startsWith('onet:')) return labelFlag.silent
  if (word.length === 1 || policy.needsContext(word)) return labelFlag.ambiguous
  if (/^\d+$/.test(word)) return labelFlag.silent
  if (!proper.has(concept.type) && !isAcronym(text)) return 0
  if (policy.isOrdinary(word)) return labelFlag.ambiguous
  const rare = concept.id.startsWith('onet:') && !concept.hot
  return rare || (isAcronym(text) && word.length <= 3) ? labelFlag.cased : 0
}
