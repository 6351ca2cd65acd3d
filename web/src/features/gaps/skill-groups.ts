import type { GapRow } from '@careergini/contracts'

export interface SkillGroup {
  id: string
  label: string
  /** How many concepts of the group are asked for, and how many of them are met or met in part. */
  asked: number
  met: number
  partial: number
  /** The weight that is there, 0..1; what is met in part counts half. */
  share: number
}

const mostAxes = 8

/** What is asked for by its widest headings, the heaviest first; what only the person can tell is left out. */
export function skillGroups(rows: readonly GapRow[]): SkillGroup[] {
  const decided = rows.filter(({ state, group }) => state !== 'unknown' && group !== null)
  const groups = [...Map.groupBy(decided, ({ group }) => group?.conceptId ?? '')].map(([id, members]) => {
    const weightOf = (state: GapRow['state']) =>
      members.filter((row) => row.state === state).reduce((sum, { weight }) => sum + weight, 0)
    const total = members.reduce((sum, { weight }) => sum + weight, 0)
    const count = (state: GapRow['state']) => members.filter((row) => row.state === state).length
    const share = (weightOf('met') + weightOf('partial') / 2) / total
    const label = members[0]?.group?.label ?? id
    return { id, label, asked: members.length, met: count('met'), partial: count('partial'), share, total }
  })
  return groups
    .toSorted((a, b) => b.total - a.total || (a.label < b.label ? -1 : 1))
    .slice(0, mostAxes)
    .map(({ id, label, asked, met, partial, share }) => ({ id, label, asked, met, partial, share }))
}

/** The corners of a radar with its middle at 0, 0 and radius 1, from the top clockwise. */
export function radarPoints(shares: readonly number[]): [number, number][] {
  return shares.map((share, index) => {
    const angle = (index / shares.length) * 2 * Math.PI
    return [Math.sin(angle) * share, -Math.cos(angle) * share]
  })
}
