import type { EvidenceFacts } from '@careergini/contracts'
import { placeOf } from '../lines/assemble.ts'
import type { LineDocument, ReadItem } from '../model.ts'
import { keyOf } from './keys.ts'

export interface Proposal {
  facts: EvidenceFacts
  text: string
  start: number
  end: number
  parentKey?: string | null
  confidence: number
  doubts?: string[]
}

/** Gathers proposals, gives them keys and places, and remembers which characters of the document they rest on. */
export interface Collector {
  readonly items: ReadItem[]
  readonly used: { start: number; end: number }[]
  /** Adds a proposal and returns its key. The same fact proposed twice stays one. */
  add(proposal: Proposal): string
  /** Marks text as understood though it is no evidence (a label, a heading's ornament). */
  use(start: number, end: number): void
}

export function collectorFor(document: LineDocument): Collector {
  const items: ReadItem[] = []
  const used: { start: number; end: number }[] = []
  return {
    items,
    used,
    use: (start, end) => void used.push({ start, end }),
    add({ facts, text, start, end, parentKey = null, confidence, doubts = [] }) {
      used.push({ start, end })
      const key = distinctKey(items, facts, keyFor(facts, text, parentKey))
      if (!items.some((item) => item.key === key))
        items.push({
          key,
          parentKey,
          text: text.slice(0, 10_000),
          facts,
          place: placeOf(document, start, end),
          confidence,
          doubts: [...doubts],
        })
      return key
    },
  }
}

/** Two seasons in the same job that began alike, or two certificates of one school, differ by their end alone. */
function distinctKey(items: ReadItem[], facts: EvidenceFacts, key: string): string {
  if (facts.kind !== 'role' && facts.kind !== 'education') return key
  const same = items.find((item) => item.key === key)?.facts
  return same?.kind === facts.kind && same.end !== facts.end ? `${key}|${facts.end ?? ''}` : key
}

/** What makes a fact the same fact on re-reading; dates count only where two things else could not be told apart. */
export function keyFor(facts: EvidenceFacts, text: string, parentKey: string | null): string {
  switch (facts.kind) {
    case 'identity':
      return keyOf('identity', facts.field, ...(facts.field === 'link' ? [facts.value] : []))
    case 'role':
      return keyOf('role', facts.title, facts.organisation, facts.start ?? facts.end)
    case 'education':
      return keyOf('education', facts.institution, facts.degree, facts.area)
    case 'achievement':
      return keyOf('achievement', parentKey, text)
    case 'certification':
    case 'course':
    case 'repository':
    case 'project':
    case 'skill':
      return keyOf(facts.kind, facts.name)
    case 'publication':
      return keyOf('publication', facts.title)
    default:
      return keyOf('language', facts.language)
  }
}
