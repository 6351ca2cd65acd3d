import type { ReadItem, ReadResume } from '@careergini/resume-reader'
import { expect, it } from 'vitest'
import { storable } from './storable.rules.ts'

const place = { page: null, start: 0, end: 1, boxes: [] }
const role = (key: string, title: string): ReadItem => ({
  key,
  parentKey: null,
  text: title,
  place,
  confidence: 1,
  doubts: [],
  facts: { kind: 'role', title, organisation: null, location: null, start: null, end: null },
})
const achievement = (text: string, parentKey: string): ReadItem => ({
  key: `a ${parentKey}`,
  parentKey,
  text,
  place,
  confidence: 1,
  doubts: [],
  facts: { kind: 'achievement', numbers: [] },
})
const read = (items: ReadItem[]): ReadResume => ({
  format: 'json-resume',
  language: null,
  pages: [],
  text: '',
  items,
  unplaced: [],
  warnings: [],
})

it('keeps what fits as it is', () => {
  const items = [role('r', 'Nurse'), achievement('Led nine people.', 'r')]
  expect(storable(read(items))).toEqual(read(items))
})

it('cuts a text that is too long and says so', () => {
  const [item] = storable(read([role('r', 'Nurse'), achievement('x'.repeat(12_000), 'r')])).items.slice(1)
  expect(item?.text).toHaveLength(10_000)
  expect(item?.doubts).toEqual(['Longer than 10,000 characters: the rest was left out.'])
})

it('shows what cannot be evidence among the words without a place, and keeps what belonged to it', () => {
  const { items, unplaced } = storable(read([role('r', 'x'.repeat(301)), achievement('Led\0 nine people.', 'r')]))
  expect(unplaced).toHaveLength(1)
  expect(items).toEqual([expect.objectContaining({ parentKey: null, text: 'Led nine people.' })])
})
