import type { EvidenceItem, EvidenceKind, Match } from '@careergini/contracts'
import { cleanText } from '../compose/clean-text.ts'
import { headTexts } from '../compose/locked-text.ts'
import type { SectionKind } from '../compose/wording.ts'
import { UnplannableDocument, type DocumentPlan, type PlannedEntry, type PlannedSection } from './document-plan.ts'
import type { Candidate } from './fill-pages.ts'
import { cost, type PageBudget } from './page-budget.ts'
import { byRecency, bySource, strength, type RequirementIndex } from './rank-evidence.ts'

const sectionOf: Partial<Record<EvidenceKind, SectionKind>> = {
  role: 'experience',
  education: 'education',
  project: 'projects',
  repository: 'projects',
  certification: 'certifications',
  publication: 'publications',
  course: 'courses',
}
const always: ReadonlySet<EvidenceKind> = new Set(['role', 'education'])
const contactOrder = ['location', 'phone', 'email', 'link']

/** Name, headline and contact. @throws UnplannableDocument without evidence or without a name. */
export function planHeader(evidence: readonly EvidenceItem[]): DocumentPlan['header'] {
  if (evidence.length === 0) {
    throw new UnplannableDocument(
      'no-evidence',
      'There is no evidence to write from.',
      'Import a résumé or add evidence to your profile first.',
    )
  }
  const identity = (field: string) =>
    evidence.filter((item) => item.facts.kind === 'identity' && item.facts.field === field).sort(bySource)
  const name = identity('name')[0]
  if (!name) {
    throw new UnplannableDocument('no-name', 'Your profile has no name.', 'Add your name to your profile.')
  }
  return {
    name: name.id,
    headline: identity('headline')[0]?.id ?? null,
    contact: contactOrder.flatMap((field) => identity(field).slice(0, field === 'link' ? 4 : 1)).map((item) => item.id),
  }
}

/** The sections that are complete whatever the page limit: every role, every degree, latest first; languages. */
export function planSkeleton(evidence: readonly EvidenceItem[], index: RequirementIndex): PlannedSection[] {
  const kinds = ['role', 'education'] as const
  const sections = kinds.map((kind) => ({
    kind: sectionOf[kind] ?? 'experience',
    entries: evidence
      .filter((item) => item.facts.kind === kind && headTexts(item, 'en').title !== null)
      .sort(byRecency)
      .map((item) => entryOf(item, index)),
  }))
  const languages = evidence.filter((item) => item.facts.kind === 'language').sort(bySource)
  const line = {
    evidenceIds: languages.map((item) => item.id),
    requirementIds: [...new Set(languages.flatMap((item) => index.answeredBy(item.id)))],
  }
  const entry = { evidenceId: null, style: 'paragraph' as const, requirementIds: line.requirementIds, lines: [line] }
  return [...sections, { kind: 'languages' as const, entries: languages.length > 0 ? [entry] : [] }].filter(
    (section) => section.entries.length > 0,
  )
}

/**
 * What competes for the room that is left. An achievement without a parent stands among others of its kind,
 * below the summary; one whose parent is gone is an orphan and has no place.
 */
export function collectCandidates(
  evidence: readonly EvidenceItem[],
  index: RequirementIndex,
  budget: PageBudget,
): { candidates: Candidate[]; orphans: string[] } {
  const byId = new Map(evidence.map((item) => [item.id, item]))
  const roleRank = new Map(
    evidence
      .filter((item) => item.facts.kind === 'role')
      .sort(byRecency)
      .map((item, rank) => [item.id, rank]),
  )
  const candidates: Candidate[] = []
  const orphans: string[] = []
  for (const [parentId, achievements] of groupByParent(evidence)) {
    const parent = parentId === null ? undefined : byId.get(parentId)
    if (parentId !== null && (!parent || !sectionOf[parent.facts.kind])) {
      orphans.push(...achievements.map((item) => item.id))
      continue
    }
    const ranked = achievements.sort((a, b) => value(b, index) - value(a, index) || bySource(a, b))
    const recency = 1 / (1 + (roleRank.get(parentId ?? '') ?? 2))
    ranked.forEach((item, rank) => {
      // The best line of each role comes before the fourth best of any: the penalty grows with the rank in its role.
      const merit = strength(item) + recency - 0.35 * rank
      const needs = !parent || always.has(parent.facts.kind) ? null : parent.id
      candidates.push({ item, height: budget.lines(item.text), merit, needs })
    })
  }
  for (const item of evidence) {
    if (isSummary(item)) {
      candidates.push({ item, height: cost.heading + budget.lines(item.text), merit: 2, needs: null })
    } else if (sectionOf[item.facts.kind] && !always.has(item.facts.kind)) {
      const height = item.facts.kind === 'project' ? cost.entryHead : cost.oneLineHead
      candidates.push({ item, height, merit: 0.5 + strength(item), needs: null })
    }
  }
  return { candidates, orphans }
}

/** Puts the chosen candidates into their sections and entries, in printing order. */
export function assembleSections(
  parts: { skeleton: PlannedSection[]; skills: PlannedSection['entries'][number]['lines']; chosen: Candidate[] },
  index: RequirementIndex,
): PlannedSection[] {
  const { skeleton, skills, chosen } = parts
  const items = chosen.map((candidate) => candidate.item)
  const sections = new Map<SectionKind, PlannedEntry[]>(skeleton.map((section) => [section.kind, section.entries]))
  for (const item of items.filter((one) => one.facts.kind !== 'achievement' && !isSummary(one)).sort(byRecency)) {
    const kind = sectionOf[item.facts.kind]
    if (kind) sections.set(kind, [...(sections.get(kind) ?? []), entryOf(item, index)])
  }
  const achievements = items
    .filter((item) => item.facts.kind === 'achievement')
    .sort((a, b) => value(b, index) - value(a, index) || bySource(a, b))
  const highlights = achievements.filter((item) => item.parentId === null)
  const summary = items.filter(isSummary).sort(bySource)
  if (summary.length > 0) sections.set('summary', [headless('paragraph', summary, index)])
  if (highlights.length > 0) sections.set('achievements', [headless('bullets', highlights, index)])
  if (skills.length > 0)
    sections.set('skills', [{ evidenceId: null, style: 'paragraph', requirementIds: [], lines: skills }])
  const entries = new Map([...sections.values()].flat().map((entry) => [entry.evidenceId, entry]))
  for (const item of achievements) {
    if (item.parentId !== null) entries.get(item.parentId)?.lines.push(lineOf(item, index))
  }
  return inPrintingOrder(sections)
}

/** Requirements that no evidence answers at all, in the order of the ledger. */
export function listGaps(match: Match | null): DocumentPlan['gaps'] {
  return (match?.rows ?? []).flatMap((row) =>
    row.state === 'met' ? [] : [{ requirementId: row.requirement.id, text: row.requirement.text, state: row.state }],
  )
}

/** Which requirements the planned lines answer, and by which evidence. */
export function listAnswered(sections: readonly PlannedSection[], index: RequirementIndex): DocumentPlan['answered'] {
  const answered = new Map<string, string[]>()
  const planned = sections.flatMap((section) =>
    section.entries.flatMap((entry) => [entry.evidenceId ?? [], ...entry.lines.map((line) => line.evidenceIds)].flat()),
  )
  for (const evidenceId of new Set(planned)) {
    for (const id of index.answeredBy(evidenceId)) answered.set(id, [...(answered.get(id) ?? []), evidenceId])
  }
  return [...answered].map(([requirementId, evidenceIds]) => ({ requirementId, evidenceIds }))
}

function inPrintingOrder(sections: Map<SectionKind, PlannedEntry[]>): PlannedSection[] {
  const rest = ['projects', 'certifications', 'skills', 'languages', 'publications', 'courses'] as const
  // Who has no role yet is shown by what they studied first.
  const first = sections.has('experience') ? (['experience', 'education'] as const) : (['education'] as const)
  return (['summary', 'achievements', ...first, ...rest] as const)
    .map((kind) => ({ kind, entries: sections.get(kind) ?? [] }))
    .filter((section) => section.entries.length > 0)
}

function groupByParent(evidence: readonly EvidenceItem[]): Map<string | null, EvidenceItem[]> {
  return Map.groupBy(
    evidence.filter((item) => item.facts.kind === 'achievement' && cleanText(item.text) !== ''),
    (item) => item.parentId,
  )
}

function value(item: EvidenceItem, index: RequirementIndex): number {
  return index.relevance(item.id) + strength(item)
}

function isSummary(item: EvidenceItem): boolean {
  return item.facts.kind === 'identity' && item.facts.field === 'summary'
}

/** Lines without a head: the summary, and achievements that belong to no single role. */
function headless(style: PlannedEntry['style'], items: readonly EvidenceItem[], index: RequirementIndex): PlannedEntry {
  return { evidenceId: null, style, requirementIds: [], lines: items.map((item) => lineOf(item, index)) }
}

function entryOf(item: EvidenceItem, index: RequirementIndex): PlannedEntry {
  return { evidenceId: item.id, style: 'bullets', requirementIds: index.answeredBy(item.id), lines: [] }
}

function lineOf(item: EvidenceItem, index: RequirementIndex): PlannedEntry['lines'][number] {
  return { evidenceIds: [item.id], requirementIds: index.answeredBy(item.id) }
}
