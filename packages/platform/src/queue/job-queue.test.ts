import { setTimeout as wait } from 'node:timers/promises'
import { inTransaction, type Database } from '@careergini/database'
import { testDatabases } from '@careergini/testing'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLogger } from '../log/index.ts'
import { startJobQueue, type JobQueue } from './job-queue.ts'

describe.each(testDatabases())('the job queue on $name', ({ open }) => {
  const logger = createLogger({ level: 'silent', service: 'test' })
  let db: Database
  let queue: JobQueue
  beforeAll(async () => void (db = await open()))
  afterAll(() => db.close())
  beforeEach(async () => void (queue = await startJobQueue({ db, logger })))
  afterEach(() => queue.stop(100))

  it('hands each job to a handler, soon after it was sent', async () => {
    const seen: number[] = []
    await queue.work<{ n: number }>('soon', { handle: async ({ n }) => void seen.push(n) })
    const sent = performance.now()
    await queue.send('soon', { n: 1 })
    await queue.send('soon', { n: 2 })
    await vi.waitFor(() => expect(new Set(seen)).toEqual(new Set([1, 2])), { timeout: 8_000 })
    expect(performance.now() - sent).toBeLessThan(8_000)
  })

  it('tries a failing job again and says when it is the last time', async () => {
    const attempts: string[] = []
    await queue.work('again', {
      retries: 1,
      handle: async (_payload, { attempt, lastAttempt }) => {
        attempts.push(`${attempt}${lastAttempt ? ' last' : ''}`)
        throw new Error('not today')
      },
    })
    await queue.send('again', {})
    await vi.waitFor(() => expect(attempts).toEqual(['1', '2 last']), { timeout: 15_000, interval: 100 })
  })

  it('takes a second job of the same key only when the first is done', async () => {
    const gate = Promise.withResolvers<void>()
    const started: string[] = []
    await queue.work<{ key: string }>('keyed', {
      handle: async ({ key }) => {
        started.push(key)
        await gate.promise
      },
    })
    expect(await queue.send('keyed', { key: 'a' }, { key: 'a' })).toBe(true)
    await vi.waitFor(() => expect(started).toEqual(['a']), { timeout: 8_000 })
    expect(await queue.send('keyed', { key: 'a' }, { key: 'a' })).toBe(false)
    gate.resolve()
    await vi.waitFor(async () => expect(await queue.send('keyed', { key: 'a' }, { key: 'a' })).toBe(true), {
      timeout: 8_000,
    })
  })

  it('lets others pass a group that has its share of the workers, and higher priorities first', async () => {
    const gate = Promise.withResolvers<void>()
    const seen: string[] = []
    const handle = async ({ name }: { name: string }) => {
      seen.push(name)
      await gate.promise
    }
    await queue.work<{ name: string }>('shared', { concurrency: 2, perGroup: 1, handle })
    for (let n = 1; n <= 5; n++) await queue.send('shared', { name: `a${n}` }, { group: 'a', priority: -n })
    await vi.waitFor(() => expect(seen).toEqual(['a1']), { timeout: 8_000 })
    await queue.send('shared', { name: 'b1' }, { group: 'b' })
    await vi.waitFor(() => expect(seen).toEqual(['a1', 'b1']), { timeout: 8_000 })
    await queue.send('shared', { name: 'c1' }, { group: 'c' })
    gate.resolve()
    await vi.waitFor(() => expect(seen).toHaveLength(7), { timeout: 20_000 })
    expect(seen.indexOf('c1')).toBeLessThan(seen.indexOf('a3'))
  })

  it('never gives a group more than its share, however many workers look at the same moment', async () => {
    let [running, most, done] = [0, 0, 0]
    const handle = async () => {
      most = Math.max(most, ++running)
      await wait(20)
      running--
      done++
    }
    await queue.work('crowd', { concurrency: 8, perGroup: 2, handle })
    await inTransaction(db, async (transaction) => {
      for (let n = 0; n < 30; n++) await queue.send('crowd', {}, { group: 'a', transaction })
    })
    await vi.waitFor(() => expect(done).toBe(30), { timeout: 18_000 })
    expect(most).toBe(2)
  })

  it('does upkeep at each start and every day, once for all processes', { timeout: 30_000 }, async () => {
    const runs: string[] = []
    const other = await startJobQueue({ db, logger })
    await queue.daily('upkeep', async () => void runs.push('here'))
    await vi.waitFor(() => expect(runs).toHaveLength(1), { timeout: 8_000 })
    await other.daily('upkeep', async () => void runs.push('there'))
    await vi.waitFor(() => expect(runs).toHaveLength(2), { timeout: 8_000 })
    await other.stop(100)
    const { rows } = await sql`select cron from pgboss.schedule where name = 'upkeep'`.execute(db.kysely)
    expect(rows).toEqual([{ cron: expect.stringMatching(/^\d+ \d+ \* \* \*$/) }])
  })

  it('stores a job with its transaction or not at all', async () => {
    const seen: string[] = []
    await queue.work<{ name: string }>('together', { handle: async ({ name }) => void seen.push(name) })
    const failing = inTransaction(db, async (transaction) => {
      await queue.send('together', { name: 'lost' }, { transaction })
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    await inTransaction(db, (transaction) => queue.send('together', { name: 'kept' }, { transaction }))
    await vi.waitFor(() => expect(seen).toEqual(['kept']), { timeout: 8_000 })
  })

  it('aborts what does not end in time when it stops, and does it at the next start', async () => {
    const started = Promise.withResolvers<void>()
    await queue.work('long', {
      handle: (_payload, { signal }) =>
        new Promise((_resolve, reject) => {
          started.resolve()
          signal.addEventListener('abort', () => reject(new Error('stopped')))
        }),
    })
    await queue.send('long', {})
    await started.promise
    await queue.stop(50)
    queue = await startJobQueue({ db, logger })
    const done = Promise.withResolvers<void>()
    await queue.work('long', { handle: async () => done.resolve() })
    await expect(done.promise).resolves.toBeUndefined()
  })

  it('does again what a crash left unfinished', async ({ skip }) => {
    if (db.kind !== 'pglite') skip('on a server the missing heartbeat gives the job back after half a minute')
    const started = Promise.withResolvers<void>()
    const crashed = await startJobQueue({ db, logger })
    await crashed.work('crash', { handle: () => (started.resolve(), new Promise(() => undefined)) })
    await crashed.send('crash', {})
    await started.promise
    const done = Promise.withResolvers<void>()
    await queue.work('crash', { handle: async () => done.resolve() })
    await expect(done.promise).resolves.toBeUndefined()
    await crashed.stop(1)
  })
})
