import { afterEach, expect, it, vi } from 'vitest'
import { createLogger } from '../log/index.ts'
import { restorableSince, startRetention } from './retention.ts'

const logger = createLogger({ level: 'silent', service: 'test' })
afterEach(() => void vi.useRealTimers())

it('keeps what was removed for 30 days', () => {
  expect(restorableSince(new Date('2026-03-31T10:00:00Z'))).toEqual(new Date('2026-03-01T10:00:00Z'))
})

it('does every task at the start and once a day until it is stopped, also after one that failed', async () => {
  vi.useFakeTimers()
  const done: string[] = []
  const task = (name: string) => async () => void done.push(name)
  const tasks = { first: task('first'), failing: () => Promise.reject(new Error('not today')), last: task('last') }
  const retention = await startRetention(tasks, logger)
  expect(done).toEqual(['first', 'last'])
  await vi.advanceTimersByTimeAsync(24 * 60 * 60_000)
  expect(done).toEqual(['first', 'last', 'first', 'last'])
  retention.stop()
  await vi.advanceTimersByTimeAsync(48 * 60 * 60_000)
  expect(done).toHaveLength(4)
})
