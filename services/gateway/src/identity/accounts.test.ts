import { testDatabases } from '@careergini/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ada, bearer, startGateway, type RunningGateway } from '../testing/gateway.fixture.ts'

describe.each(testDatabases())('accounts on $name', ({ open }) => {
  let gateway: RunningGateway
  beforeAll(async () => {
    gateway = await startGateway(open)
  })
  afterAll(() => gateway.close())

  it('makes the first account the owner and later ones members', async () => {
    const first = await gateway.post('/auth/register', ada)
    expect(first.statusCode).toBe(201)
    expect(first.json()).toMatchObject({ user: { email: ada.email, role: 'owner' } })
    expect(first.json()).not.toHaveProperty('refreshToken')
    const second = await gateway.post('/auth/register', { ...ada, email: 'Grace@Example.org ' })
    expect(second.json()).toMatchObject({ user: { email: 'grace@example.org', role: 'member' } })
  })

  it('refuses a taken e-mail in any case, a short password and no e-mail, each with its reason', async () => {
    expect((await gateway.post('/auth/register', { ...ada, email: 'ADA@example.org' })).json()).toMatchObject({
      code: 'email-taken',
      errors: [{ in: 'body', pointer: '/email' }],
    })
    expect((await gateway.post('/auth/register', { email: 'x@example.org', password: 'short' })).json()).toMatchObject({
      errors: [{ pointer: '/password', message: 'Use at least 12 characters.' }],
    })
    expect((await gateway.post('/auth/register', { password: ada.password })).json()).toMatchObject({
      code: 'invalid-input',
      errors: [{ pointer: '/email' }],
    })
  })

  it('says the same of a wrong password and of an unknown account', async () => {
    const wrong = await gateway.post('/auth/login', { ...ada, password: 'wrong horse battery' })
    const unknown = await gateway.post('/auth/login', { ...ada, email: 'nobody@example.org' })
    expect(wrong.statusCode).toBe(401)
    expect({ ...wrong.json(), requestId: '' }).toEqual({ ...unknown.json(), requestId: '' })
  })

  it('tells who is signed in, by a token that others cannot forge', async () => {
    const { accessToken } = await gateway.signIn()
    expect((await gateway.app.inject({ url: '/api/v1/auth/me', headers: bearer(accessToken) })).json()).toMatchObject({
      email: ada.email,
    })
    const [header, payload, signature = ''] = accessToken.split('.')
    const forged = [
      header,
      payload,
      signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`,
    ].join('.')
    const internal = await gateway.tokens.sign({ id: 'x', email: 'x', role: 'owner' })
    for (const token of [forged, internal, 'x'])
      expect((await gateway.app.inject({ url: '/api/v1/auth/me', headers: bearer(token) })).statusCode).toBe(401)
  })

  it('ends the access token after 15 minutes', async () => {
    const { accessToken } = await gateway.signIn()
    gateway.pass(16 * 60_000)
    expect((await gateway.app.inject({ url: '/api/v1/auth/me', headers: bearer(accessToken) })).statusCode).toBe(401)
  })

  it('are made and used from a URL-encoded form as from JSON, and a typing error does not pass', async () => {
    const form = (path: string, payload: string) =>
      gateway.app.inject({
        method: 'POST',
        url: `/api/v1/auth/${path}`,
        payload,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
    const lin = 'email=lin%40example.org&password=correct+horse+battery&delivery=body'
    expect((await form('register', lin)).json()).toMatchObject({ user: { email: 'lin@example.org' } })
    expect((await form('login', lin)).json()).toMatchObject({ refreshToken: expect.any(String) })
    expect((await form('register', 'email=kim%40example.org&pasword=correct+horse+battery')).json()).toMatchObject({
      code: 'invalid-input',
      errors: [{ in: 'body', pointer: '/password', message: 'This is missing. Give a text.' }],
    })
    expect((await gateway.post('/auth/login', { ...ada, delivry: 'body' })).json()).toMatchObject({
      errors: [{ in: 'body', pointer: '/delivry', message: expect.stringContaining('delivery') }],
    })
  })
})
