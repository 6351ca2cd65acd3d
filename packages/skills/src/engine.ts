import { type Embedding, loadEmbedding } from '@careergini/embedding'
import { type AnalyzeText, textAnalyzer } from './analysis/analyze-text.ts'
import { coverageMeter } from './linking/coverage.ts'
import { type LinkSentence, sentenceLinker } from './linking/link-sentence.ts'
import { linkingFile, type LinkingTable, loadLinkingTable, occupationsFile } from './linking/linking-table.ts'
import { type OccupationProfile, occupationProfile } from './occupations/occupation-profile.ts'
import { type SearchLimit, searchThroughTypos } from './search/search-through-typos.ts'
import type { TaxonomyConcept } from './taxonomy/concept.ts'
import { loadTaxonomy, type Taxonomy } from './taxonomy/taxonomy.ts'
import { speller } from './text/speller.ts'
import { type RankTitles, similarTitles } from './titles/similar-titles.ts'
import { titleMatcher } from './titles/match-title.ts'

/** Everything that links texts to the taxonomy. Reads nothing after it is made; the same input gives the same answer. */
export interface SkillsEngine {
  taxonomy: Taxonomy
  embedding: Embedding
  /** ESCO skills that a sentence speaks of, best first. */
  linkSentence: LinkSentence
  /** Skills and occupations for a picker, as you type, through one typing error a word. */
  searchSkills: (query: string, options?: SearchLimit) => TaxonomyConcept[]
  searchOccupations: (query: string, options?: SearchLimit) => TaxonomyConcept[]
  /** Everything a text names or speaks of, with places. */
  analyzeText: AnalyzeText
  /** Prepares titles for ranking by their similarity to others. */
  similarTitles: (titles: readonly string[]) => RankTitles
  /** An occupation with the skills it needs; null for an unknown id. */
  occupationById: (id: string) => OccupationProfile | null
  /** Occupations of a job title, likeliest first, and what else the title says. */
  matchTitle: ReturnType<typeof titleMatcher>
}

/** Loads what ships with the packages. Throws `TaxonomyFileError` or `EmbeddingFileError` where a file is missing or damaged. */
export function loadSkillsEngine(taxonomy: Taxonomy = loadTaxonomy()): SkillsEngine {
  const embedding = loadEmbedding()
  const skills = loadLinkingTable(taxonomy, embedding, linkingFile)
  const occupations = loadLinkingTable(taxonomy, embedding, occupationsFile)
  return skillsEngineOf(taxonomy, embedding, skills, occupations)
}

/** An engine from its parts. */
function skillsEngineOf(
  taxonomy: Taxonomy,
  embedding: Embedding,
  skills: LinkingTable,
  occupations: LinkingTable,
): SkillsEngine {
  const repaired = speller(taxonomy.tables.names)
  const measureCoverage = coverageMeter(taxonomy)
  const linkSentence = sentenceLinker(taxonomy, embedding, skills, measureCoverage, repaired)
  const search =
    (kind: 'skill' | 'occupation') =>
    (query: string, options: SearchLimit = {}) =>
      searchThroughTypos(taxonomy, repaired, query, { ...options, kind })
  return {
    taxonomy,
    embedding,
    linkSentence,
    searchSkills: search('skill'),
    searchOccupations: search('occupation'),
    analyzeText: textAnalyzer(taxonomy, linkSentence),
    similarTitles: (titles) => similarTitles(embedding, occupations, titles),
    occupationById: (id) => occupationProfile(taxonomy, id),
    matchTitle: titleMatcher(taxonomy, embedding, occupations, measureCoverage, repaired),
  }
}
