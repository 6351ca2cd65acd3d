import { createHash } from 'node:crypto'
import type { EvidenceFacts, EvidenceItem, LedgerRow, Match, Posting, Requirement } from '@careergini/contracts'

const at = '2026-01-15T09:00:00Z'

function item(id: string, text: string, facts: EvidenceFacts, parentId: string | null = null): EvidenceItem {
  const textSha256 = createHash('sha256').update(text).digest('hex')
  const source = { kind: 'typed' as const, documentId: null, label: 'Typed by you', place: null, textSha256 }
  return { id, parentId, text, facts, conceptIds: [], source, edited: false, position: 0, createdAt: at, updatedAt: at }
}

const role = {
  kind: 'role' as const,
  title: 'Ward Nurse',
  organisation: 'Northfield Hospital',
  location: 'Leeds',
  start: '2018-03',
  end: 'present' as const,
}

/** An invented nurse; any likeness is chance. */
export const inventedEvidence: EvidenceItem[] = [
  item('id-name', 'Maja Lindqvist', { kind: 'identity', field: 'name', value: 'Maja Lindqvist' }),
  item('id-email', 'maja@example.org', { kind: 'identity', field: 'email', value: 'maja@example.org' }),
  item('role-1', 'Ward Nurse, Northfield Hospital', role),
  item(
    'done-1',
    'Trained 14 new nurses in wound care',
    { kind: 'achievement', numbers: [{ value: 14, unit: 'people', text: '14' }] },
    'role-1',
  ),
  item(
    'done-2',
    'Kept the medication records of a ward with 28 beds',
    { kind: 'achievement', numbers: [{ value: 28, unit: 'beds', text: '28' }] },
    'role-1',
  ),
  item('done-3', 'Helped to plan the night shifts', { kind: 'achievement', numbers: [] }, 'role-1'),
  item('edu-1', 'BSc Nursing, University of Exampleton', {
    kind: 'education',
    institution: 'University of Exampleton',
    degree: 'BSc',
    area: 'Nursing',
    location: null,
    grade: null,
    start: '2014',
    end: '2017',
  }),
  item('skill-1', 'wound care', { kind: 'skill', name: 'wound care', group: null, level: null, years: null }),
]

export const inventedPostingText =
  'Senior Ward Nurse\nSt Elsewhere Clinic\n\nRequirements\n- Experience in training nurses\n- Medication records\n- Fluent Welsh'

const requirements: Requirement[] = ['Experience in training nurses', 'Medication records', 'Fluent Welsh'].map(
  (text, index) => {
    const start = inventedPostingText.indexOf(text)
    const scope = index === 2 ? ('language' as const) : ('skill' as const)
    const importance = index === 1 ? ('preferred' as const) : ('required' as const)
    return {
      id: `req-${index + 1}`,
      text,
      start,
      end: start + text.length,
      scope,
      importance,
      conceptIds: [],
      minYears: null,
      degree: null,
    }
  },
)

export const inventedPosting: Posting = {
  id: '6f0c4a39-6a5f-4a5c-8f43-0d5c9f1f7a11',
  title: 'Senior Ward Nurse',
  organisation: 'St Elsewhere Clinic',
  places: [],
  remote: null,
  remoteScope: null,
  employmentType: null,
  seniority: null,
  salary: null,
  visa: null,
  minYears: null,
  degreeRequired: null,
  postedAt: null,
  lastSeenAt: at,
  text: inventedPostingText,
  source: { kind: 'pasted', label: 'Pasted', url: null },
  own: true,
  requirements,
}

const answers: Pick<LedgerRow, 'state' | 'evidenceIds'>[] = [
  { state: 'met', evidenceIds: ['done-1'] },
  { state: 'met', evidenceIds: ['done-2'] },
  { state: 'missing', evidenceIds: [] },
]

/** The ledger of the invented nurse against the invented posting. */
export const inventedMatch: Match = {
  postingId: inventedPosting.id,
  policyVersion: 'match@test',
  tier: 'good',
  score: 66,
  counts: { met: 2, partial: 0, missing: 1, unknown: 0 },
  rows: requirements.map((requirement, index) => ({
    requirement,
    state: answers[index]?.state ?? 'unknown',
    evidenceIds: answers[index]?.evidenceIds ?? [],
    rule: 'test',
    reason: 'As the test says.',
    points: answers[index]?.state === 'met' ? 1 : 0,
    maxPoints: 1,
    question: null,
  })),
}
