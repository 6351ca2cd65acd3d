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
export { loadSkillsEngine, type SkillsEngine } from './engine.ts'
export type { LinkOptions, LinkSentence, SkillLink } from './linking/link-sentence.ts'
export type { MatchedTitle, TitleMatch } from './titles/match-title.ts'
export { readTitle, type Seniority, type TitleFacts } from './titles/read-title.ts'
export { createTermFinder, type Term, type TermFinder } from './terms/find-terms.ts'
export type { AnalyzeText, TextAnalysis } from './analysis/analyze-text.ts'
export type { OccupationProfile } from './occupations/occupation-profile.ts'
export type { RankTitles, SimilarTitle } from './titles/similar-titles.ts'
