import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { internalTokens } from '../auth/index.ts'
import { createLogger } from '../log/index.ts'
import { createHttpApp } from './create-http-app.ts'
import type { HttpApp } from './http-app.types.ts'
import type { DependencyReport } from './readiness.ts'

const tokens = internalTokens('a secret of at least thirty-two characters')
const whole = {
  state: 'degraded',
  loses: 'No rewording.',
  detail: 'http://10.0.0.7:11434 refuses',
  remedy: 'Start it.',
}
const stranger = { url: '/ready', remoteAddress: '198.51.100.7' }

let app: HttpApp
let checks = 0
let report: () => Promise<DependencyReport>
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
  checks = 0
  report = async () => ({ ...whole, state: 'degraded' })
  app = createHttpApp({
    service: 'test',
    version: '1.2.3',
    logger: createLogger({ level: 'silent', service: 'test' }),
    tokens,
    dependencies: [
      { name: 'database', essential: true, check: async () => ({ state: 'up', detail: 'embedded' }) },
      { name: 'model', essential: false, check: () => (checks++, report()) },
    ],
    now: () => new Date(0),
  })
})
afterEach(async () => {
  vi.useRealTimers()
  await app.close()
})

describe('/ready', () => {
  it('tells strangers the states and nothing else', async () => {
    const answer = await app.inject(stranger)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({
      service: 'test',
      ready: true,
      state: 'degraded',
      dependencies: [
        { name: 'database', state: 'up' },
        { name: 'model', state: 'degraded' },
      ],
    })
  })

  it('takes nobody for a caller at this machine whom a proxy or a foreign name brings', async () => {
    const local = { url: '/ready', remoteAddress: '127.0.0.1' }
    for (const headers of [
      { 'x-forwarded-for': '127.0.0.1' },
      { forwarded: 'for=127.0.0.1' },
      { host: 'rebound.example.org' },
      { host: 'localhost.example.org:3000' },
    ])
      expect((await app.inject({ ...local, headers })).body).not.toContain('10.0.0.7')
  })

  it('tells the whole to callers at this machine and to people who are signed in', async () => {
    const authorization = `Bearer ${await tokens.sign({ id: 'u1', email: 'ada@example.org', role: 'member' })}`
    for (const call of [
      { url: '/ready', remoteAddress: '127.0.0.1' },
      { url: '/ready', remoteAddress: '::1', headers: { host: '[::1]:3000' } },
      { ...stranger, headers: { authorization } },
    ])
      expect((await app.inject(call)).json()).toMatchObject({
        version: '1.2.3',
        dependencies: [{ detail: 'embedded' }, { name: 'model', since: '1970-01-01T00:00:00.000Z', ...whole }],
      })
  })

  it('asks the dependencies once in two seconds, however many ask', async () => {
    await Promise.all(Array.from({ length: 20 }, () => app.inject(stranger)))
    await app.inject({ url: '/ready' })
    expect(checks).toBe(1)
    vi.advanceTimersByTime(2100)
    report = () => Promise.reject(new Error('gone'))
    expect((await app.inject(stranger)).json()).toMatchObject({ dependencies: [{}, { state: 'down' }] })
    expect(checks).toBe(2)
  })
})
