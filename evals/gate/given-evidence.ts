import { evidenceFacts, evidenceKinds, type EvidenceFacts, type EvidenceItem } from '@careergini/contracts'

/** Evidence as labelled sets give it: facts are optional and may be partial. */
export interface GivenEvidence {
  id: string
  kind: string
  text: string
  facts?: Record<string, unknown> | null
}

/** The item behind it; facts that are not of the published form count as not given. */
export function evidenceFrom(given: GivenEvidence): EvidenceItem {
  return {
    id: given.id,
    parentId: null,
    text: given.text,
    facts: factsFrom(given),
    conceptIds: [],
    source: { kind: 'sample', documentId: null, label: 'labelled set', place: null, textSha256: '0'.repeat(64) },
    edited: false,
    position: 0,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
  }
}

function factsFrom({ kind, text, facts }: GivenEvidence): EvidenceFacts {
  const name = text.slice(0, 300)
  // Where only a text is given, the field that every kind needs is that text: it adds nothing to what may be cited.
  const least = {
    kind: evidenceKinds.find((one) => one === kind) ?? 'achievement',
    name,
    title: name,
    language: name,
    field: 'summary',
    value: text,
  }
  const full = evidenceFacts.safeParse({ ...least, ...facts })
  return full.success ? full.data : evidenceFacts.parse(least)
}
