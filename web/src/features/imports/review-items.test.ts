import type { ImportItem } from '@careergini/contracts'
import { describe, expect, it } from 'vitest'
import { neighbour, reviewItems } from './review-items.ts'

const item = (id: string, more: Partial<ImportItem> = {}): ImportItem => ({
  id,
  parentId: null,
  text: id,
  facts: { kind: 'skill', name: id, group: null, level: null, years: null },
  place: { page: 1, start: 0, end: 1, boxes: [] },
  confidence: 1,
  doubts: [],
  change: 'new',
  existingId: null,
  existingText: null,
  status: 'proposed',
  ...more,
})

describe('reviewItems', () => {
  it('asks about doubts and conflicts and groups the clear rest', () => {
    const role = item('role', {
      facts: { kind: 'role', title: 'Baker', organisation: null, location: null, start: null, end: null },
    })
    const items = [
      role,
      item('did', { facts: { kind: 'achievement', numbers: [] }, parentId: 'role' }),
      item('unsure', { doubts: ['Is this a name?'] }),
      item('clash', { change: 'conflict' }),
      item('skill'),
      item('again', { change: 'same' }),
      item('yes', { status: 'accepted' }),
      item('no', { status: 'declined', doubts: ['?'] }),
    ]
    const review = reviewItems({ items })
    expect(review.doubts.map(({ id }) => id)).toEqual(['unsure', 'clash'])
    expect(review.clear.map(({ name, items: group }) => [name, group.map(({ id }) => id)])).toEqual([
      ['work', ['role', 'did']],
      ['skills', ['skill']],
    ])
    expect([review.accepted, review.declined, review.known].map((list) => list.map(({ id }) => id))).toEqual([
      ['yes'],
      ['no'],
      ['again'],
    ])
  })
  it('keeps an achievement of a project with the project', () => {
    const project = item('p', {
      facts: { kind: 'project', name: 'Oven', organisation: null, url: null, start: null, end: null },
    })
    const review = reviewItems({
      items: [project, item('a', { facts: { kind: 'achievement', numbers: [] }, parentId: 'p' })],
    })
    expect(review.clear.map(({ name }) => name)).toEqual(['projects'])
  })
})

describe('neighbour', () => {
  it('stops at both ends and starts at the first', () => {
    const order = ['a', 'b', 'c']
    expect(neighbour(order, null, 1)).toBe('a')
    expect(neighbour(order, 'b', 1)).toBe('c')
    expect(neighbour(order, 'c', 1)).toBe('c')
    expect(neighbour(order, 'a', -1)).toBe('a')
    expect(neighbour([], 'a', 1)).toBeNull()
  })
})
