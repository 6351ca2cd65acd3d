import { describe, expect, it } from 'vitest'
import { usualPaper } from './default-options.ts'

describe('usualPaper', () => {
  it('goes by the first region that the browser names', () => {
    expect(usualPaper(['en', 'en-US'])).toBe('letter')
    expect(usualPaper(['de-DE', 'en-US'])).toBe('a4')
    expect(usualPaper([])).toBe('a4')
  })
})
