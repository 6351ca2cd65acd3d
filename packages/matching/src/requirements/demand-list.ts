import { splitAt, trimmed, type Range } from './clauses.ts'
import { finds, type CompiledLexicon } from './lexicon/compiled.ts'
import { isFormal } from './prose.ts'
import { scopeOf, type RequirementScope } from './scope.ts'
import { plainQuotes } from './words.ts'
import { minYearsOf } from './years.ts'

/** An item of a sentence that lists demands. */
export interface DemandItem extends Range {
  scope: RequirementScope
}

const fewestItems = 3
const fewestFormal = 2
const mostWordsOfItem = 8
/** Commas, but those inside brackets; what they enumerate belongs together. */
const comma = /\s*,\s+(?:and\s+|or\s+)?(?![^()]*\))/giu

/**
 * "Must have a CSCS card, first aid, own tools and transport": a sentence that names cards, languages and conditions one
 * after the other, each of which is shown, or asked about, for itself. An item whose kind no word tells is of the kind of
 * the one before it. Empty where the clause is no such list.
 */
export function demandItemsIn(lexicons: readonly CompiledLexicon[], text: string, clause: Range): DemandItem[] {
  const words = text.slice(clause.start, clause.end)
  if (!finds(lexicons, (lexicon) => lexicon.asks, plainQuotes(words))) return []
  const items = splitAt(words, clause.start, comma).map((range) => trimmed(text, range))
  if (items.length < fewestItems || items.some((item) => wordsOf(text, item) > mostWordsOfItem)) return []
  const scopes = items.map(({ start, end }) => {
    const item = text.slice(start, end)
    return scopeOf(lexicons, item, minYearsOf(lexicons, item))
  })
  if (scopes.filter((scope) => scope !== null && isFormal(scope)).length < fewestFormal) return []
  return items.map((item, index) => ({
    ...item,
    scope: scopes.slice(0, index + 1).findLast((scope) => scope !== null) ?? 'skill',
  }))
}

function wordsOf(text: string, { start, end }: Range): number {
  return text.slice(start, end).trim().split(/\s+/).length
}
