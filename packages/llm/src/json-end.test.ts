import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createJsonEndScanner } from './json-end.ts'

describe('the end of a JSON value in a stream', () => {
  it('is found for any object or array, however the text is cut, whatever follows', () => {
    const value = fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue()))
    fc.assert(
      fc.property(value, fc.string(), fc.integer({ min: 1, max: 7 }), (json, tail, size) => {
        const text = JSON.stringify(json, null, 1)
        const scanner = createJsonEndScanner()
        const all = text + tail
        let end: number | null = null
        for (let at = 0; at < all.length && end === null; at += size) end = scanner.push(all.slice(at, at + size))
        expect(end).toBe(text.length)
      }),
    )
  })

  it('is not found in a cut value, nor in text that only talks', () => {
    expect(createJsonEndScanner().push('{"text": "a \\" }')).toBeNull()
    expect(createJsonEndScanner().push('I cannot help with that.')).toBeNull()
  })
})
