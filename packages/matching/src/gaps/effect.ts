import type { GapRow, LedgerRow } from '@careergini/contracts'
import type { EvidenceIndex } from '../match/evidence-index.ts'
import { rowOf } from '../match/match-posting.ts'
import { shareOfPoints, tierOf } from '../match/tier.ts'
import type { Demand } from './demands.ts'

/**
 * What would change if the person had the concept: the same ledger, with the rows that ask for it decided anew. `points` is what the
 * score (0..100) gains on average over all `count` targets.
 */
export function effectOf(
  conceptId: string,
  { targets }: Demand,
  evidence: EvidenceIndex,
  count: number,
): NonNullable<GapRow['effect']> {
  const holding = { ...evidence, extraConceptIds: new Set([conceptId]) }
  let gained = 0
  const moves: NonNullable<GapRow['effect']>['moves'] = []
  for (const { target, match, rows } of targets) {
    const asking = new Set<LedgerRow>(rows)
    const tried = match.rows.map((row) =>
      asking.has(row) ? rowOf(row.requirement, holding, target.answers?.[row.requirement.id]) : row,
    )
    gained += (shareOfPoints(tried) ?? 0) - (shareOfPoints(match.rows) ?? 0)
    const tier = tierOf(tried)
    if (tier !== match.tier) moves.push({ targetId: target.id, from: match.tier, to: tier })
  }
  return { moves, points: Math.round((gained / count) * 1000) / 10 }
}
