import type { EvidenceFacts, EvidenceItem } from '@careergini/contracts'
import { evidenceFacts } from '@careergini/contracts'
import type { z } from 'zod'

type FactsInput = z.input<typeof evidenceFacts>

/** An accepted fact for tests; the id tells it apart. */
export function fact(id: string, facts: FactsInput, text: string, parentId: string | null = null): EvidenceItem {
  const parsed: EvidenceFacts = evidenceFacts.parse(facts)
  return {
    id,
    parentId,
    text,
    facts: parsed,
    conceptIds: [],
    source: { kind: 'typed', documentId: null, label: 'typed', place: null, textSha256: '0'.repeat(64) },
    edited: false,
    position: 0,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
  }
}

/** An invented developer with two roles, a degree, a certificate and two languages. */
export const developer: EvidenceItem[] = [
  fact(
    'r1',
    { kind: 'role', title: 'Backend Engineer', organisation: 'Quillmark', start: '2020-01', end: 'present' },
    'Backend Engineer, Quillmark',
  ),
  fact('a1', { kind: 'achievement' }, 'Built payment services in Python and PostgreSQL on Kubernetes', 'r1'),
  fact(
    'r2',
    { kind: 'role', title: 'Support Technician', organisation: 'Ferrow', start: '2017-03', end: '2019-12' },
    'Support Technician, Ferrow',
  ),
  fact('a2', { kind: 'achievement' }, 'Answered 40 tickets a day', 'r2'),
  fact('s1', { kind: 'skill', name: 'Docker' }, 'Docker'),
  fact(
    'e1',
    { kind: 'education', degree: 'BSc', area: 'Computer Science', institution: 'Harrow Lake College', end: '2017' },
    'BSc Computer Science',
  ),
  fact('c1', { kind: 'certification', name: 'Certified Kubernetes Administrator (CKA)', expires: '2025-06' }, 'CKA'),
  fact('l1', { kind: 'language', language: 'German', fluency: 'B1' }, 'German (B1)'),
]
