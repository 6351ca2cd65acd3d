import { randomUUID } from 'node:crypto'
import { createClient, httpTransport, type Transport } from '@careergini/client'
import { defineEndpoint } from '@careergini/contracts'
import { type Database, inTransaction } from '@careergini/database'
import { testDatabases } from '@careergini/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { internalTokens } from '../auth/index.ts'
import { AppError } from '../errors/index.ts'
import { createIdempotency, requestHash } from '../idempotency/index.ts'
import { createLogger } from '../log/index.ts'
import { createHttpApp } from './create-http-app.ts'
import type { HttpApp } from './http-app.types.ts'
import { inProcessTransport } from './in-process-transport.ts'
import { listen } from './listen.ts'
import { mount, mountRun } from './mount.ts'

const base = { service: 'profile', access: 'user', limit: 'ordinary', errors: [], method: 'POST', summary: '' } as const
const note = defineEndpoint({
  ...base,
  id: 'note',
  path: '/notes',
  status: 201,
  body: z.object({ text: z.string(), more: z.number().default(0) }),
  response: z.object({ z: z.number(), a: z.string() }),
})
const run = defineEndpoint({
  ...base,
  id: 'run',
  path: '/runs',
  status: 200,
  body: z.object({ of: z.string() }),
  response: z.object({ runId: z.string() }),
  events: z.object({ seq: z.number(), type: z.string(), runId: z.string() }),
})
const tokens = internalTokens('a secret of at least thirty-two characters')

describe.each(testDatabases())('a POST with an Idempotency-Key on $name', ({ open }) => {
  let database: Database
  let apps: HttpApp[]
  let transports: [string, Transport][]
  let done: string[] = []
  let work: (text: string) => Promise<void>
  let beforeKeep: (transaction: Database['kysely']) => Promise<unknown>
  let afterCommit: () => Promise<void>
  let userId: string

  beforeAll(async () => {
    database = await open()
    // Two instances: on the embedded database one process has them all, so they share their keeper there.
    const shared = createIdempotency(database)
    apps = [0, 1].map(() => instance(database.kind === 'pglite' ? shared : createIdempotency(database)))
    const [one, two] = apps as [HttpApp, HttpApp]
    const address = await listen(one, { host: '127.0.0.1', port: 0 })
    transports = [
      ['over HTTP', httpTransport(address)],
      ['in process', inProcessTransport(two)],
    ]
  })
  afterAll(async () => {
    for (const app of apps) await app.close()
    await database.close()
  })
  beforeEach(async () => {
    done = []
    work = async () => undefined
    beforeKeep = async () => undefined
    afterCommit = async () => undefined
    userId = randomUUID()
    await database.kysely
      .insertInto('users')
      .values({ id: userId, email: `${userId}@example.org` })
      .execute()
  })

  function instance(idempotency: ReturnType<typeof createIdempotency>): HttpApp {
    const app = createHttpApp({
      service: 'test',
      version: '0',
      logger: createLogger({ level: 'silent', service: 'test' }),
      tokens,
      dependencies: [],
      idempotency,
      now: () => new Date(0),
    })
    mount(app, note, {
      async answer({ body }) {
        await work(body.text)
        done.push(body.text)
        return { z: done.length, a: body.text }
      },
    })
    mountRun(app, run, {
      async start({ body }, keep) {
        const runId = await inTransaction(database, async (transaction) => {
          await beforeKeep(transaction)
          const id = `run-${done.push(body.of)}`
          await keep(id, transaction)
          return id
        })
        await afterCommit()
        return runId
      },
      answer: async (_, runId) => ({ runId }),
      async *events(_, runId) {
        yield { seq: 1, type: 'run-start', runId }
      },
    })
    return app
  }

  const send = async (transport: Transport, path: string, body: object, key: string, more: object = {}) => {
    const answer = await transport(`/api/v1${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await tokens.sign({ id: userId, email: 'x', role: 'member' })}`,
        'content-type': 'application/json',
        'idempotency-key': key,
        ...more,
      },
      body: JSON.stringify(body),
    })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
  const notes = (text: string, key: string, of = 0) => send(transports[of]![1], '/notes', { text }, key)
  const hours = (count: number) => sql<Date>`now() - make_interval(hours => ${count})`

  it('is done once and gets the first answer again, byte by byte, at every instance', async () => {
    const first = await notes('a', 'k1', 0)
    const again = await notes('a', '"k1"', 1)
    expect(first).toMatchObject({ status: 201, text: '{"z":1,"a":"a"}' })
    expect(again).toMatchObject({ status: 201, text: first.text })
    expect([first.headers.get('idempotent-replayed'), again.headers.get('idempotent-replayed')]).toEqual([null, 'true'])
    expect(await send(transports[0]![1], '/notes', { more: 0, text: 'a' }, 'k1')).toMatchObject({ text: first.text })
    expect(done).toEqual(['a'])
  })

  it('is refused when the key stands for another request, and is another person’s own affair', async () => {
    await notes('a', 'k1')
    const other = await notes('b', 'k1')
    expect(JSON.parse(other.text)).toMatchObject({ code: 'conflict', errors: [{ in: 'header' }] })
    userId = randomUUID()
    await database.kysely
      .insertInto('users')
      .values({ id: userId, email: `${userId}@example.org` })
      .execute()
    expect((await notes('b', 'k1')).status).toBe(201)
    expect(done).toEqual(['a', 'b'])
  })

  it('is done once when it comes ten times at once: the others are told to ask again', async () => {
    const gate = Promise.withResolvers<void>()
    work = () => gate.promise
    const calls = Array.from({ length: 10 }, (_, index) => notes('a', 'k1', index % 2))
    const refused = await Promise.all(
      [...Array(9)].map(() => Promise.race(calls.map((call, index) => call.then((answer) => ({ answer, index }))))),
    )
    expect(refused[0]?.answer).toMatchObject({ status: 409 })
    expect(refused[0]?.answer.headers.get('retry-after')).toBe('1')
    gate.resolve()
    const statuses = (await Promise.all(calls)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThanOrEqual(1)
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true)
    expect(done).toEqual(['a'])
    expect((await notes('a', 'k1')).status).toBe(201)
    expect(done).toEqual(['a'])
  })

  it('that failed may be tried again with the same key', async () => {
    work = () => Promise.reject(new AppError('storage-full', 'Free some space.'))
    expect((await notes('a', 'k1')).status).toBe(507)
    work = async () => undefined
    expect((await notes('a', 'k1')).status).toBe(201)
    expect(done).toEqual(['a'])
  })

  it('whose process died half way is done by the next who asks, once it has not been heard of', async () => {
    const requestSha256 = requestHash({ body: { text: 'a', more: 0 } })
    const heldUntil = sql<Date>`now() + interval '30 s'`
    const left = { userId, key: 'k1', operation: 'note', requestSha256, heldUntil }
    await database.kysely.insertInto('idempotencyKeys').values(left).execute()
    if (database.kind === 'postgres') {
      expect((await notes('a', 'k1')).headers.get('retry-after')).toBe('1')
      const silence = database.kysely.updateTable('idempotencyKeys').set({ heldUntil: hours(1) })
      await silence.where('userId', '=', userId).execute()
    }
    expect((await notes('a', 'k1')).status).toBe(201)
    expect((await notes('a', 'k1')).headers.get('idempotent-replayed')).toBe('true')
    expect(done).toEqual(['a'])
  })

  it('is a new call after a day, when the key is removed', async () => {
    await notes('a', 'k1')
    await notes('c', 'k2')
    await database.kysely
      .updateTable('idempotencyKeys')
      .set({ createdAt: hours(25) })
      .where('userId', '=', userId)
      .execute()
    expect((await notes('b', 'k1')).status).toBe(201)
    await createIdempotency(database).removeExpired()
    const left = await database.kysely
      .selectFrom('idempotencyKeys')
      .select('key')
      .where('userId', '=', userId)
      .execute()
    expect(left).toEqual([{ key: 'k1' }])
  })

  it('that starts long work finds the same work again, whole or as a stream', async () => {
    const transport = transports[0]![1]
    const accept = { accept: 'text/event-stream' }
    expect((await send(transport, '/runs', { of: 'x' }, 'k1', accept)).text).toContain('"runId":"run-1"')
    expect((await send(transport, '/runs', { of: 'x' }, 'k1')).text).toBe('{"runId":"run-1"}')
    expect((await send(transports[1]![1], '/runs', { of: 'x' }, 'k1', accept)).text).toContain('"runId":"run-1"')
    expect((await send(transport, '/runs', { of: 'x' }, 'k2')).text).toBe('{"runId":"run-2"}')
    expect(done).toEqual(['x', 'x'])
  })

  it('finds the long work whose start was stored although its answer was lost', async () => {
    const transport = transports[0]![1]
    afterCommit = () => Promise.reject(new Error('Connection terminated unexpectedly'))
    expect((await send(transport, '/runs', { of: 'x' }, 'k1')).status).toBe(500)
    expect((await send(transport, '/runs', { of: 'x' }, 'k1')).text).toBe('{"runId":"run-1"}')
    expect(done).toEqual(['x'])
  })

  it('starts long work anew when nothing of it was stored', async () => {
    const transport = transports[0]![1]
    beforeKeep = () => Promise.reject(new Error('no room'))
    expect((await send(transport, '/runs', { of: 'x' }, 'k1')).status).toBe(500)
    beforeKeep = async () => undefined
    expect((await send(transport, '/runs', { of: 'x' }, 'k1')).text).toBe('{"runId":"run-1"}')
  })

  it('stores no long work for a key that was given to another call meanwhile', async () => {
    beforeKeep = (transaction) =>
      transaction.updateTable('idempotencyKeys').set({ claim: 'another' }).where('userId', '=', userId).execute()
    expect((await send(transports[0]![1], '/runs', { of: 'x' }, 'k1')).status).toBe(409)
  })

  it('says what is wrong with a key, and with an account that is gone', async () => {
    expect(JSON.parse((await notes('a', 'two words')).text)).toMatchObject({
      code: 'invalid-input',
      errors: [{ in: 'header', pointer: '/Idempotency-Key' }],
    })
    userId = randomUUID()
    expect(JSON.parse((await notes('a', 'k1')).text)).toMatchObject({ code: 'session-ended' })
    expect(done).toEqual([])
  })

  it('is a plain call without a key', async () => {
    const client = createClient({
      transport: transports[1]![1],
      headers: async () => ({
        authorization: `Bearer ${await tokens.sign({ id: userId, email: 'x', role: 'member' })}`,
      }),
    })
    for (const text of ['a', 'a']) await client.call(note, { body: { text } })
    expect(done).toEqual(['a', 'a'])
  })
})
