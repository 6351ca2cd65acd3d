import type { EvidenceItem } from '@careergini/contracts'
import type { PageBudget } from './page-budget.ts'
import { compareText, type RequirementIndex } from './rank-evidence.ts'

/** Something that may be printed if there is room: an achievement, a project, a certificate, a summary. */
export interface Candidate {
  item: EvidenceItem
  /** Height in lines, head included. */
  height: number
  /** Orders what answers equally much; higher is better. */
  merit: number
  /** Another candidate that must be in first: the project of an achievement. */
  needs: string | null
}

/**
 * Fills the pages: first whatever answers a requirement that no planned line answers yet, heaviest first, then the rest
 * by relevance and merit. What does not fit is left; a smaller candidate behind it may still fit.
 */
export function fillPages(
  candidates: readonly Candidate[],
  context: { budget: PageBudget; index: RequirementIndex; covered: ReadonlySet<string> },
): { chosen: Candidate[]; left: Candidate[] } {
  const { budget, index } = context
  const covered = new Set(context.covered)
  const byId = new Map(candidates.map((candidate) => [candidate.item.id, candidate]))
  const chosen = new Set<Candidate>()
  const take = (candidate: Candidate) => {
    const needed = candidate.needs === null ? undefined : byId.get(candidate.needs)
    const wanted = [needed, candidate].filter((one) => one !== undefined).filter((one) => !chosen.has(one))
    const height = wanted.reduce((sum, one) => sum + one.height, 0)
    if (height > budget.left) return
    budget.take(height)
    for (const one of wanted) {
      chosen.add(one)
      for (const requirement of index.answeredBy(one.item.id)) covered.add(requirement)
    }
  }

  const ranked = [...candidates].sort((a, b) => value(b, index) - value(a, index) || compareText(a.item.id, b.item.id))
  for (const candidate of ranked) {
    if (index.answeredBy(candidate.item.id).some((requirement) => !covered.has(requirement))) take(candidate)
  }
  for (const candidate of ranked) if (!chosen.has(candidate)) take(candidate)
  return {
    chosen: ranked.filter((candidate) => chosen.has(candidate)),
    left: ranked.filter((candidate) => !chosen.has(candidate)),
  }
}

function value(candidate: Candidate, index: RequirementIndex): number {
  return index.relevance(candidate.item.id) + candidate.merit
}
