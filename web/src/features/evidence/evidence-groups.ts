import type { EvidenceKind } from '@careergini/contracts'
import type { Icon } from '../../design/icon.tsx'
import { IconBriefcase, IconCertificate, IconCode, IconTools, IconUser } from '../../design/icons.generated.tsx'

export const groupNames = ['about', 'work', 'education', 'skills', 'projects'] as const
export type GroupName = (typeof groupNames)[number]

/** How people look for their facts: five groups over the eleven kinds. */
export const evidenceGroups: Record<GroupName, { icon: Icon; kinds: readonly EvidenceKind[] }> = {
  about: { icon: IconUser, kinds: ['identity', 'language'] },
  work: { icon: IconBriefcase, kinds: ['role', 'achievement'] },
  education: { icon: IconCertificate, kinds: ['education', 'certification', 'course'] },
  skills: { icon: IconTools, kinds: ['skill'] },
  projects: { icon: IconCode, kinds: ['project', 'repository', 'publication'] },
}

function groupOf(kind: EvidenceKind): GroupName {
  return groupNames.find((name) => evidenceGroups[name].kinds.includes(kind)) ?? 'about'
}

/**
 * The group of an item among its neighbours: an achievement of a project stands with the project, not with the jobs.
 */
export function groupOfItem(
  item: { facts: { kind: EvidenceKind }; parentId: string | null },
  kindOf: (id: string) => EvidenceKind | undefined,
): GroupName {
  const parentKind = item.parentId ? kindOf(item.parentId) : undefined
  return groupOf(item.facts.kind === 'achievement' && parentKind ? parentKind : item.facts.kind)
}
