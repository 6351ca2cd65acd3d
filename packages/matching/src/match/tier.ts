import type { LedgerRow, Tier } from '@careergini/contracts'
import { tierShares } from './policy.ts'

const deciding = new Set(['eligibility', 'logistics', 'certification'])

/** Points as a share (0..1) of those that the decided rows could bring; null when nothing could be decided. */
export function shareOfPoints(rows: readonly LedgerRow[]): number | null {
  const possible = rows.reduce((sum, row) => sum + row.maxPoints, 0)
  return possible === 0 ? null : rows.reduce((sum, row) => sum + row.points, 0) / possible
}

/**
 * How likely the match is, by the required rows (by all where none is required). A person's own *no* to a required condition
 * makes it unlikely, a missing required licence at most a stretch; with nothing decided it is a stretch.
 */
export function tierOf(rows: readonly LedgerRow[]): Tier {
  const required = rows.filter((row) => row.requirement.importance === 'required')
  const share = shareOfPoints(required) ?? shareOfPoints(rows)
  const missing = required.filter((row) => row.state === 'missing' && deciding.has(row.requirement.scope))
  if (missing.some((row) => row.requirement.scope !== 'certification')) return 'unlikely'
  if (share === null) return 'stretch'
  if (share < tierShares.stretch) return 'unlikely'
  if (share < tierShares.good || missing.length > 0) return 'stretch'
  return share < tierShares.strong ? 'good' : 'strong'
}
