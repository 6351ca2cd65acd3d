import type { LedgerRow, Requirement } from '@careergini/contracts'
import type { EvidenceIndex } from './evidence-index.ts'

/** What a rule says of a requirement. `share` (0..1) is the part of the points that a partial row brings. */
export interface Decision {
  state: LedgerRow['state']
  rule: string
  reason: string
  evidenceIds: string[]
  share: number
  question: string | null
}

/** A rule for one scope: pure, the same for the same inputs. */
export type Rule = (requirement: Requirement, evidence: EvidenceIndex) => Decision

/** The requirement holds. */
export function met(rule: string, reason: string, evidenceIds: readonly string[]): Decision {
  return { state: 'met', rule, reason, evidenceIds: [...evidenceIds], share: 1, question: null }
}

/** The requirement holds in part; `share` of its points count. */
export function partial(rule: string, reason: string, evidenceIds: readonly string[], share = 0.5): Decision {
  return { state: 'partial', rule, reason, evidenceIds: [...evidenceIds], share, question: null }
}

/** Nothing in the evidence holds it, and it is something that evidence would show. */
export function missing(rule: string, reason: string, evidenceIds: readonly string[] = []): Decision {
  return { state: 'missing', rule, reason, evidenceIds: [...evidenceIds], share: 0, question: null }
}

/** Evidence cannot tell; only the person can. */
export function unknown(rule: string, reason: string, question: string, evidenceIds: readonly string[] = []): Decision {
  return { state: 'unknown', rule, reason, evidenceIds: [...evidenceIds], share: 0, question }
}
