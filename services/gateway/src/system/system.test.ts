import { testDatabases } from '@careergini/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ada, bearer, startGateway, type RunningGateway } from '../testing/gateway.fixture.ts'

describe.each(testDatabases())('the system on $name', ({ open }) => {
  let gateway: RunningGateway
  beforeAll(async () => {
    gateway = await startGateway(open)
  })
  afterAll(() => gateway.close())

  beforeAll(async () => void (await gateway.post('/auth/register', ada)))

  it('sends security headers, and lets only the configured pages call from elsewhere', async () => {
    const answer = await gateway.app.inject({ url: '/health', headers: { origin: 'https://pages.example.org' } })
    expect(answer.headers['content-security-policy']).toContain("default-src 'self'")
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(answer.headers['access-control-allow-origin']).toBe('https://pages.example.org')
    const other = await gateway.app.inject({ url: '/health', headers: { origin: 'https://evil.example' } })
    expect(other.headers['access-control-allow-origin']).not.toBe('https://evil.example')
  })

  it('tells the state of every service', async () => {
    const { accessToken } = await gateway.signIn()
    const state = (await gateway.app.inject({ url: '/api/v1/system/state', headers: bearer(accessToken) })).json()
    expect(state).toMatchObject({ version: '1.2.3', dataFolder: gateway.dataFolder })
    expect(state.services.map(({ service, state: is }: { service: string; state: string }) => [service, is])).toEqual([
      ['gateway', expect.anything()],
      ['behind', 'up'],
      ['behind', 'up'],
      ['ai', 'down'],
    ])
    expect((await gateway.app.inject('/api/v1/openapi.json')).json()).toMatchObject({ openapi: '3.1.0' })
    expect((await gateway.app.inject('/docs/')).statusCode).toBe(200)
  })
})
