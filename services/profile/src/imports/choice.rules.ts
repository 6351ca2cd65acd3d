import type { acceptImport, BodyOf, EvidenceFacts } from '@careergini/contracts'
import type { StoredItem } from './import.rows.ts'

export interface AcceptedItem {
  item: StoredItem
  /** The person chose this one, not merely all of them. */
  named: boolean
  /** The person's corrections. */
  facts?: EvidenceFacts | undefined
  text?: string | undefined
}

export interface Choice {
  /** Parents before their children. */
  accept: AcceptedItem[]
  declineIds: string[]
  decidedBefore: number
  /** Ids that are none of this import's proposals: such a decision takes no effect. */
  unknownIds: string[]
}

/**
 * Which proposals a decision is about. `all` and `clear` never remove or overwrite what the person made: removals and
 * conflicts are accepted by name alone. Accepting an achievement accepts a new role that it belongs to. What was decided
 * before stays as it is, but for what was left out and is now accepted by name.
 */
export function chooseItems(items: readonly StoredItem[], { accept, decline }: BodyOf<typeof acceptImport>): Choice {
  const called = new Set(Array.isArray(accept) ? accept.map(({ id }) => id) : [])
  const open = items.filter(({ id, status }) => status === 'proposed' || (status === 'declined' && called.has(id)))
  const accepted = new Map(namedOrAll(open, accept).map((entry) => [entry.item.id, entry]))
  const chosen = [...accepted.values()]
  for (const { item } of chosen) {
    for (const parent of newAncestors(item, open))
      if (!accepted.has(parent.id)) accepted.set(parent.id, { item: parent, named: false })
  }
  const declined = decline === 'all' ? open.map(({ id }) => id) : decline
  const named = [...called, ...declined]
  const ids = new Set(items.map(({ id }) => id))
  const openIds = new Set(open.map(({ id }) => id))
  const declineIds = declined.filter((id) => openIds.has(id) && !accepted.has(id))
  return {
    accept: items.filter(({ id }) => accepted.has(id)).map((item) => accepted.get(item.id) ?? { item, named: false }),
    declineIds: [...new Set(declineIds)],
    decidedBefore: items.length - open.length,
    unknownIds: named.filter((id) => !ids.has(id)),
  }
}

function namedOrAll(open: readonly StoredItem[], accept: BodyOf<typeof acceptImport>['accept']): AcceptedItem[] {
  if (!Array.isArray(accept)) {
    const harmless = open.filter(({ change }) => change !== 'removed' && change !== 'conflict')
    const chosen = accept === 'clear' ? harmless.filter(({ doubts }) => doubts.length === 0) : harmless
    return chosen.map((item) => ({ item, named: false }))
  }
  return accept.flatMap(({ id, facts, text }) => {
    const item = open.find((one) => one.id === id)
    return item ? [{ item, named: true, facts, text }] : []
  })
}

/** Parents that are not in the profile yet; one that is there stays as it is until the person decides about it. */
function newAncestors(item: StoredItem, open: readonly StoredItem[]): StoredItem[] {
  const parent = open.find(({ key, change }) => key === item.parentKey && key !== item.key && change === 'new')
  const others = open.filter((other) => other !== parent)
  return parent ? [parent, ...newAncestors(parent, others)] : []
}
