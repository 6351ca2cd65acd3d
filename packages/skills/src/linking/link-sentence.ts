import type { Embedding } from '@careergini/embedding'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import type { MeasureCoverage } from './coverage.ts'
import type { LinkingTable } from './linking-table.ts'
import type { Sentence } from './read-sentence.ts'
import { chanceOf, scoreOf } from './score.ts'
import { type Candidate, signalReader } from './signals.ts'
import { confidenceWeights, leastConfidence, weights } from './weights.ts'

/**
 * A skill that a sentence speaks of. `start` and `end` are the UTF-16 places of the words that speak for it; `confidence` is the
 * share of such answers that people who labelled postings agreed with; `how` says whether its name stands there (`named`), an everyday
 * phrase for it (`phrase`), or words that mean much the same (`meaning`).
 */
export interface SkillLink {
  conceptId: string
  label: string
  text: string
  start: number
  end: number
  confidence: number
  how: 'named' | 'phrase' | 'meaning'
}

export interface LinkOptions {
  /** At most so many; 5 unless said. */
  limit?: number
  /** Only answers of at least this confidence; what gives the best F1 unless said, 0 for a full ranking. */
  least?: number
}

export type LinkSentence = (text: string, options?: LinkOptions) => SkillLink[]

/** Makes the function that links a sentence to skills of ESCO, best first. The same sentence gives the same answer. */
export function sentenceLinker(
  taxonomy: Taxonomy,
  embedding: Embedding,
  table: LinkingTable,
  measureCoverage: MeasureCoverage,
  repaired: (word: string) => string | null,
): LinkSentence {
  const read = signalReader(taxonomy, embedding, table, measureCoverage, repaired)
  return (text, { limit = 5, least = leastConfidence } = {}) => {
    const { sentence, candidates } = read(text)
    return rankCandidates(candidates)
      .filter(({ confidence }) => confidence >= least)
      .slice(0, limit)
      .map(({ candidate, confidence }) => linkOf(taxonomy, table, text, sentence, candidate, confidence))
  }
}

/** Orders candidates by their weighted signals and says how sure each is. */
export function rankCandidates(candidates: readonly Candidate[]): { candidate: Candidate; confidence: number }[] {
  const scored = candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate.signals, weights) }))
    .toSorted((a, b) => b.score - a.score || a.candidate.skill - b.candidate.skill)
  const best = scored[0]?.score ?? 0
  return scored.map(({ candidate, score }) => {
    const chance = chanceOf([...candidate.signals, score - best, 1], confidenceWeights)
    return { candidate, confidence: Math.round(chance * 100) / 100 }
  })
}

function linkOf(
  taxonomy: Taxonomy,
  table: LinkingTable,
  text: string,
  { words }: Sentence,
  { skill, from, to, how }: Candidate,
  confidence: number,
): SkillLink {
  const { id, label } = taxonomy.tables.conceptAt(table.concepts[skill] as number)
  const start = words[from]?.start ?? 0
  const end = words[to - 1]?.end ?? text.length
  return { conceptId: id, label, text: text.slice(start, end), start, end, confidence, how }
}
