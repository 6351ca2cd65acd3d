import type { GateFinding } from '@careergini/contracts'
import { findMentions, type Taxonomy } from '@careergini/skills'
import type { ReadEvidence } from '../reading/read-evidence.ts'
import { readText } from '../reading/read-text.ts'
import type { NamedConcept } from './check-words.ts'

/**
 * Concepts that the line names. One is held when the cited evidence names the same tool, technology, language or
 * certificate, by whatever name; broader and related concepts hold nothing, and neither do the looser names of
 * competences, of which several things share one.
 */
export function nameConcepts(text: string, cited: readonly ReadEvidence[], taxonomy: Taxonomy): NamedConcept[] {
  const held = new Set(cited.flatMap((item) => findMentions(taxonomy, item.text).map((mention) => mention.conceptId)))
  return findMentions(taxonomy, text).flatMap((mention) => {
    const type = taxonomy.concept(mention.conceptId)?.type
    const rule = type && rules[type]
    if (!rule) return []
    const words = new Set(readText(mention.text).words.map((word) => word.text))
    return [{ words, rule, held: strict.has(type) && held.has(mention.conceptId) }]
  })
}

const strict: ReadonlySet<string> = new Set(['technology', 'tool', 'language', 'certification'])
const rules: Partial<Record<string, GateFinding['rule']>> = {
  technology: 'tool',
  tool: 'tool',
  language: 'language',
  certification: 'certification',
  knowledge: 'skill',
  competence: 'skill',
}
