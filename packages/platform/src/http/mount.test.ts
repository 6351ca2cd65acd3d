import { setTimeout as wait } from 'node:timers/promises'
import { ApiError, createClient, httpTransport, type Client } from '@careergini/client'
import { defineEndpoint } from '@careergini/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { internalTokens } from '../auth/index.ts'
import { AppError } from '../errors/index.ts'
import { createLogger } from '../log/index.ts'
import { createHttpApp } from './create-http-app.ts'
import type { HttpApp } from './http-app.types.ts'
import { inProcessTransport } from './in-process-transport.ts'
import { listen } from './listen.ts'
import { mount } from './mount.ts'

const base = { service: 'profile', access: 'user', limit: 'ordinary', errors: [] } as const
const double = defineEndpoint({
  ...base,
  id: 'double',
  method: 'POST',
  path: '/double/:by',
  status: 200,
  summary: 'Multiply.',
  params: z.object({ by: z.coerce.number().int() }),
  query: z.object({ plus: z.coerce.number().default(0) }),
  body: z.object({ n: z.number() }),
  response: z.object({ n: z.number(), who: z.string() }),
})
const measure = defineEndpoint({
  ...base,
  id: 'measure',
  method: 'POST',
  path: '/measure',
  status: 201,
  summary: 'Size of a file.',
  upload: { maxBytes: 1024 * 1024 },
  response: z.object({ name: z.string(), size: z.number() }),
})
const tick = defineEndpoint({
  ...base,
  id: 'tick',
  method: 'GET',
  path: '/ticks',
  status: 200,
  summary: 'Ticks.',
  events: z.object({ seq: z.number(), type: z.string() }),
})
const broken = defineEndpoint({
  ...base,
  id: 'broken',
  method: 'GET',
  path: '/broken',
  status: 200,
  summary: 'Answers against its contract.',
  response: z.object({ n: z.number() }),
})
const echo = defineEndpoint({
  ...base,
  id: 'echo',
  method: 'POST',
  path: '/echo',
  status: 200,
  summary: 'Says what came.',
  query: z.object({ q: z.string().default('') }),
  body: z.object({ name: z.string().min(1), more: z.record(z.string(), z.array(z.string())).default({}) }),
  response: z.object({ q: z.string(), name: z.string(), more: z.record(z.string(), z.array(z.string())) }),
})
const full = defineEndpoint({
  ...base,
  id: 'full',
  method: 'GET',
  path: '/full',
  status: 204,
  summary: 'Fails as foreseen.',
})

const tokens = internalTokens('a secret of at least thirty-two characters')
let app: HttpApp
let address: string
let ticksStopped = 0

beforeAll(async () => {
  app = createHttpApp({
    service: 'test',
    version: '0',
    logger: createLogger({ level: 'silent', service: 'test' }),
    tokens,
    dependencies: [],
    now: () => new Date(0),
  })
  mount(app, double, {
    answer: async ({ params, query, body, principal }) => ({
      n: params.by * body.n + query.plus,
      who: principal.email,
    }),
  })
  mount(app, measure, { answer: async ({ file }) => ({ name: file.name, size: file.bytes.byteLength }) })
  mount(app, tick, {
    async *events({ signal, lastEventId }) {
      try {
        for (let seq = (lastEventId ?? 0) + 1; !signal.aborted; seq++) {
          yield { seq, type: 'tick' }
          await wait(5)
        }
      } finally {
        ticksStopped++
      }
    },
  })
  mount(app, broken, { answer: async () => ({ n: 'seven' as unknown as number }) })
  mount(app, echo, { answer: async ({ body, query }) => ({ ...body, ...query }) })
  mount(app, full, { answer: async () => Promise.reject(new AppError('storage-full', 'Free some space.')) })
  address = await listen(app, { host: '127.0.0.1', port: 0 })
})
afterAll(() => app.close())

const ada = { id: 'u1', email: 'ada@example.org', role: 'member' } as const
const shapes: [string, () => Client][] = [
  [
    'over HTTP',
    () =>
      createClient({
        transport: httpTransport(address),
        headers: async () => ({ authorization: `Bearer ${await tokens.sign(ada)}` }),
      }),
  ],
  [
    'in process',
    () =>
      createClient({
        transport: inProcessTransport(app),
        headers: async () => ({ authorization: `Bearer ${await tokens.sign(ada)}` }),
      }),
  ],
]

describe.each(shapes)('an endpoint called %s', (_, makeClient) => {
  const problemOf = async (promise: Promise<unknown>) => {
    const error = await promise.then(
      () => null,
      (reason: unknown) => reason,
    )
    if (!(error instanceof ApiError)) throw new Error('no problem came', { cause: error })
    return error.problem
  }

  it('takes NUL characters out of what comes in, and nothing that only looks like one', async () => {
    const body = { name: 'A\0da', more: { 'k\0ey': ['\0x', String.raw`\u0000`] } }
    expect(await makeClient().call(echo, { body, query: { q: 'a\0b' } })).toEqual({
      q: 'ab',
      name: 'Ada',
      more: { key: ['x', String.raw`\u0000`] },
    })
    expect(await problemOf(makeClient().call(echo, { body: { name: '\0' } }))).toMatchObject({ code: 'invalid-input' })
  })

  it('validates, applies defaults and knows the caller', async () => {
    expect(await makeClient().call(double, { params: { by: 2 }, body: { n: 21 } })).toEqual({
      n: 42,
      who: 'ada@example.org',
    })
    expect(await makeClient().call(double, { params: { by: 2 }, body: { n: 21 }, query: { plus: 1 } })).toMatchObject({
      n: 43,
    })
  })

  it('says which input is wrong', async () => {
    const problem = await problemOf(
      makeClient().call(double, { params: { by: 2 }, body: { n: 'x' as unknown as number } }),
    )
    expect(problem).toMatchObject({
      code: 'invalid-input',
      status: 400,
      errors: [{ in: 'body', pointer: '/n', message: 'Use a number, not a text.' }],
    })
    const params = { by: 'two' as unknown as number }
    expect(await problemOf(makeClient().call(double, { params, body: { n: 1 } }))).toMatchObject({
      errors: [{ in: 'path', pointer: '/by' }],
    })
    const query = { plus: 1, minus: 2 }
    expect(await problemOf(makeClient().call(double, { params: { by: 2 }, query, body: { n: 1 } }))).toMatchObject({
      errors: [{ in: 'query', pointer: '/minus', message: 'There is no member of this name. Use plus.' }],
    })
    expect(problem.requestId).toBeTruthy()
  })

  it('answers foreseen errors with their code, and others without their inside', async () => {
    expect(await problemOf(makeClient().call(full, {}))).toMatchObject({
      code: 'storage-full',
      status: 507,
      detail: 'Free some space.',
    })
    const inside = await problemOf(makeClient().call(broken, {}))
    expect(inside).toMatchObject({ code: 'internal', status: 500 })
    expect(JSON.stringify(inside)).not.toContain('seven')
  })

  it('takes a file, keeps only the last part of its name, and refuses a larger one', async () => {
    const content = new Uint8Array(1000).fill(7)
    expect(await makeClient().call(measure, { file: { name: '../../etc/résumé.pdf', content } })).toEqual({
      name: 'résumé.pdf',
      size: 1000,
    })
    expect(
      await problemOf(makeClient().call(measure, { file: { name: 'a', content: new Uint8Array(1024 * 1024 + 1) } })),
    ).toMatchObject({ code: 'too-large', status: 413 })
  })

  it('streams events, resumes, and stops the source when the caller leaves', async () => {
    const before = ticksStopped
    const stop = new AbortController()
    const seen: number[] = []
    const follow = async () => {
      for await (const event of makeClient().events(tick, {}, { signal: stop.signal, lastEventId: 40 })) {
        seen.push(event.seq)
        if (seen.length === 3) stop.abort()
      }
    }
    // Over HTTP the aborted stream throws; in process it may simply end.
    await follow().catch((error: Error) => error.name === 'AbortError' || Promise.reject(error))
    expect(seen.slice(0, 3)).toEqual([41, 42, 43])
    await expect.poll(() => ticksStopped, { timeout: 2000 }).toBe(before + 1)
  })

  it('refuses everybody without a token of ours', async () => {
    const other = internalTokens('another secret of at least thirty-two characters')
    for (const headers of [
      {},
      { authorization: 'Bearer x.y.z' },
      { authorization: `Bearer ${await other.sign(ada)}` },
    ]) {
      expect((await app.inject({ url: '/api/v1/broken', headers })).statusCode).toBe(401)
    }
  })
})

describe('bodies that are not what they should be', () => {
  const post = async (payload: string, type: string) =>
    (
      await app.inject({
        method: 'POST',
        url: '/api/v1/double/2',
        payload,
        headers: { 'content-type': type, authorization: `Bearer ${await tokens.sign(ada)}` },
      })
    ).json()

  it('answers each with what to do', async () => {
    expect(await post('{"n": ', 'application/json')).toMatchObject({ code: 'invalid-input' })
    expect(await post('', 'application/json')).toMatchObject({ code: 'invalid-input' })
    expect(await post('<n/>', 'application/xml')).toMatchObject({ code: 'unsupported-type' })
    expect(await post(JSON.stringify({ n: 'x'.repeat(11 * 1024 * 1024) }), 'application/json')).toMatchObject({
      code: 'too-large',
    })
    expect((await app.inject({ url: '/nowhere' })).json()).toMatchObject({ code: 'not-found' })
  })

  it('takes a URL-encoded form as it takes JSON', async () => {
    const form = 'application/x-www-form-urlencoded; charset=utf-8'
    expect(await post('n=21', form)).toMatchObject({ n: 42 })
    expect(await post('n=many', form)).toMatchObject({
      errors: [{ in: 'body', pointer: '/n', message: 'Use a number, not a text.' }],
    })
  })
})

describe('an address that answers other methods', () => {
  it('says which, whatever stands in its parameters', async () => {
    for (const [method, url, allow] of [
      ['GET', '/api/v1/double/2?plus=1', 'POST'],
      ['DELETE', '/api/v1/broken', 'GET, HEAD'],
    ] as const) {
      const answer = await app.inject({ method, url })
      expect(answer.json()).toMatchObject({ code: 'method-not-allowed', status: 405 })
      expect(answer.headers.allow?.toString().split(', ').toSorted().join(', ')).toBe(allow)
    }
    expect((await app.inject({ method: 'DELETE', url: '/api/v1/double' })).statusCode).toBe(404)
  })
})
