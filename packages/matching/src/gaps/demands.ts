import type { LedgerRow, MatchState, Requirement } from '@careergini/contracts'
import type { EvidenceIndex } from '../match/evidence-index.ts'
import { weights } from '../match/policy.ts'
import { isGeneral, usualOf } from '../match/rules/skill.rule.ts'
import { supportOfUnit, type Support } from '../match/support.ts'
import { unitsOf, type Unit } from '../match/units.ts'
import type { JudgedTarget } from './find-gaps.ts'
import { mostEvidence } from './gaps-policy.ts'

/** A concept that targets ask for, with what the evidence holds of it. */
export interface Demand {
  conceptId: string
  state: MatchState
  importance: Requirement['importance']
  weight: number
  evidenceIds: string[]
  reason: string
  /** The targets that ask for it, each with the rows that do. */
  targets: { target: JudgedTarget['target']; match: JudgedTarget['match']; rows: LedgerRow[] }[]
}

/** One target's wish for one concept. */
interface Wish {
  conceptId: string
  state: MatchState
  weight: number
  row: LedgerRow
  evidenceIds: readonly string[]
}

/** Scopes whose rows are decided by the names in them. */
const naming: ReadonlySet<Requirement['scope']> = new Set(['skill', 'experience'])
/** Where a concept is asked for more than once, the answer that leaves most to do counts. */
const worstFirst: readonly MatchState[] = ['missing', 'unknown', 'partial', 'met']
const importanceOrder = ['required', 'preferred', 'mentioned'] as const

/** All concepts that the targets ask for. Of alternatives that nobody holds each gets its share of the weight. */
export function collectDemands(
  evidence: EvidenceIndex,
  judged: readonly JudgedTarget[],
  strength: (target: JudgedTarget) => number,
): Demand[] {
  const demands = new Map<string, Demand>()
  for (const one of judged) {
    const wishes = Map.groupBy(
      one.match.rows.flatMap((row) => wishesOf(row, evidence)),
      ({ conceptId }) => conceptId,
    )
    for (const [conceptId, asked] of wishes) {
      const weight = strength(one) * Math.max(...asked.map((wish) => wish.weight))
      addTo(demands, conceptId, asked, weight, one)
    }
  }
  return [...demands.values()]
}

function addTo(
  demands: Map<string, Demand>,
  conceptId: string,
  asked: readonly Wish[],
  weight: number,
  { target, match }: JudgedTarget,
): void {
  const known = demands.get(conceptId)
  const worst = asked.reduce((a, b) => (rank(b.state) < rank(a.state) ? b : a))
  const importance = strongest(asked.map(({ row }) => row.requirement.importance))
  const here = { target, match, rows: [...new Set(asked.map(({ row }) => row))] }
  const ids = asked.flatMap((wish) => wish.evidenceIds)
  if (!known) {
    const evidenceIds = [...new Set(ids)].slice(0, mostEvidence)
    demands.set(conceptId, {
      conceptId,
      state: worst.state,
      importance,
      weight,
      evidenceIds,
      reason: worst.row.reason,
      targets: [here],
    })
    return
  }
  if (rank(worst.state) < rank(known.state)) Object.assign(known, { state: worst.state, reason: worst.row.reason })
  known.importance = strongest([known.importance, importance])
  known.weight += weight
  known.evidenceIds = [...new Set([...known.evidenceIds, ...ids])].slice(0, mostEvidence)
  known.targets.push(here)
}

function wishesOf(row: LedgerRow, evidence: EvidenceIndex): Wish[] {
  const { requirement } = row
  if (!naming.has(requirement.scope)) return []
  return unitsOf(evidence.taxonomy, requirement).flatMap((unit) => wishesOfUnit(unit, row, evidence))
}

function wishesOfUnit(unit: Unit, row: LedgerRow, evidence: EvidenceIndex): Wish[] {
  const best = supportOfUnit(unit, evidence)
  const held = best.level === 'none' ? unit : [best.named]
  const state = decidedState(row) ?? stateOf(best, row, evidence)
  const evidenceIds = best.evidenceIds.length > 0 || state !== 'met' ? best.evidenceIds : row.evidenceIds
  const weight = weights[row.requirement.importance] / held.length
  return held.flatMap(({ conceptId }) => (conceptId === null ? [] : [{ conceptId, state, weight, row, evidenceIds }]))
}

/** What is met in the ledger, by years for one, is no gap; what the person answered stands above what could be read. */
function decidedState({ rule, state }: LedgerRow): MatchState | null {
  return state === 'met' || rule.startsWith('answer.') ? state : null
}

function stateOf(best: Support, { requirement }: LedgerRow, evidence: EvidenceIndex): MatchState {
  if (best.level === 'near') return 'partial'
  if (best.level === 'full') return best.shown || requirement.scope === 'skill' ? 'met' : 'partial'
  return isGeneral(best, evidence) || usualOf(best, evidence) ? 'unknown' : 'missing'
}

const rank = (state: MatchState) => worstFirst.indexOf(state)

function strongest(importances: readonly Requirement['importance'][]): Requirement['importance'] {
  return importanceOrder.find((importance) => importances.includes(importance)) ?? 'mentioned'
}
