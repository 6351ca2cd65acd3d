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

  describe('what left this machine', () => {
    const person = async (email: string) => {
      await gateway.post('/auth/register', { ...ada, email })
      return gateway.signIn(email)
    }
    it('is forgotten after 90 days, at the next start', async () => {
      const entry = { service: 'ai', purpose: 'language model', method: 'POST', path: '/', outcome: 'allowed' }
      const again = await startGateway(async () => {
        const database = await open()
        const rows = [
          { ...entry, host: 'old.example', createdAt: '2025-10-02T00:00:00Z' },
          { ...entry, host: 'recent.example', createdAt: '2025-10-04T00:00:00Z' },
        ]
        await database.kysely.insertInto('egressLog').values(rows).execute()
        return database
      })
      const left = await again.database.kysely.selectFrom('egressLog').select('host').execute()
      await again.close()
      expect(left).toEqual([{ host: 'recent.example' }])
    })

    const note = (userId: string | null, host: string, time = '2026-01-01T10:00:00Z') =>
      gateway.database.kysely
        .insertInto('egressLog')
        .values({
          userId,
          host,
          service: 'ai',
          purpose: 'language model',
          method: 'POST',
          path: '/',
          outcome: 'allowed',
        })
        .returning('id')
        .executeTakeFirstOrThrow()
        .then(({ id }) =>
          gateway.database.kysely.updateTable('egressLog').set({ createdAt: time }).where('id', '=', id).execute(),
        )
    const read = async (token: string, query = '') => {
      const answer = await gateway.app.inject({ url: `/api/v1/system/egress${query}`, headers: bearer(token) })
      return answer.json<{ items: { host: string }[]; nextCursor: string | null }>()
    }
    const hosts = async (token: string) => (await read(token)).items.map(({ host }) => host)

    it('is shown to whom it was for; the installation’s own calls to its owner alone', async () => {
      const [owner, bea, cyd] = [
        await gateway.signIn(),
        await person('bea@example.org'),
        await person('cyd@example.org'),
      ]
      await note(bea.user.id, 'for-bea.example')
      await note(null, 'for-the-installation.example')
      await note(owner.user.id, 'for-ada.example')
      expect(await hosts(bea.accessToken)).toEqual(['for-bea.example'])
      expect(await hosts(cyd.accessToken)).toEqual([])
      expect((await hosts(owner.accessToken)).toSorted()).toEqual(['for-ada.example', 'for-the-installation.example'])
    })

    it('is paged without a gap within one millisecond', async () => {
      const dee = await person('dee@example.org')
      const times = ['.000100', '.000200', '.000300', '.000400', '.000500']
      for (const part of times) await note(dee.user.id, `at${part}`, `2026-01-01T10:00:00${part}Z`)
      const seen: string[] = []
      for (let query = '?limit=2'; query;) {
        const page = await read(dee.accessToken, query)
        seen.push(...page.items.map(({ host }) => host))
        query = page.nextCursor ? `?limit=2&cursor=${page.nextCursor}` : ''
      }
      expect(seen).toEqual(times.map((part) => `at${part}`).toReversed())
    })
  })

  it('tells an address with the wrong method from one that is not there, also before the pages', async () => {
    const wrong = await gateway.app.inject('/api/v1/auth/login')
    expect(wrong.json()).toMatchObject({ code: 'method-not-allowed', detail: expect.stringContaining('Use POST') })
    expect(wrong.headers.allow).toBe('POST')
    const forwarded = await gateway.app.inject({ method: 'PUT', url: '/api/v1/profile/imports' })
    expect(forwarded.statusCode).toBe(405)
    expect(forwarded.headers.allow).toContain('GET')
    expect((await gateway.app.inject('/api/v1/auth/nothing')).json()).toMatchObject({ code: 'not-found' })
  })
})
