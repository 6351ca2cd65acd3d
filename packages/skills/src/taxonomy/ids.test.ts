import { describe, expect, it } from 'vitest'
import { readIds } from './ids.ts'

describe('the list of ids', () => {
  it('finds every id by its number and every number by its id', () => {
    const all = Array.from({ length: 2000 }, (_, at) => `own:${(at * 7919) % 100_003}`)
    const ids = readIds(Buffer.from(all.join('\n')))
    expect(ids.count).toBe(2000)
    expect(all.map((id) => ids.indexOf(id))).toEqual([...all.keys()])
    expect([...all.keys()].map((index) => ids.at(index))).toEqual(all)
  })

  it('knows no other id, nor a part of one, nor a number beyond the last', () => {
    const ids = readIds(Buffer.from('esco:a\nesco:ab\nonet:1'))
    expect(['', 'esco', 'esco:', 'esco:abc', 'esco:a\nesco:ab', 'ésco:a'].map(ids.indexOf)).toEqual(Array(6).fill(-1))
    expect(ids.at(3)).toBeUndefined()
    expect(ids.at(-1)).toBeUndefined()
  })

  it('may be empty', () => {
    const ids = readIds(Buffer.alloc(0))
    expect(ids.count).toBe(0)
    expect(ids.indexOf('')).toBe(-1)
  })
})
