import type { ImportItem, ImportRecord } from '@careergini/contracts'
import { type GroupName, groupNames, groupOfItem } from '../evidence/evidence-groups.ts'

/** An import's items by what the person has to do with them. */
export interface ReviewItems {
  /** Doubtful ones that wait for a decision, in the order of the page. */
  doubts: ImportItem[]
  /** The clear rest that waits, by group. */
  clear: { name: GroupName; items: ImportItem[] }[]
  accepted: ImportItem[]
  declined: ImportItem[]
  /** Already in the profile as they are: nothing to decide. */
  known: ImportItem[]
}

/** A decision is asked for where something is doubtful or clashes with what the person wrote. */
export const isDoubtful = (item: ImportItem): boolean =>
  item.doubts.length > 0 || item.change === 'conflict' || item.change === 'removed'

/** Sorts the items of an import for the review. */
export function reviewItems(record: Pick<ImportRecord, 'items'>): ReviewItems {
  const kinds = new Map(record.items.map((item) => [item.id, item.facts.kind]))
  const open = record.items.filter((item) => item.status === 'proposed' && item.change !== 'same')
  const clear = open.filter((item) => !isDoubtful(item))
  const of = (name: GroupName) => clear.filter((item) => groupOfItem(item, (id) => kinds.get(id)) === name)
  return {
    doubts: open.filter(isDoubtful),
    clear: groupNames.map((name) => ({ name, items: of(name) })).filter(({ items }) => items.length > 0),
    accepted: record.items.filter((item) => item.status === 'accepted'),
    declined: record.items.filter((item) => item.status === 'declined'),
    known: record.items.filter((item) => item.status === 'proposed' && item.change === 'same'),
  }
}

/** The item to go to when one has been decided: the next in the list, else the one before it. */
export function neighbour(order: readonly string[], id: string | null, step: 1 | -1): string | null {
  if (order.length === 0) return null
  const at = id === null ? -1 : order.indexOf(id)
  if (at < 0) return order[0] ?? null
  return order[Math.min(Math.max(at + step, 0), order.length - 1)] ?? null
}
