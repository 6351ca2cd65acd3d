import { testDatabases } from '@careergini/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ada, startGateway, type RunningGateway } from '../testing/gateway.fixture.ts'

describe.each(testDatabases())('sessions on $name', ({ open }) => {
  let gateway: RunningGateway
  beforeAll(async () => {
    gateway = await startGateway(open)
  })
  afterAll(() => gateway.close())

  beforeAll(async () => void (await gateway.post('/auth/register', ada)))

  it('are replaced at each use; two tabs at once are no thief, a later reuse ends the session', async () => {
    const { refreshToken } = await gateway.signIn()
    const [one, two] = await Promise.all([
      gateway.post('/auth/refresh', { refreshToken }),
      gateway.post('/auth/refresh', { refreshToken }),
    ])
    expect([one.statusCode, two.statusCode]).toEqual([200, 200])
    const next = one.json<{ refreshToken: string }>().refreshToken
    gateway.pass(60_000)
    expect((await gateway.post('/auth/refresh', { refreshToken })).json()).toMatchObject({ code: 'session-ended' })
    expect((await gateway.post('/auth/refresh', { refreshToken: next })).json()).toMatchObject({
      code: 'session-ended',
    })
  })

  it('end after seven days and at log-out', async () => {
    const early = await gateway.signIn()
    gateway.pass(8 * 86_400_000)
    expect((await gateway.post('/auth/refresh', { refreshToken: early.refreshToken })).statusCode).toBe(401)
    const { refreshToken } = await gateway.signIn()
    expect((await gateway.post('/auth/logout', { refreshToken })).statusCode).toBe(204)
    expect((await gateway.post('/auth/refresh', { refreshToken })).statusCode).toBe(401)
  })

  it('stay in an HttpOnly cookie in a browser, which only our own pages may use', async () => {
    const answer = await gateway.post('/auth/login', ada)
    const [cookie] = answer.cookies
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/api/v1/auth' })
    const headers = { cookie: `${cookie?.name}=${cookie?.value}`, host: 'localhost:3000' }
    expect(
      (await gateway.post('/auth/refresh', undefined, { ...headers, origin: 'https://evil.example' })).json(),
    ).toMatchObject({ code: 'not-allowed' })
    const again = await gateway.post('/auth/refresh', undefined, { ...headers, origin: 'http://localhost:3000' })
    expect(again.statusCode).toBe(200)
    expect(again.json()).not.toHaveProperty('refreshToken')
  })

  it('are set by no other site, and the refusal names the setting that a proxy needs', async () => {
    const evil = { host: 'localhost:3000', origin: 'https://evil.example' }
    for (const path of ['/auth/login', '/auth/register']) {
      const refused = await gateway.post(
        path,
        { ...ada, email: path === '/auth/login' ? ada.email : 'new@example.org' },
        evil,
      )
      expect(refused.json()).toMatchObject({ code: 'not-allowed', detail: expect.stringContaining('TRUST_PROXY') })
      expect(refused.cookies).toEqual([])
    }
    const own = { host: 'localhost:3000', origin: 'http://localhost:3000' }
    expect((await gateway.post('/auth/login', ada, own)).cookies).toHaveLength(1)
    expect((await gateway.post('/auth/login', { ...ada, delivery: 'body' }, evil)).statusCode).toBe(200)
  })
})
