import { createHash } from 'node:crypto'
import type { EvidenceFacts, EvidenceItem, FactsOf } from '@careergini/contracts'

/** The words of a fact that was typed into fields, for people and for matching. Null where the words are the fact. */
export function textOfFacts(facts: EvidenceFacts): string | null {
  switch (facts.kind) {
    case 'identity':
      return facts.value
    case 'role':
      return joined([facts.title, facts.organisation, facts.location, periodOf(facts)])
    case 'education':
      return joined([facts.degree, facts.area, facts.institution, facts.location, facts.grade, periodOf(facts)])
    case 'certification':
      return joined([facts.name, facts.issuer, facts.date])
    case 'skill':
      return joined([facts.name, facts.level])
    case 'project':
      return joined([facts.name, facts.organisation, periodOf(facts)])
    case 'repository':
      return joined([facts.name, facts.languages.join(', ')])
    case 'publication':
      return joined([facts.title, facts.publisher, facts.date])
    case 'language':
      return joined([facts.language, facts.fluency])
    case 'course':
      return joined([facts.name, facts.institution, facts.date])
    default:
      return null
  }
}

/** Facts after their text was changed by hand: a figure that the new text no longer shows is no longer one of its figures. */
export function factsForText(facts: EvidenceFacts, text: string): EvidenceFacts {
  if (facts.kind === 'identity') return { ...facts, value: text.slice(0, 5000) }
  if (facts.kind !== 'achievement') return facts
  return { ...facts, numbers: facts.numbers.filter((number) => text.includes(number.text)) }
}

/** Every parent directly before its children; siblings in the order of their source. */
export function inReadingOrder(items: readonly EvidenceItem[]): EvidenceItem[] {
  const ids = new Set(items.map(({ id }) => id))
  const children = Map.groupBy(items, ({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : null))
  const withChildren = (item: EvidenceItem): EvidenceItem[] => [
    item,
    ...(children.get(item.id) ?? []).flatMap(withChildren),
  ]
  return (children.get(null) ?? []).flatMap(withChildren)
}

/** An item's id with those of everything below it. */
export function withDescendants(items: readonly Pick<EvidenceItem, 'id' | 'parentId'>[], id: string): string[] {
  const below = items.filter(({ parentId }) => parentId === id).flatMap((child) => withDescendants(items, child.id))
  return [id, ...below]
}

export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

function periodOf({ start, end }: Pick<FactsOf<'role'>, 'start' | 'end'>): string | null {
  if (start && end) return `${start} – ${end}`
  return start ?? end
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(', ')
}
