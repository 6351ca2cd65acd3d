import { nameFinder } from './assemble.ts'
import type { ConceptDraft } from './draft.ts'

/**
 * Joins O*NET's technologies and tools to the ESCO skills of the same name (the label or a way of writing it); what has
 * none stays a concept of its own. Their occupations then name the ESCO skill.
 */
export function joinOnet(
  esco: readonly ConceptDraft[],
  onet: readonly ConceptDraft[],
): { concepts: ConceptDraft[]; joined: number } {
  const find = nameFinder(
    esco.filter((draft) => draft.kind === 'skill' && draft.type !== 'competence' && draft.type !== 'group'),
  )
  const replaced = new Map<string, string>()
  const kept: ConceptDraft[] = []
  for (const draft of onet) {
    const twin = draft.type === 'technology' || draft.type === 'tool' ? twinOf(draft, find) : undefined
    if (!twin) {
      kept.push(draft)
      continue
    }
    replaced.set(draft.id, twin.id)
    merge(draft, twin)
  }
  for (const draft of kept) draft.optional = draft.optional.map((id) => replaced.get(id) ?? id)
  return { concepts: [...esco, ...kept], joined: replaced.size }
}

function twinOf(draft: ConceptDraft, find: (label: string) => ConceptDraft | undefined): ConceptDraft | undefined {
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
  into.broader.push(...from.broader.filter((id) => !into.broader.includes(id)))
  if (into.type === 'knowledge' && from.type === 'technology' && from.hot) into.type = 'technology'
}
