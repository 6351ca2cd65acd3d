import type { LedgerRow } from '@careergini/contracts'
import { policyVersion } from '../match/policy.ts'
import { shareOfPoints } from '../match/tier.ts'

/** Changes with any change that may change a list of gaps. */
const gapsVersion = 'gaps@3'

/** Everything that decides: the rules of gaps, those of the ledger, and the taxonomy. */
export const gapsPolicyVersion = (taxonomyVersion: string) => `${gapsVersion} ${policyVersion} ${taxonomyVersion}`

/** A name is nearest by meaning only from this cosine on: below it neighbours share a word, not a matter. */
export const leastSimilarity = 0.5

/** At most so many evidence ids in a row, the strongest first. */
export const mostEvidence = 8

/** What a target counts beside others, 0.5..1: a job that fits well makes its gaps worth more. */
export function strengthOf(rows: readonly LedgerRow[]): number {
  return (1 + (shareOfPoints(rows) ?? 0)) / 2
}
