import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Transport } from '@careergini/client'
import { deletePosting, getPosting, importEvents, uploadResume } from '@careergini/contracts'
import type { Database } from '@careergini/database'
import { internalTokens } from '@careergini/platform/auth'
import { AppError } from '@careergini/platform/errors'
import { createHttpApp, inProcessTransport, mount, type HttpApp } from '@careergini/platform/http'
import { createLogger } from '@careergini/platform/log'
import type { Service, ServiceContext } from '@careergini/platform/service'
import { testDatabases } from '@careergini/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createGateway } from './composition.ts'

const secrets = { jwtSecret: 'a'.repeat(32), jwtRefreshSecret: 'b'.repeat(32) }
const tokens = internalTokens(secrets.jwtSecret)
const logger = createLogger({ level: 'silent', service: 'test' })
const ada = { email: 'ada@example.org', password: 'correct horse battery' }

describe.each(testDatabases())('the gateway on $name', ({ open }) => {
  let database: Database
  let gateway: Service
  let app: HttpApp
  let behind: HttpApp
  let clock = new Date('2026-01-01T00:00:00Z')
  const dataFolder = mkdtempSync(join(tmpdir(), 'careergini-gateway-'))

  beforeAll(async () => {
    database = await open()
    behind = serviceBehind()
    const unreachable: Transport = () => Promise.reject(new TypeError('fetch failed'))
    const context: ServiceContext = {
      environment: { LIMIT_SIGN_IN: '1000', LIMIT_EXPENSIVE: '3', FRONTEND_URL: 'https://pages.example.org' },
      version: '1.2.3',
      dataFolder,
      database,
      logger,
      secrets,
      tokens,
      taxonomy: () => {
        throw new Error('The gateway asks for no taxonomy.')
      },
      databaseCheck: { name: 'database', essential: true, check: async () => ({ state: 'up' }) },
      transports: { profile: inProcessTransport(behind), jobs: inProcessTransport(behind), ai: unreachable },
      now: () => clock,
    }
    gateway = await createGateway(context)
    app = gateway.app
    await app.ready()
  })
  afterAll(async () => {
    await gateway.close()
    await behind.close()
    await database.close()
    rmSync(dataFolder, { recursive: true })
  })

  const post = (url: string, payload?: object, headers: Record<string, string> = {}) =>
    app.inject({ method: 'POST', url: `/api/v1${url}`, ...(payload && { payload }), headers })
  const signIn = async (email = ada.email) =>
    (await post('/auth/login', { ...ada, email, delivery: 'body' })).json<{
      accessToken: string
      refreshToken: string
      user: { id: string }
    }>()
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

  describe('accounts', () => {
    it('makes the first account the owner and later ones members', async () => {
      const first = await post('/auth/register', ada)
      expect(first.statusCode).toBe(201)
      expect(first.json()).toMatchObject({ user: { email: ada.email, role: 'owner' } })
      expect(first.json()).not.toHaveProperty('refreshToken')
      const second = await post('/auth/register', { ...ada, email: 'Grace@Example.org ' })
      expect(second.json()).toMatchObject({ user: { email: 'grace@example.org', role: 'member' } })
    })

    it('refuses a taken e-mail in any case, a short password and no e-mail, each with its reason', async () => {
      expect((await post('/auth/register', { ...ada, email: 'ADA@example.org' })).json()).toMatchObject({
        code: 'email-taken',
      })
      expect((await post('/auth/register', { email: 'x@example.org', password: 'short' })).json()).toMatchObject({
        errors: [{ pointer: '/password', message: 'Use at least 12 characters.' }],
      })
      expect((await post('/auth/register', { password: ada.password })).json()).toMatchObject({
        code: 'invalid-input',
        errors: [{ pointer: '/email' }],
      })
    })

    it('says the same of a wrong password and of an unknown account', async () => {
      const wrong = await post('/auth/login', { ...ada, password: 'wrong horse battery' })
      const unknown = await post('/auth/login', { ...ada, email: 'nobody@example.org' })
      expect(wrong.statusCode).toBe(401)
      expect({ ...wrong.json(), requestId: '' }).toEqual({ ...unknown.json(), requestId: '' })
    })

    it('tells who is signed in, by a token that others cannot forge', async () => {
      const { accessToken } = await signIn()
      expect((await app.inject({ url: '/api/v1/auth/me', headers: bearer(accessToken) })).json()).toMatchObject({
        email: ada.email,
      })
      const [header, payload, signature = ''] = accessToken.split('.')
      const forged = [
        header,
        payload,
        signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`,
      ].join('.')
      const internal = await tokens.sign({ id: 'x', email: 'x', role: 'owner' })
      for (const token of [forged, internal, 'x'])
        expect((await app.inject({ url: '/api/v1/auth/me', headers: bearer(token) })).statusCode).toBe(401)
    })

    it('ends the access token after 15 minutes', async () => {
      const { accessToken } = await signIn()
      clock = new Date(clock.getTime() + 16 * 60_000)
      expect((await app.inject({ url: '/api/v1/auth/me', headers: bearer(accessToken) })).statusCode).toBe(401)
    })
  })

  describe('refresh tokens', () => {
    it('are replaced at each use; two tabs at once are no thief, a later reuse ends the session', async () => {
      const { refreshToken } = await signIn()
      const [one, two] = await Promise.all([
        post('/auth/refresh', { refreshToken }),
        post('/auth/refresh', { refreshToken }),
      ])
      expect([one.statusCode, two.statusCode]).toEqual([200, 200])
      const next = one.json<{ refreshToken: string }>().refreshToken
      clock = new Date(clock.getTime() + 60_000)
      expect((await post('/auth/refresh', { refreshToken })).json()).toMatchObject({ code: 'session-ended' })
      expect((await post('/auth/refresh', { refreshToken: next })).json()).toMatchObject({ code: 'session-ended' })
    })

    it('end after seven days and at log-out', async () => {
      const early = await signIn()
      clock = new Date(clock.getTime() + 8 * 86_400_000)
      expect((await post('/auth/refresh', { refreshToken: early.refreshToken })).statusCode).toBe(401)
      const { refreshToken } = await signIn()
      expect((await post('/auth/logout', { refreshToken })).statusCode).toBe(204)
      expect((await post('/auth/refresh', { refreshToken })).statusCode).toBe(401)
    })

    it('stay in an HttpOnly cookie in a browser, which only our own pages may use', async () => {
      const answer = await post('/auth/login', ada)
      const [cookie] = answer.cookies
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/api/v1/auth' })
      const headers = { cookie: `${cookie?.name}=${cookie?.value}`, host: 'localhost:3000' }
      expect(
        (await post('/auth/refresh', undefined, { ...headers, origin: 'https://evil.example' })).json(),
      ).toMatchObject({ code: 'not-allowed' })
      const again = await post('/auth/refresh', undefined, { ...headers, origin: 'http://localhost:3000' })
      expect(again.statusCode).toBe(200)
      expect(again.json()).not.toHaveProperty('refreshToken')
    })

    it('are set by no other site, and the refusal names the setting that a proxy needs', async () => {
      const evil = { host: 'localhost:3000', origin: 'https://evil.example' }
      for (const path of ['/auth/login', '/auth/register']) {
        const refused = await post(
          path,
          { ...ada, email: path === '/auth/login' ? ada.email : 'new@example.org' },
          evil,
        )
        expect(refused.json()).toMatchObject({ code: 'not-allowed', detail: expect.stringContaining('TRUST_PROXY') })
        expect(refused.cookies).toEqual([])
      }
      const own = { host: 'localhost:3000', origin: 'http://localhost:3000' }
      expect((await post('/auth/login', ada, own)).cookies).toHaveLength(1)
      expect((await post('/auth/login', { ...ada, delivery: 'body' }, evil)).statusCode).toBe(200)
    })
  })

  describe('forwarding', () => {
    it('asks for a signed-in person, then passes an internal token on, never the person’s own', async () => {
      const id = '5f0c6f9e-3a52-4f1e-9d59-1a2b3c4d5e6f'
      expect((await app.inject({ method: 'DELETE', url: `/api/v1/jobs/${id}` })).statusCode).toBe(401)
      const { accessToken, user } = await signIn()
      const answer = await app.inject({
        method: 'DELETE',
        url: `/api/v1/jobs/${id}`,
        headers: { ...bearer(accessToken), 'x-request-id': 'my-request-1' },
      })
      expect(answer.statusCode).toBe(204)
      expect(seen.at(-1)).toEqual({ id, user: user.id, requestId: 'my-request-1' })
    })

    it('passes problems back as they are, and says which service does not answer', async () => {
      const { accessToken } = await signIn()
      expect((await app.inject({ url: '/api/v1/jobs/none', headers: bearer(accessToken) })).json()).toMatchObject({
        code: 'invalid-input',
      })
      const down = await app.inject({ url: '/api/v1/resume', headers: bearer(accessToken) })
      expect(down.json()).toMatchObject({ code: 'unavailable', detail: expect.stringContaining('ai service') })
      expect(down.headers['retry-after']).toBe('5')
    })

    it('streams events through as they come', async () => {
      const { accessToken } = await signIn()
      const address = await app.listen({ host: '127.0.0.1', port: 0 })
      const answer = await fetch(`${address}/api/v1/profile/imports/5f0c6f9e-3a52-4f1e-9d59-1a2b3c4d5e6f/events`, {
        headers: { ...bearer(accessToken), accept: 'text/event-stream' },
      })
      const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
      let text = ''
      while (!text.includes('id: 2')) text += (await reader.read()).value ?? ''
      expect(text).toContain('event: import-start')
      await reader.cancel()
      await expect.poll(() => streamsEnded).toBe(1)
    })

    it('uploads through, and counts expensive calls by person', async () => {
      const { accessToken } = await signIn('grace@example.org')
      const form = () => ({
        payload: `--x\r\nContent-Disposition: form-data; name="file"; filename="cv.txt"\r\n\r\nhello\r\n--x--\r\n`,
        headers: { ...bearer(accessToken), 'content-type': 'multipart/form-data; boundary=x' },
      })
      const upload = () => app.inject({ method: 'POST', url: '/api/v1/profile/resume/upload', ...form() })
      const first = await upload()
      expect(first.json()).toMatchObject({ code: 'unreadable-file', detail: 'cv.txt has 5 bytes' })
      expect(first.headers['ratelimit-remaining']).toBe('2')
      await upload()
      await upload()
      const refused = await upload()
      expect(refused.json()).toMatchObject({ code: 'too-many-requests', status: 429 })
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
      const other = await signIn()
      expect(
        (
          await app.inject({
            method: 'POST',
            url: '/api/v1/profile/resume/upload',
            payload: 'x',
            headers: bearer(other.accessToken),
          })
        ).statusCode,
      ).not.toBe(429)
    })
  })

  it('sends security headers, and lets only the configured pages call from elsewhere', async () => {
    const answer = await app.inject({ url: '/health', headers: { origin: 'https://pages.example.org' } })
    expect(answer.headers['content-security-policy']).toContain("default-src 'self'")
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(answer.headers['access-control-allow-origin']).toBe('https://pages.example.org')
    const other = await app.inject({ url: '/health', headers: { origin: 'https://evil.example' } })
    expect(other.headers['access-control-allow-origin']).not.toBe('https://evil.example')
  })

  it('tells the state of every service', async () => {
    const { accessToken } = await signIn()
    const state = (await app.inject({ url: '/api/v1/system/state', headers: bearer(accessToken) })).json()
    expect(state).toMatchObject({ version: '1.2.3', dataFolder })
    expect(state.services.map(({ service, state: is }: { service: string; state: string }) => [service, is])).toEqual([
      ['gateway', expect.anything()],
      ['behind', 'up'],
      ['behind', 'up'],
      ['ai', 'down'],
    ])
    expect((await app.inject('/api/v1/openapi.json')).json()).toMatchObject({ openapi: '3.1.0' })
    expect((await app.inject('/docs/')).statusCode).toBe(200)
  })

  const seen: unknown[] = []
  let streamsEnded = 0

  /** Stands for every service behind the gateway: built from the same chassis and contracts. */
  function serviceBehind(): HttpApp {
    const service = createHttpApp({
      service: 'behind',
      version: '0',
      logger,
      tokens,
      dependencies: [],
      now: () => new Date(),
    })
    mount(service, deletePosting, {
      answer: async ({ params, principal, requestId }) =>
        void seen.push({ id: params.id, user: principal.id, requestId }),
    })
    mount(service, getPosting, { answer: () => Promise.reject(new Error('not reached')) })
    mount(service, uploadResume, {
      answer: async ({ file }) =>
        Promise.reject(new AppError('unreadable-file', `${file.name} has ${file.bytes.length} bytes`)),
    })
    mount(service, importEvents, {
      async *events({ signal }) {
        try {
          for (let seq = 1; !signal.aborted; seq++) {
            yield { type: 'import-start', runId: 'r', seq, data: { fileName: 'cv.pdf' } } as const
            await wait(20)
          }
        } finally {
          streamsEnded++
        }
      },
    })
    return service
  }
})
