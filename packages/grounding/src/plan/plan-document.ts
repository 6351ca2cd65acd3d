import type { DocumentTemplate, EvidenceItem, Match, PaperSize } from '@careergini/contracts'
import type { DocumentPlan } from './document-plan.ts'
import { fillPages } from './fill-pages.ts'
import { cost, createPageBudget } from './page-budget.ts'
import {
  assembleSections,
  collectCandidates,
  listAnswered,
  listGaps,
  planHeader,
  planSkeleton,
} from './plan-sections.ts'
import { planSkills } from './plan-skills.ts'
import { isPrintableItem } from './printable-item.ts'
import { indexRequirements } from './rank-evidence.ts'

export const planPolicyVersion = 'plan@3'

export interface PlanOptions {
  template?: DocumentTemplate
  paper?: PaperSize
  /** Most pages, 1 to 4. */
  maxPages?: number
  /** Share of the estimated space to use, 0..1: lower it when the rendered document has a page too many. */
  fill?: number
}

export interface PlanInput {
  evidence: readonly EvidenceItem[]
  /** The ledger against the posting; null for a general résumé. */
  match: Match | null
  /** BCP 47 tag of headings and dates. */
  language: string
  options?: PlanOptions
}

/**
 * Chooses and orders what a résumé says. Roles and degrees stay complete, latest first; achievements, projects and the
 * rest compete for the page limit: first what answers a requirement nothing else does, then by weight of requirements,
 * strength and recency. The same inputs give the same plan, in whatever order the evidence comes.
 * @throws UnplannableDocument when there is no evidence or no name.
 */
export function planDocument({ evidence, match, language, options = {} }: PlanInput): DocumentPlan {
  const { template = 'modern', paper = 'a4', maxPages = 2, fill = 1 } = options
  const safe = evidence.filter((item) => isPrintableItem(item, language))
  const index = indexRequirements(match)
  const header = planHeader(safe)
  const budget = createPageBudget(template, paper, maxPages, fill)
  const skeleton = planSkeleton(safe, index)
  const skills = planSkills(safe, index)

  budget.take(cost.header)
  for (const section of skeleton) budget.take(cost.heading + section.entries.length * cost.entryHead)
  for (const line of skills) budget.take(budget.lines(line.text))
  if (skills.length > 0) budget.take(cost.heading)

  const planned = [...skeleton.flatMap((section) => section.entries), ...skills]
  const covered = new Set(planned.flatMap((part) => part.requirementIds))
  const { candidates, orphans } = collectCandidates(safe, index, budget)
  const { chosen, left } = fillPages(candidates, { budget, index, covered })
  const lines = skills.map(({ evidenceIds, requirementIds }) => ({ evidenceIds, requirementIds }))
  const sections = assembleSections({ skeleton, skills: lines, chosen }, index)
  return {
    policyVersion: planPolicyVersion,
    language,
    template,
    paper,
    header,
    sections,
    answered: listAnswered(sections, index),
    gaps: listGaps(match),
    omitted: [
      ...evidence.filter((item) => !safe.includes(item)).map((item) => omit(item.id, 'unsafe-text')),
      ...orphans.map((id) => omit(id, 'no-parent')),
      ...left.map((candidate) => omit(candidate.item.id, 'page-limit')),
    ],
  }
}

function omit(evidenceId: string, reason: DocumentPlan['omitted'][number]['reason']) {
  return { evidenceId, reason }
}
