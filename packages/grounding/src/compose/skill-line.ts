import type { EvidenceItem } from '@careergini/contracts'
import { cleanText } from './clean-text.ts'

/** `Group: first, second`: the names of the cited skills in their order, after their group where all share one. */
export function skillLineText(items: readonly EvidenceItem[]): string {
  const skills = items.map((item) => item.facts).filter((facts) => facts.kind === 'skill')
  const group = skills[0]?.group
  const shared = group && skills.every((skill) => skill.group === group) ? `${group}: ` : ''
  return cleanText(shared + skills.map((skill) => cleanText(skill.name)).join(', '))
}
