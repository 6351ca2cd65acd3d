import { nameFinder } from './assemble.ts'
import type { ConceptDraft } from './draft.ts'
import { labelVariants } from './labels.ts'

/**
 * Joins O*NET's technologies and tools to the ESCO skills of the same preferred label (or a way of writing it); what has
 * none stays a concept of its own, narrower than the ESCO knowledge that lists its name among its own. The occupations of
 * what is joined then name the ESCO skill.
 */
export function joinOnet(
  esco: readonly ConceptDraft[],
  onet: readonly ConceptDraft[],
  isOrdinary: (word: string) => boolean,
): { concepts: ConceptDraft[]; joined: number } {
  const knowledge = esco.filter(({ type }) => type === 'knowledge' || type === 'technology')
  const findTwin = nameFinder(knowledge.map((draft) => ({ ...draft, aliases: labelVariants(draft.label, isOrdinary) })))
  const findClass = nameFinder(knowledge.filter(({ type }) => type === 'knowledge'))
  const byId = new Map(esco.map((draft) => [draft.id, draft]))
  const replaced = new Map<string, string>()
  const kept: ConceptDraft[] = []
  for (const draft of onet) {
    const isThing = draft.type === 'technology' || draft.type === 'tool'
    const twin = isThing ? byId.get(firstOf(draft, findTwin)?.id ?? '') : undefined
    if (twin) {
      replaced.set(draft.id, twin.id)
      merge(draft, twin)
      continue
    }
    kept.push(draft)
    const heading = draft.type === 'technology' ? firstOf(draft, findClass) : undefined
    if (heading) draft.broader.push(heading.id)
  }
  for (const draft of kept) {
    draft.optional = draft.optional.map((id) => replaced.get(id) ?? id)
    draft.inDemand = draft.inDemand.map((id) => replaced.get(id) ?? id)
  }
  return { concepts: [...esco, ...kept], joined: replaced.size }
}

function firstOf(draft: ConceptDraft, find: (label: string) => ConceptDraft | undefined): ConceptDraft | undefined {
  for (const label of [draft.label, ...draft.aliases]) {
    const found = find(label)
    // An acronym alone may stand for something else in the other source.
    if (found && (label.length > 3 || label === draft.label)) return found
  }
  return undefined
}

function merge(from: ConceptDraft, into: ConceptDraft) {
  into.aliases.push(from.label, ...from.aliases)
  into.hot ||= from.hot
  into.uses += from.uses
  into.broader.push(...from.broader.filter((id) => !into.broader.includes(id)))
  if (into.type === 'knowledge' && from.type === 'technology' && from.hot) into.type = 'technology'
}
