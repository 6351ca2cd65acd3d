import type { GapAdvice, GapAnalysis, GapRow, Tier } from '@careergini/contracts'

export type AdviceLine = GapAdvice['lines'][number]

const composer = 'composer'
const mostGaps = 4
const mostMoves = 3

/**
 * Advice made of the analysis alone: what to close first with what it would change, what to write down, where else the skills carry.
 * Every number and name stands in the analysis.
 */
export function composeAdvice(analysis: GapAnalysis): AdviceLine[] {
  const { rows, adjacent, targets } = analysis
  const titles = new Map(targets.map(({ id, title }) => [id, title]))
  const open = rows.filter(({ state }) => state === 'missing' || state === 'partial')
  const asked = rows.filter(({ state }) => state === 'unknown')
  const [near] = adjacent
  return [
    ...open.slice(0, mostGaps).map((row) => gapLine(row, targets.length, titles)),
    ...(asked.length > 0 ? [unknownLine(asked)] : []),
    ...(open.length === 0 && rows.length > 0 ? [line('Nothing that is asked for is missing in your evidence.')] : []),
    ...(near ? [adjacentLine(near)] : []),
  ]
}

function gapLine(row: GapRow, targets: number, titles: ReadonlyMap<string, string>): AdviceLine {
  const { label, importance, state, targetIds, nearest, effect } = row
  const asks = importance === 'required' ? 'required' : importance === 'preferred' ? 'nice to have' : 'mentioned'
  const jobs = targets > 1 ? ` in ${targetIds.length} of ${targets} jobs` : ''
  const start = `${label}: ${asks}${jobs}, ${state === 'partial' ? 'only partly shown' : 'missing'} in your evidence.`
  const moves = (effect?.moves ?? []).slice(0, mostMoves).map(({ targetId, from, to }) => {
    const title = titles.get(targetId) ?? ''
    return `${title} would move from ${word(from)} to ${word(to)}`
  })
  const parts = [
    start,
    ...(nearest ? [`The nearest to it that you have is ${nearest.label}.`] : []),
    ...(moves.length > 0 ? [`With it, ${moves.join('; ')}.`] : []),
  ]
  return line(parts.join(' '), row.conceptId)
}

function unknownLine(asked: readonly GapRow[]): AdviceLine {
  const names = asked.slice(0, 3).map(({ label }) => label)
  const rest = asked.length - names.length
  return line(
    `Only you can tell: ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}. Where it is true, add a line of evidence that shows it.`,
  )
}

function adjacentLine({ label, shared, sharedCount, missing }: GapAnalysis['adjacent'][number]): AdviceLine {
  const brought = shared.slice(0, 3).map((one) => one.label)
  const lacks = missing.slice(0, 3).map((one) => one.label)
  return line(
    `Your skills carry over to ${label}: ${sharedCount} that it asks for, such as ${brought.join(', ')}.` +
      (lacks.length > 0 ? ` It also asks for ${lacks.join(', ')}.` : ''),
  )
}

const line = (text: string, conceptId: string | null = null): AdviceLine => ({ text, conceptId, by: composer })

const words: Record<Tier, string> = { strong: 'Strong', good: 'Good', stretch: 'Stretch', unlikely: 'Unlikely' }
const word = (tier: Tier) => words[tier]
