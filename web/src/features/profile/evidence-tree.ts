import type { EvidenceItem } from '@careergini/contracts'
import { type GroupName, groupNames, groupOfItem } from '../evidence/evidence-groups.ts'

export interface EvidenceNode {
  item: EvidenceItem
  children: EvidenceItem[]
}

/** The evidence as the profile shows it: groups of items, what belongs to one below it. An orphan stands alone. */
export function evidenceTree(items: readonly EvidenceItem[]): Record<GroupName, EvidenceNode[]> {
  const byId = new Map(items.map((item) => [item.id, item]))
  const isChild = (item: EvidenceItem) =>
    item.facts.kind === 'achievement' && item.parentId !== null && byId.has(item.parentId)
  const tree: Record<GroupName, EvidenceNode[]> = { about: [], work: [], education: [], skills: [], projects: [] }
  for (const item of items) {
    if (isChild(item)) continue
    const children = items.filter((other) => isChild(other) && other.parentId === item.id)
    tree[groupOfItem(item, (id) => byId.get(id)?.facts.kind)].push({ item, children })
  }
  tree.work.sort((a, b) => endOf(b.item).localeCompare(endOf(a.item)))
  return tree
}

/** Sorts roles by their end, the present ones first; without dates they keep their place at the end. */
function endOf(item: EvidenceItem): string {
  if (item.facts.kind !== 'role') return ''
  const { start, end } = item.facts
  return `${end === 'present' ? '9999' : (end ?? start ?? '0')}/${start ?? '0'}`
}

export const filledGroups = (tree: Record<GroupName, EvidenceNode[]>): GroupName[] =>
  groupNames.filter((name) => tree[name].length > 0)
