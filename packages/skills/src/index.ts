export { loadTaxonomy, type Taxonomy } from './taxonomy/taxonomy.ts'
export {
  conceptTypes,
  type ConceptType,
  type ReuseLevel,
  reuseLevels,
  type TaxonomyConcept,
} from './taxonomy/concept.ts'
export { TaxonomyFileError } from './taxonomy/file.ts'
export type { Relation } from './taxonomy/relations.ts'
export { findMentions, type Mention, type MentionOptions } from './mentions/find-mentions.ts'
export type { Stance } from './mentions/stance.ts'
export { type SearchOptions, searchConcepts } from './search/search-concepts.ts'
