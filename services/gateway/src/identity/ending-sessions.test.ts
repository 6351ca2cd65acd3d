import type { ActiveSession } from '@careergini/contracts'
import type { Database } from '@careergini/database'
import { testDatabases } from '@careergini/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ada, bearer, startGateway, type RunningGateway } from '../testing/gateway.fixture.ts'

describe.each(testDatabases())('ending sessions over two gateways on one $name', ({ open }) => {
  let one: RunningGateway
  let two: RunningGateway
  const call = (gateway: RunningGateway, token: string, url = '/auth/me', method: 'GET' | 'DELETE' = 'GET') =>
    gateway.app.inject({ method, url: `/api/v1${url}`, headers: bearer(token) })
  const list = async (token: string) =>
    (await call(one, token, '/auth/sessions')).json<{ items: ActiveSession[] }>().items

  beforeAll(async () => {
    one = await startGateway(open)
    const shared: Database = { ...one.database, close: async () => undefined }
    two = await startGateway(async () => shared)
    await one.post('/auth/register', { ...ada, delivery: 'body' })
  })
  afterAll(async () => {
    await two.close()
    await one.close()
  })

  it('refuses the access token at once everywhere, at log-out and when ended from elsewhere', async () => {
    const [left, right] = [await one.signIn(), await one.signIn()]
    expect((await call(two, right.accessToken)).statusCode).toBe(200)
    const other = (await list(right.accessToken)).find(({ current }) => current)
    expect((await call(one, left.accessToken, `/auth/sessions/${other?.id}`, 'DELETE')).statusCode).toBe(204)
    expect((await call(two, right.accessToken)).statusCode).toBe(401)
    expect((await two.post('/auth/refresh', { refreshToken: right.refreshToken })).statusCode).toBe(401)
    await one.post('/auth/logout', { refreshToken: left.refreshToken })
    expect((await call(two, left.accessToken)).statusCode).toBe(401)
  })

  it('ends all others but this, and none of another person', async () => {
    const grace = { ...ada, email: 'grace@example.org' }
    await one.post('/auth/register', grace)
    const [mine, other, hers] = [await one.signIn(), await one.signIn(), await one.signIn(grace.email)]
    const [her] = await list(hers.accessToken)
    expect((await call(one, mine.accessToken, `/auth/sessions/${her?.id}`, 'DELETE')).statusCode).toBe(404)
    expect((await call(one, mine.accessToken, '/auth/sessions', 'DELETE')).statusCode).toBe(204)
    expect((await list(mine.accessToken)).map(({ current }) => current)).toEqual([true])
    expect((await call(two, other.accessToken)).statusCode).toBe(401)
    expect((await call(two, hers.accessToken)).statusCode).toBe(200)
  })
})
