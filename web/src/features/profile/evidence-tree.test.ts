import type { EvidenceItem } from '@careergini/contracts'
import { evidenceItem } from '@careergini/contracts'
import { describe, expect, it } from 'vitest'
import { evidenceTree } from './evidence-tree.ts'

const item = (id: string, facts: Record<string, unknown>, parentId: string | null = null): EvidenceItem =>
  evidenceItem.parse({
    id,
    parentId,
    text: id,
    facts,
    source: { kind: 'typed', documentId: null, label: 'typed', place: null, textSha256: '0'.repeat(64) },
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
  })

describe('evidenceTree', () => {
  it('puts achievements under their role and the present role first', () => {
    const tree = evidenceTree([
      item('old', { kind: 'role', title: 'Apprentice', start: '2010', end: '2014' }),
      item('now', { kind: 'role', title: 'Baker', start: '2014', end: 'present' }),
      item('did', { kind: 'achievement' }, 'now'),
      item('name', { kind: 'identity', field: 'name', value: 'Ann' }),
    ])
    expect(tree.work.map(({ item: { id }, children }) => [id, children.map((child) => child.id)])).toEqual([
      ['now', ['did']],
      ['old', []],
    ])
    expect(tree.about.map((node) => node.item.id)).toEqual(['name'])
  })
  it('keeps an achievement whose role is gone in sight', () => {
    expect(evidenceTree([item('did', { kind: 'achievement' }, 'gone')]).work).toHaveLength(1)
  })
})
