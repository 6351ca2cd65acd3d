import { type Embedding, loadEmbedding } from '@careergini/embedding'
import { coverageMeter } from './linking/coverage.ts'
import { type LinkSentence, sentenceLinker } from './linking/link-sentence.ts'
import { linkingFile, type LinkingTable, loadLinkingTable, occupationsFile } from './linking/linking-table.ts'
import { loadTaxonomy, type Taxonomy } from './taxonomy/taxonomy.ts'
import { speller } from './text/speller.ts'
import { titleMatcher } from './titles/match-title.ts'

/** Everything that links texts to the taxonomy. Reads nothing after it is made; the same input gives the same answer. */
export interface SkillsEngine {
  taxonomy: Taxonomy
  embedding: Embedding
  /** ESCO skills that a sentence speaks of, best first. */
  linkSentence: LinkSentence
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
  return {
    taxonomy,
    embedding,
    linkSentence: sentenceLinker(taxonomy, embedding, skills, measureCoverage, repaired),
    matchTitle: titleMatcher(taxonomy, embedding, occupations, measureCoverage, repaired),
  }
}
