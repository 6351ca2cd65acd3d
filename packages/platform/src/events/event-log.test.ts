import { databaseOver, inTransaction, json, type Database } from '@careergini/database'
import { testDatabases } from '@careergini/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEventLog, type EventLog, type LoggedEvent } from './event-log.ts'

describe.each(testDatabases())('the event log on $name', ({ open }) => {
  let db: Database
  let userId: string
  beforeAll(async () => {
    db = await open()
    const user = await db.kysely
      .insertInto('users')
      .values({ email: 'a@example.org' })
      .returning('id')
      .executeTakeFirstOrThrow()
    userId = user.id
  })
  afterAll(() => db.close())

  const newLog = () => createEventLog({ db, table: 'runEvents', last: ['run-end'], pollMs: 30 })
  const newRun = async () => {
    const run = await db.kysely
      .insertInto('runs')
      .values({ userId, kind: 'resume', input: json({}) })
      .returning('id')
      .executeTakeFirstOrThrow()
    return run.id
  }
  const collect = async (events: AsyncIterable<LoggedEvent>) => {
    const seen: string[] = []
    for await (const { seq, type } of events) seen.push(`${seq} ${type}`)
    return seen
  }
  const writeAll = async (log: EventLog, runId: string, types: string[]) => {
    for (const type of types) await log.append(runId, { type, data: { type } })
  }

  it('numbers the events of each run and keeps their data', async () => {
    const log = newLog()
    const [one, two] = [await newRun(), await newRun()]
    await writeAll(log, one, ['run-start', 'line'])
    expect(await log.append(two, { type: 'run-start', data: { deepKey: [1] } })).toMatchObject({ seq: 1, runId: two })
    expect(await log.read(one)).toMatchObject([{ seq: 1 }, { seq: 2, data: { type: 'line' } }])
    expect(await log.read(two)).toEqual([{ runId: two, seq: 1, type: 'run-start', data: { deepKey: [1] } }])
  })

  it('streams what was and what comes, and ends with the run', async () => {
    const log = newLog()
    const runId = await newRun()
    await writeAll(log, runId, ['run-start'])
    const following = collect(log.follow(runId))
    await writeAll(log, runId, ['line', 'line', 'run-end'])
    expect(await following).toEqual(['1 run-start', '2 line', '3 line', '4 run-end'])
  })

  it('is taken up again after the last event that was seen', async () => {
    const log = newLog()
    const runId = await newRun()
    await writeAll(log, runId, ['run-start', 'line', 'line', 'run-end'])
    expect(await collect(log.follow(runId, { after: 2 }))).toEqual(['3 line', '4 run-end'])
  })

  it('ends at once for a caller who has seen the last event already', async () => {
    const log = newLog()
    const runId = await newRun()
    await writeAll(log, runId, ['run-start', 'run-end'])
    expect(await collect(log.follow(runId, { after: 2 }))).toEqual([])
    expect(await collect(log.follow(runId, { after: 9 }))).toEqual([])
  })

  it('stores an event with its transaction or not at all, and wakes the followers when told', async () => {
    const log = createEventLog({ db, table: 'runEvents', last: ['run-end'], pollMs: 60_000 })
    const runId = await newRun()
    const following = collect(log.follow(runId))
    const failing = inTransaction(db, async (transaction) => {
      await log.append(runId, { type: 'run-end', data: {} }, transaction)
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await log.read(runId)).toEqual([])
    await inTransaction(db, (transaction) => log.append(runId, { type: 'run-end', data: {} }, transaction))
    log.wake(runId)
    expect(await following).toEqual(['1 run-end'])
  })

  it('follows a run that another process writes', async () => {
    const runId = await newRun()
    const following = collect(newLog().follow(runId))
    await writeAll(newLog(), runId, ['run-start', 'run-end'])
    expect(await following).toEqual(['1 run-start', '2 run-end'])
  })

  it('lets two writers append at once without losing or doubling a number', async () => {
    const runId = await newRun()
    const [a, b] = [newLog(), newLog()]
    await Promise.all([a, b, a, b].map((log, n) => log.append(runId, { type: 'line', data: n })))
    const events = await a.read(runId)
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
    expect(new Set(events.map(({ data }) => data))).toEqual(new Set([0, 1, 2, 3]))
  })

  it('stops following when the caller goes away', async () => {
    const runId = await newRun()
    const gone = new AbortController()
    const following = collect(newLog().follow(runId, { signal: gone.signal }))
    setTimeout(() => gone.abort(), 20)
    expect(await following).toEqual([])
  })

  it('reports a broken database instead of an empty run', async () => {
    const failing = databaseOver({
      kind: 'postgres',
      acquire: () => Promise.reject(new Error('gone')),
      release: async () => undefined,
      listen: async () => async () => undefined,
      close: async () => undefined,
    })
    await expect(createEventLog({ db: failing, table: 'runEvents', last: [] }).read('x')).rejects.toThrow('gone')
  })
})
