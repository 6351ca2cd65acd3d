import type { EvidenceItem } from '@careergini/contracts'
import { skillLineText } from '../compose/skill-line.ts'
import type { PlannedLine } from './document-plan.ts'
import { bySource, type RequirementIndex } from './rank-evidence.ts'

const mostSkills = 60
const mostPerLine = 25

/**
 * The lines of the skills section: only skills that the person has evidence of, in their own words and groups. Those a
 * requirement asks for come first; the same name twice is printed once.
 */
export function planSkills(
  evidence: readonly EvidenceItem[],
  index: RequirementIndex,
): (PlannedLine & { text: string })[] {
  const seen = new Set<string>()
  const skills = evidence
    .filter((item) => item.facts.kind === 'skill')
    .sort((a, b) => index.relevance(b.id) - index.relevance(a.id) || bySource(a, b))
    .filter((item) => {
      const name = item.facts.kind === 'skill' ? item.facts.name.trim().toLowerCase() : ''
      return name !== '' && !seen.has(name) && seen.add(name)
    })
    .slice(0, mostSkills)
  const groups = new Map<string, EvidenceItem[]>()
  for (const item of skills) {
    const group = (item.facts.kind === 'skill' && item.facts.group) || ''
    groups.set(group, [...(groups.get(group) ?? []), item])
  }
  // A group of many is cut into lines, so that each stays within what one claim can sensibly cite.
  return [...groups.values()].flatMap((items) =>
    chunks(items, mostPerLine).map((part) => ({
      evidenceIds: part.map((item) => item.id),
      requirementIds: [...new Set(part.flatMap((item) => index.answeredBy(item.id)))],
      text: skillLineText(part),
    })),
  )
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size))
}
