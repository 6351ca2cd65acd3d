import type { EvidenceItem, Match, Requirement } from '@careergini/contracts'

/** Which requirements each evidence item answers, and how much they weigh together. */
export interface RequirementIndex {
  /** Requirement ids that the item answers, heaviest first. */
  answeredBy(evidenceId: string): string[]
  weight(requirementId: string): number
  /** Sum of the weights of what the item answers. */
  relevance(evidenceId: string): number
}

const importanceWeight = { required: 3, preferred: 2, mentioned: 1 } as const
/** The work itself is what a reader looks for first, though no line of it is demanded. */
const dutyWeight = 3
const stateWeight = { met: 1, partial: 0.5, missing: 0, unknown: 0 } as const

/** Turns a ledger round: from requirement → evidence to evidence → requirements. No match gives an empty index. */
export function indexRequirements(match: Match | null): RequirementIndex {
  const weights = new Map<string, number>()
  const byEvidence = new Map<string, Set<string>>()
  for (const row of match?.rows ?? []) {
    if (row.state !== 'met' && row.state !== 'partial') continue
    weights.set(row.requirement.id, importanceOf(row.requirement) * stateWeight[row.state])
    for (const id of row.evidenceIds) {
      const answered = byEvidence.get(id) ?? new Set<string>()
      byEvidence.set(id, answered.add(row.requirement.id))
    }
  }
  const weight = (id: string) => weights.get(id) ?? 0
  const answeredBy = (id: string) =>
    [...(byEvidence.get(id) ?? [])].sort((a, b) => weight(b) - weight(a) || compareText(a, b))
  return {
    answeredBy,
    weight,
    relevance: (id) => answeredBy(id).reduce((sum, requirement) => sum + weight(requirement), 0),
  }
}

function importanceOf({ scope, importance }: Requirement): number {
  return scope === 'responsibility' ? dutyWeight : importanceWeight[importance]
}

/** How much an achievement says by itself, 0..1: a figure first, then a named skill, then brevity. */
export function strength(item: EvidenceItem): number {
  const hasFigure = item.facts.kind === 'achievement' ? item.facts.numbers.length > 0 : false
  const figure = hasFigure || /\d/u.test(item.text) ? 0.5 : 0
  const skill = item.conceptIds.length > 0 ? 0.3 : 0
  const brief = item.text.length >= 30 && item.text.length <= 220 ? 0.2 : 0
  return figure + skill + brief
}

/** Latest first: what lasts, then by end, then by start; undated last; ties by place in the source, then id. */
export function byRecency(a: EvidenceItem, b: EvidenceItem): number {
  return (
    compareText(endOf(b), endOf(a)) ||
    compareText(startOf(b), startOf(a)) ||
    a.position - b.position ||
    compareText(a.id, b.id)
  )
}

/** As in the source; ties by id, so that the order of the input never matters. */
export function bySource(a: EvidenceItem, b: EvidenceItem): number {
  return a.position - b.position || compareText(a.id, b.id)
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function endOf(item: EvidenceItem): string {
  const { facts } = item
  if ('end' in facts && facts.end) return facts.end === 'present' ? '9999' : facts.end
  if ('date' in facts && facts.date) return facts.date
  return startOf(item)
}

function startOf(item: EvidenceItem): string {
  return 'start' in item.facts && item.facts.start ? item.facts.start : ''
}
