import type { SecurityEvent } from '@careergini/contracts'
import { testDatabases } from '@careergini/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ada, bearer, startGateway, type RunningGateway } from '../testing/gateway.fixture.ts'
import { AuditLog } from './audit-log.ts'
import { SecurityEventRepository } from './security-event.repository.ts'

interface Page {
  items: SecurityEvent[]
  nextCursor: string | null
}

describe.each(testDatabases())('the audit log on $name', ({ open }) => {
  let gateway: RunningGateway
  const read = async (token: string, query = '') =>
    (await gateway.app.inject({ url: `/api/v1/auth/audit${query}`, headers: bearer(token) })).json<Page>()
  const loginWith = (userAgent: string, password = ada.password) =>
    gateway.post('/auth/login', { ...ada, password, delivery: 'body' }, { 'user-agent': userAgent })

  beforeAll(async () => {
    gateway = await startGateway(open)
    await gateway.post('/auth/register', ada, { 'user-agent': 'Browser/1.0' })
  })
  afterAll(() => gateway.close())

  it('names sign-ins, failed ones and new devices; an update of a browser is no new device', async () => {
    for (const attempt of [
      () => loginWith('Browser/2.1'),
      () => loginWith('Browser/2.1', 'not the password'),
      () => loginWith('Other/1.0'),
    ]) {
      gateway.pass(1000)
      await attempt()
    }
    const { accessToken } = (await loginWith('Other/1.0')).json<{ accessToken: string }>()
    const { items } = await read(accessToken, '?limit=100')
    expect(items.map(({ kind }) => kind).toSorted()).toEqual(
      ['account-created', 'sign-in', 'sign-in-failed', 'new-device', 'sign-in'].toSorted(),
    )
    expect(items.find(({ kind }) => kind === 'new-device')).toMatchObject({
      userAgent: 'Other/1.0',
      ip: '127.0.0.1',
      details: { method: 'password' },
    })
    expect(JSON.stringify(items)).not.toContain('not the password')
    const first = await read(accessToken, '?limit=2')
    const second = await read(accessToken, `?limit=100&cursor=${encodeURIComponent(first.nextCursor ?? '')}`)
    expect([...first.items, ...second.items]).toEqual(items)
  })

  it('is read by its person alone', async () => {
    const grace = { ...ada, email: 'grace@example.org' }
    await gateway.post('/auth/register', grace)
    const { accessToken } = await gateway.signIn(grace.email)
    const { items } = await read(accessToken)
    expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['account-created']))
    expect(items).toHaveLength(2)
    expect((await gateway.app.inject({ url: '/api/v1/auth/audit' })).statusCode).toBe(401)
  })

  it('keeps events for a year', async () => {
    const { user } = await gateway.signIn()
    const count = async () =>
      (await gateway.database.kysely.selectFrom('securityEvents').select('id').where('userId', '=', user.id).execute())
        .length
    const at = (days: number) =>
      new AuditLog(
        new SecurityEventRepository(gateway.database),
        () => new Date(Date.parse('2026-01-02T00:00:00Z') + days * 86_400_000),
      )
    const before = await count()
    await at(364).removeExpired()
    expect(await count()).toBe(before)
    await at(366).removeExpired()
    expect(await count()).toBe(0)
  })
})
