import { expect, it } from 'vitest'
import { levelOf } from './profile.rules.ts'

it('takes the seniority from the title, or from the years where no title tells it', () => {
  expect(levelOf('Senior Nurse', 1)).toBe('senior')
  expect(levelOf(null, 3)).toBe('mid')
  expect(levelOf(null, null)).toBeNull()
  expect(levelOf(undefined, 3)).toBeNull()
})
