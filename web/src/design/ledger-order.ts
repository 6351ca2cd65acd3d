import type { LedgerRow, MatchState } from '@careergini/contracts'

/** The rows of a ledger as a person works through them. */
export interface LedgerGroups {
  questions: LedgerRow[]
  required: LedgerRow[]
  preferred: LedgerRow[]
  mentioned: LedgerRow[]
}

const order: Record<MatchState, number> = { unknown: 0, missing: 1, partial: 2, met: 3 }

/**
 * Sorts rows into what only the person can answer, then by importance; inside each importance missing comes first, then
 * partial, then met. Rows of one state keep the posting's order.
 */
export function groupRows(rows: readonly LedgerRow[]): LedgerGroups {
  const asked = (row: LedgerRow) => row.state === 'unknown' && row.question !== null
  const of = (importance: LedgerRow['requirement']['importance']) =>
    rows
      .filter((row) => !asked(row) && row.requirement.importance === importance)
      .toSorted((a, b) => order[a.state] - order[b.state])
  return {
    questions: rows.filter(asked),
    required: of('required'),
    preferred: of('preferred'),
    mentioned: of('mentioned'),
  }
}
