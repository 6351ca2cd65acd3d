import type { AdjacentOccupation, GapAnalysis, GapRow } from '@careergini/contracts'
import { printable, tableLines } from '../table.ts'

const mostRows = 25
const mostAlternatives = 4
const states: Record<GapRow['state'], string> = {
  met: '✓ met',
  partial: '◐ partial',
  missing: '✗ missing',
  unknown: '? only you can tell',
}

/** The comparison as lines for a terminal: what it was compared with, the gaps by weight, the trial, and where the skills carry over. */
export function gapReport({ target, targets, rows, adjacent, notices }: GapAnalysis): string[] {
  const open = rows.filter(({ state }) => state !== 'met')
  const met = rows.length - open.length
  const above = [...heading(target), ...notices.map((notice) => `! ${printable(notice)}`)]
  return [
    ...(above.length === 0 ? [] : [...above, '']),
    ...tierLines(targets),
    '',
    ...(rows.length === 0 ? [] : [`${met} of ${rows.length} skills that are asked for are met.`]),
    ...(open.length === 0 ? [] : ['', ...gapLines(open, targets.length)]),
    ...(open.length > mostRows ? [`… and ${open.length - mostRows} more: --json has all.`] : []),
    ...(adjacent.length === 0
      ? []
      : ['', 'Where the skills carry over', ...tableLines(adjacentHeads, adjacent.map(adjacentLine), 60)]),
  ]
}

function heading({ alternatives }: GapAnalysis['target']): string[] {
  const others = alternatives.slice(0, mostAlternatives).map(({ label }) => label)
  return others.length === 0 ? [] : [`If you meant another role: ${others.join(', ')}`]
}

function tierLines(targets: GapAnalysis['targets']): string[] {
  const isTrial = targets.some(({ score, trialScore }) => score !== trialScore)
  const hasEmployer = targets.some(({ organisation }) => organisation !== null)
  const rows = targets.map(({ title, organisation, tier, trialTier }) => [
    title,
    ...(hasEmployer ? [organisation ?? ''] : []),
    tier,
    ...(isTrial ? [trialTier === tier ? 'the same' : trialTier] : []),
  ])
  const heads = ['Compared with', ...(hasEmployer ? ['Employer'] : []), 'Fit', ...(isTrial ? ['In the trial'] : [])]
  return tableLines(heads, rows)
}

function gapLines(open: readonly GapRow[], targets: number): string[] {
  const rows = open
    .slice(0, mostRows)
    .map(({ label, state, importance, weight, targetIds, nearest, effect }) => [
      label,
      states[state],
      importance,
      String(weight),
      ...(targets > 1 ? [`${targetIds.length} of ${targets}`] : []),
      nearest ? `${nearest.label} (${nearest.how})` : '',
      effectOf(effect),
    ])
  const jobs = targets > 1 ? ['Jobs'] : []
  return tableLines(['Gap', 'State', 'Importance', 'Weight', ...jobs, 'Nearest you have', 'With it'], rows)
}

function effectOf(effect: GapRow['effect']): string {
  if (!effect) return ''
  const [first] = effect.moves
  const moves =
    effect.moves.length > 1 ? `, ${effect.moves.length} jobs move` : first ? `, ${first.from} → ${first.to}` : ''
  return `+${effect.points}${moves}`
}

const adjacentHeads = ['Occupation', 'Carries over', 'Missing']
const adjacentLine = ({ label, shared, sharedCount, missing, missingCount }: AdjacentOccupation): string[] => [
  label,
  `${sharedCount}: ${named(shared)}`,
  missingCount === 0 ? 'nothing essential' : `${missingCount}: ${named(missing)}`,
]
const named = (concepts: readonly { label: string }[]) =>
  concepts
    .slice(0, 2)
    .map(({ label }) => label)
    .join(', ')
