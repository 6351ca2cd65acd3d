import { describe, expect, it } from 'vitest'
import { regionalTag } from './format.ts'

describe('regionalTag', () => {
  it('takes the region of the wanted language, in the order of the browser', () => {
    expect(regionalTag('en', ['de-DE', 'en-GB', 'en-US'])).toBe('en-GB')
    expect(regionalTag('en', ['en', 'en-US'])).toBe('en')
  })
  it('keeps to the language where the browser names no region of it', () => {
    expect(regionalTag('en', ['eng', 'fr-FR'])).toBe('en')
    expect(regionalTag('en', [])).toBe('en')
  })
})
