import type { EvidenceItem, GapAnalysis, GapRow, Match, Requirement } from '@careergini/contracts'
import type { Taxonomy } from '@careergini/skills'
import { indexEvidence, type EvidenceIndex } from '../match/evidence-index.ts'
import { matchIndexed } from '../match/match-posting.ts'
import { collectDemands, type Demand } from './demands.ts'
import { effectOf } from './effect.ts'
import { gapsPolicyVersion, strengthOf } from './gaps-policy.ts'
import { nearestFinder } from './nearest.ts'
import type { OccupationMap } from './occupation-map.ts'
import type { Meaning } from './read-meaning.ts'
import { skillGroup } from './skill-group.ts'
import { usualSkills } from './usual.ts'

/** Something to be ready for: a posting, or a role as a posting (`roleTarget`). */
export interface GapTarget {
  id: string
  title: string
  organisation: string | null
  requirements: readonly Requirement[]
  /** The person's answers to questions, by requirement id. */
  answers?: Readonly<Record<string, boolean>>
}

export interface GapsInput {
  taxonomy: Taxonomy
  /** Accepted evidence, in any order. */
  evidence: readonly EvidenceItem[]
  targets: readonly GapTarget[]
  /** The month in which `present` ends, `YYYY-MM`. */
  asOf: string
  /** What-if: concepts to treat as held. They change the tiers of the trial, not the rows. */
  extraConceptIds?: readonly string[]
  /** All occupations: with them what few of these ask for comes first among equals. */
  occupations?: OccupationMap
  /** What stands between the lines; without it names and relations of the taxonomy alone decide. */
  meaning?: Meaning | null
}

/** A target with what the ledger says of it, as the person stands. */
export interface JudgedTarget {
  target: GapTarget
  match: Match
}

export type Gaps = Pick<GapAnalysis, 'policyVersion' | 'asOf' | 'rows' | 'targets'>

/**
 * Every concept that the targets ask for, with what the person's evidence holds of it. Pure: the same inputs give the same bytes,
 * whatever the order of the evidence. The weight of a concept is the sum over the targets that ask for it of
 * `importance × strength / alternatives`: importance is 3 required, 1 preferred, 0.5 mentioned (the ledger's points); strength is
 * (1 + share of the ledger's points that the person has) / 2, and 1 where there is one target; alternatives counts the names of
 * which one would do. Rows come heaviest first, among equals the open ones.
 */
export function findGaps(input: GapsInput): Gaps {
  const { taxonomy, asOf, extraConceptIds = [], meaning = null, occupations } = input
  const usual = meaning && occupations ? usualSkills(taxonomy, occupations, meaning) : undefined
  const evidence = indexEvidence(taxonomy, input.evidence, asOf, [], { alike: meaning?.alike, usual })
  const judged = input.targets.map((target) => ({ target, match: matchIndexed(evidence, target, target.answers) }))
  const alone = judged.length === 1
  const demands = collectDemands(evidence, judged, ({ match }) => (alone ? 1 : strengthOf(match.rows)))
  const nearest = nearestFinder(evidence, meaning?.similarity ?? null)
  const rows = demands.map((demand): GapRow => rowOf(demand, evidence, judged, nearest))
  const trial = { ...evidence, extraConceptIds: new Set(extraConceptIds) }
  return {
    policyVersion: gapsPolicyVersion(taxonomy.version),
    asOf,
    rows: rows.toSorted(
      (a, b) =>
        b.weight - a.weight ||
        openFirst.indexOf(a.state) - openFirst.indexOf(b.state) ||
        (occupations ? occupations.telling(b.conceptId) - occupations.telling(a.conceptId) : 0) ||
        compare(a.label, b.label) ||
        compare(a.conceptId, b.conceptId),
    ),
    targets: judged.map(({ target, match }) => {
      const tried = extraConceptIds.length === 0 ? match : matchIndexed(trial, target, target.answers)
      const { id, title, organisation } = target
      return {
        id,
        title,
        organisation,
        tier: match.tier,
        score: match.score,
        trialTier: tried.tier,
        trialScore: tried.score,
        asks: match.rows.length,
      }
    }),
  }
}

function rowOf(
  demand: Demand,
  evidence: EvidenceIndex,
  judged: readonly JudgedTarget[],
  nearest: ReturnType<typeof nearestFinder>,
): GapRow {
  const { conceptId, state, importance, weight, evidenceIds, reason, targets } = demand
  const concept = evidence.taxonomy.concept(conceptId)
  const open = state !== 'met'
  return {
    conceptId,
    label: concept?.label ?? conceptId,
    type: concept?.type ?? 'competence',
    group: skillGroup(evidence.taxonomy, conceptId),
    state,
    importance,
    weight: Math.round(weight * 100) / 100,
    targetIds: targets.map(({ target }) => target.id),
    evidenceIds,
    reason,
    nearest: open ? nearest(conceptId) : null,
    effect: open ? effectOf(conceptId, demand, evidence, judged.length) : null,
  }
}

const openFirst: readonly GapRow['state'][] = ['missing', 'partial', 'unknown', 'met']
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
