import type { TaxonomyConcept } from '../taxonomy/concept.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { wordsOf } from '../text/words.ts'
import { type SearchOptions, searchConcepts } from './search-concepts.ts'

export type SearchLimit = Pick<SearchOptions, 'limit'>

const longestQuery = 200

/** `searchConcepts`; where the query as typed finds nothing, with the words that nobody knows read as the ones meant. */
export function searchThroughTypos(
  taxonomy: Taxonomy,
  repaired: (word: string) => string | null,
  query: string,
  options: SearchOptions,
): TaxonomyConcept[] {
  const found = searchConcepts(taxonomy, query, options)
  if (found.length > 0) return found
  const words = wordsOf(query.slice(0, longestQuery))
  const respelled = words.map((word) => repaired(word) ?? word)
  return respelled.join(' ') === words.join(' ') ? [] : searchConcepts(taxonomy, respelled.join(' '), options)
}
