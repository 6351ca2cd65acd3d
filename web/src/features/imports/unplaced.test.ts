import { describe, expect, it } from 'vitest'
import { unplacedId, unplacedMarks, unplacedOf } from './unplaced.ts'

const box = { page: 1, x: 0, y: 0, width: 1, height: 0.1 }
const words = (text: string, boxes = [box]) => ({ text, place: { page: 1, start: null, end: null, boxes } })
const unplaced = [words('Band 6'), words('Hobbies', []), words('References on request')]

describe('unplaced words', () => {
  it('are marked on the page where their place is known, the chosen ones as active', () => {
    expect(unplacedMarks(unplaced, unplacedId(2)).map(({ id, tone }) => [id, tone])).toEqual([
      [unplacedId(0), 'check'],
      [unplacedId(2), 'active'],
    ])
  })
  it('are found by their id, and by no other', () => {
    expect(unplacedOf(unplaced, unplacedId(2))?.text).toBe('References on request')
    expect(unplacedOf(unplaced, unplacedId(9))).toBeUndefined()
    expect(unplacedOf(unplaced, '1')).toBeUndefined()
    expect(unplacedOf(unplaced, null)).toBeUndefined()
  })
})
