import type { GapRow } from '@careergini/contracts'
import { describe, expect, it } from 'vitest'
import { radarPoints, skillGroups } from './skill-groups.ts'

const row = (label: string, group: string | null, state: GapRow['state'], weight: number): GapRow => ({
  conceptId: label,
  label,
  type: 'competence',
  group: group === null ? null : { conceptId: group, label: group },
  state,
  importance: 'required',
  weight,
  targetIds: [],
  evidenceIds: [],
  reason: '',
  nearest: null,
  effect: null,
})

describe('skillGroups', () => {
  it('adds up what is there of each heading, heaviest first', () => {
    const rows = [
      row('a', 'caring', 'met', 3),
      row('b', 'computers', 'partial', 3),
      row('c', 'computers', 'missing', 1),
      row('d', 'caring', 'unknown', 9),
      row('e', null, 'met', 9),
    ]
    expect(skillGroups(rows)).toEqual([
      { id: 'computers', label: 'computers', asked: 2, met: 0, partial: 1, share: 0.375 },
      { id: 'caring', label: 'caring', asked: 1, met: 1, partial: 0, share: 1 },
    ])
    expect(skillGroups([])).toEqual([])
  })
})

describe('radarPoints', () => {
  it('goes round from the top', () => {
    const [top, right] = radarPoints([1, 0.5, 1, 1])
    expect(top?.[0]).toBeCloseTo(0)
    expect(top?.[1]).toBeCloseTo(-1)
    expect(right?.[0]).toBeCloseTo(0.5)
    expect(right?.[1]).toBeCloseTo(0)
  })
})
