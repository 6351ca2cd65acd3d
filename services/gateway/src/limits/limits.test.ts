import { login, register } from '@careergini/contracts'
import { AppError } from '@careergini/platform/errors'
import { createHttpApp, mount, verifyCallers, type HttpApp } from '@careergini/platform/http'
import { createLogger } from '@careergini/platform/log'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { limitCalls } from './limits.ts'

const logger = createLogger({ level: 'silent', service: 'test' })

describe('the limit on signing in', () => {
  let app: HttpApp
  beforeEach(async () => {
    app = createHttpApp({ service: 'test', version: '0', logger, dependencies: [], now: () => new Date() })
    // Every token is a person of its own.
    verifyCallers(app, {
      verify: async (token) => (token ? { id: token, email: `${token}@example.org`, role: 'member' } : null),
    })
    await limitCalls(app, { signIn: 3, ordinary: 100, signedIn: 1000, expensive: 60 })
    await app.register(async (scope) => {
      mount(scope, login, { answer: () => Promise.reject(new AppError('wrong-credentials', 'No.')) })
      mount(scope, register, { answer: () => Promise.reject(new AppError('email-taken', 'No.')) })
    })
    await app.ready()
  })
  afterEach(() => app.close())

  const post = async (path: string, from: { email: string; address?: string; token?: string }) => {
    const answer = await app.inject({
      method: 'POST',
      url: `/api/v1/auth/${path}`,
      remoteAddress: from.address ?? '198.51.100.1',
      payload: { email: from.email, password: 'correct horse battery' },
      headers: from.token ? { authorization: `Bearer ${from.token}` } : {},
    })
    return answer.statusCode
  }
  const four = [1, 2, 3, 4]
  const inTurn = async (call: (n: number) => Promise<number>) => {
    const statuses = []
    for (const n of four) statuses.push(await call(n))
    return statuses
  }

  it('counts by address, also for callers who are signed in as somebody new each time', async () => {
    const statuses = await inTurn((n) => post('login', { email: `${n}@example.org`, token: `person-${n}` }))
    expect(statuses).toEqual([401, 401, 401, 429])
    expect(await post('login', { email: '5@example.org', address: '198.51.100.2' })).toBe(401)
  })

  it('counts a /64 of IPv6 as one address', async () => {
    const statuses = await inTurn((n) => post('login', { email: `${n}@example.org`, address: `2001:db8:1:2:${n}::1` }))
    expect(statuses).toEqual([401, 401, 401, 429])
    expect(await post('login', { email: '5@example.org', address: '2001:db8:1:3::1' })).toBe(401)
  })

  it('counts the tries on one account from many addresses, however its e-mail is written', async () => {
    const spellings = ['ada@example.org', ' Ada@Example.org', 'ADA@EXAMPLE.ORG ', 'ada@example.org']
    const from = (n: number) => `198.51.100.${n}`
    const statuses = await inTurn((n) => post('login', { email: spellings[n - 1] ?? '', address: from(n) }))
    expect(statuses).toEqual([401, 401, 401, 429])
    expect(await post('login', { email: 'grace@example.org', address: from(4) })).toBe(401)
    expect(await post('register', { email: 'ada@example.org', address: from(9) })).toBe(409)
  })
})
