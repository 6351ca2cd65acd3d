import { describe, expect, it } from 'vitest'
import { parentChoice } from './parent-choice.ts'

const jobs = [{ id: 'newest' }, { id: 'older' }]

describe('the job that a new fact hangs on', () => {
  it('is the newest for a fact typed anew, and none for words left over from a file', () => {
    expect(parentChoice(null, jobs, false)).toBe('newest')
    expect(parentChoice(null, jobs, true)).toBeNull()
    expect(parentChoice(null, [], false)).toBeNull()
  })
  it('is what the person chose, none included', () => {
    expect(parentChoice('older', jobs, true)).toBe('older')
    expect(parentChoice('', jobs, false)).toBeNull()
  })
})
