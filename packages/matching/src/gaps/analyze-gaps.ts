import type { EvidenceItem, GapAnalysis } from '@careergini/contracts'
import type { SkillsEngine, Taxonomy } from '@careergini/skills'
import { adjacentOccupations } from './adjacent.ts'
import { findGaps, type GapTarget } from './find-gaps.ts'
import type { OccupationMap } from './occupation-map.ts'
import { type Meaning, readMeaning } from './read-meaning.ts'

export interface GapAnalysisInput {
  engine: SkillsEngine
  occupations: OccupationMap
  /** Accepted evidence, in any order. */
  evidence: readonly EvidenceItem[]
  /** How `targets` came to be, for the person. */
  target: GapAnalysis['target']
  targets: readonly GapTarget[]
  /** The month in which `present` ends, `YYYY-MM`. */
  asOf: string
  /** What-if: concepts to treat as held in the trial. */
  extraConceptIds: readonly string[]
}

/** The gaps to what was chosen, where else the skills carry over, and what the person should know of it. Pure; see `findGaps`. */
export function analyzeGaps({ engine, target, targets, extraConceptIds, ...given }: GapAnalysisInput): GapAnalysis {
  const { taxonomy } = engine
  const shared = { ...given, taxonomy, meaning: readMeaning(engine, given.evidence) }
  // A posting's gaps are those of its ledger, which reads names; a role's skills are phrases that nobody writes.
  const meaning: Meaning = target.kind === 'role' ? shared.meaning : namesAlone(shared.meaning)
  const gaps = findGaps({ ...shared, meaning, targets, extraConceptIds })
  const without = target.occupation ? [target.occupation.conceptId] : []
  return {
    ...gaps,
    target,
    adjacent: adjacentOccupations({ ...shared, without }),
    notices: noticesOf(given.evidence.length, gaps.rows.length, extraConceptIds, taxonomy),
  }
}

/** Only what is near in meaning to a name, for the nearest skill. */
function namesAlone({ similarity }: Meaning): Meaning {
  return { alike: new Map(), occupations: [], similarity }
}

function noticesOf(facts: number, rows: number, extraConceptIds: readonly string[], taxonomy: Taxonomy): string[] {
  const unknown = extraConceptIds.filter((id) => taxonomy.concept(id) === undefined)
  return [
    ...(facts === 0 ? ['There is no evidence yet, so everything counts as missing. Bring your résumé first.'] : []),
    ...(rows === 0
      ? ['No skill that we know is named there, so no gap can be told. Check that the whole text is there.']
      : []),
    ...(unknown.length > 0
      ? [`There is no concept ${unknown.slice(0, 3).join(', ')}; it was left out of the trial.`]
      : []),
  ]
}
