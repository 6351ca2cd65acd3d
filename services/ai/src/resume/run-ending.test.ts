import { randomUUID } from 'node:crypto'
import { type Database, inTransaction } from '@careergini/database'
import { createEventLog } from '@careergini/platform/events'
import { testDatabases } from '@careergini/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RunEnding } from './run-ending.ts'
import { cancelled, interrupted } from './run-errors.ts'
import { createRunEvents, lastEvents } from './run-events.ts'
import { RunRepository } from './run.repository.ts'

describe.each(testDatabases())('the end of a run on $name', ({ open }) => {
  let database: Database
  let userId: string
  beforeAll(async () => {
    database = await open()
    const user = { email: 'a@example.org' }
    userId = (await database.kysely.insertInto('users').values(user).returning('id').executeTakeFirstOrThrow()).id
  })
  afterAll(() => database.close())

  const now = () => new Date('2026-02-01T12:00:00Z')
  const parts = () => {
    const events = createRunEvents(createEventLog({ db: database, table: 'runEvents', last: lastEvents, pollMs: 30 }))
    return { database, runs: new RunRepository(database.kysely), events, now }
  }
  const newRun = async () => {
    const id = randomUUID()
    await parts().runs.insert({ id, userId, documentId: randomUUID(), input: {} })
    return id
  }
  const typesOf = async (id: string) => {
    const seen: string[] = []
    const signal = AbortSignal.timeout(2_000)
    for await (const event of parts().events.follow(id, { after: 0, signal })) seen.push(event.type)
    return seen
  }
  const line = { type: 'line-delta', data: { lineId: 'x', text: 'y' } } as const
  const summary = (id: string) => ({
    id,
    kind: 'resume' as const,
    title: 'x',
    postingId: null,
    template: 'modern' as const,
    version: 1,
    pageCount: 1,
    lineCount: 1,
    refusedCount: 0,
    createdAt: now().toISOString(),
    updatedAt: now().toISOString(),
  })

  it('is stored with its last event or not at all', async () => {
    const id = await newRun()
    const all = parts()
    const append = () => Promise.reject(new Error('no event can be stored'))
    const broken = new RunEnding({ ...all, events: { ...all.events, append } })
    await expect(broken.failed(id, interrupted())).rejects.toThrow('no event can be stored')
    expect(await all.runs.isOpen(id)).toBe(true)
    await new RunEnding(all).failed(id, interrupted())
    expect(await typesOf(id)).toEqual(['run-error'])
    expect(await all.runs.isOpen(id)).toBe(false)
  })

  it('comes once, whoever ends it at the same moment', async () => {
    const id = await newRun()
    const endings = [new RunEnding(parts()), new RunEnding(parts())]
    await Promise.all([...endings, ...endings].map((ending) => ending.failed(id, cancelled())))
    expect(await typesOf(id)).toEqual(['run-error'])
  })

  it('finds its number while lines are still told', async () => {
    const id = await newRun()
    const { events } = parts()
    const telling = Array.from({ length: 8 }, () => events.append(id, line))
    await Promise.all([new RunEnding(parts()).failed(id, cancelled()), ...telling])
    expect((await typesOf(id)).at(-1)).toBe('run-error')
  })

  it('with a document stores nothing for a run that the person has stopped', async () => {
    const id = await newRun()
    const ending = new RunEnding(parts())
    await ending.failed(id, cancelled())
    const storing = inTransaction(database, (transaction) => ending.succeeded(id, summary('d'), transaction))
    await expect(storing).rejects.toMatchObject({ code: 'cancelled' })
    expect(await typesOf(id)).toEqual(['run-error'])
  })

  it('with a document wakes who follows, at the end', async () => {
    const id = await newRun()
    const ending = new RunEnding(parts())
    const following = typesOf(id)
    await inTransaction(database, (transaction) => ending.succeeded(id, summary('d'), transaction))
    ending.announce(id)
    expect(await following).toEqual(['document-ready', 'run-end'])
  })
})
