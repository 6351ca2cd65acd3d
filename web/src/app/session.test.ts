import type { Transport } from '@careergini/client'
import { me } from '@careergini/contracts'
import { describe, expect, it, vi } from 'vitest'
import { createSession } from './session.ts'

const user = {
  id: '8f14e45f-ceea-467f-9b5e-2c1f1b1c0d11',
  email: 'ann@example.org',
  name: 'Ann',
  role: 'owner',
  createdAt: '2026-01-01T00:00:00Z',
}
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
const answer = (token: string, minutes = 15) =>
  Response.json({ accessToken: token, expiresAt: inMinutes(minutes), user })
const refused = (code: string) =>
  Response.json({ type: 'about:blank', title: code, status: 401, code, detail: 'Sign in again.' }, { status: 401 })

/** A server in the test's hands: answers by path, and remembers the calls with the token they bore. */
function server(routes: Record<string, (token: string | null) => Response>) {
  const calls: string[] = []
  const transport: Transport = async (path, init) => {
    const token = new Headers(init.headers).get('authorization')
    calls.push(`${path.replace('/api/v1', '')} ${token ?? '-'}`)
    const route = routes[path.replace('/api/v1', '')]
    if (!route) throw new TypeError(`no route for ${path}`)
    return route(token)
  }
  return { calls, transport }
}

const account = { email: 'ann@example.org', password: 'a long password' }

describe('createSession', () => {
  it('bears the token, and replaces it before it ends', async () => {
    const { calls, transport } = server({
      '/auth/login': () => answer('old', 0.1),
      '/auth/refresh': () => answer('new'),
      '/auth/me': () => Response.json(user),
    })
    const session = createSession(transport)
    await session.signIn(account)
    await session.client.call(me, {})
    expect(calls).toEqual(['/auth/login -', '/auth/refresh -', '/auth/me Bearer new'])
  })

  it('refreshes once for calls that fail together, and repeats each of them', async () => {
    const { calls, transport } = server({
      '/auth/login': () => answer('old'),
      '/auth/refresh': () => answer('new'),
      '/auth/me': (token) => (token === 'Bearer new' ? Response.json(user) : refused('not-signed-in')),
    })
    const session = createSession(transport)
    await session.signIn(account)
    await Promise.all([session.client.call(me, {}), session.client.call(me, {})])
    expect(calls.filter((call) => call.startsWith('/auth/refresh'))).toHaveLength(1)
    expect(calls.filter((call) => call === '/auth/me Bearer new')).toHaveLength(2)
  })

  it('tells its listeners when the server has ended the session', async () => {
    const { transport } = server({
      '/auth/login': () => answer('old'),
      '/auth/refresh': () => refused('session-ended'),
      '/auth/me': () => refused('not-signed-in'),
    })
    const session = createSession(transport)
    const listener = vi.fn()
    await session.signIn(account)
    session.subscribe(listener)
    await expect(session.client.call(me, {})).rejects.toThrow('Sign in again.')
    expect(session.state().status).toBe('signed-out')
    expect(listener).toHaveBeenCalled()
  })

  it('keeps the session when only the connection was lost', async () => {
    const { transport } = server({
      '/auth/login': () => answer('old', 0.1),
      '/auth/refresh': () => {
        throw new TypeError('network')
      },
    })
    const session = createSession(transport)
    await session.signIn(account)
    await expect(session.client.call(me, {})).rejects.toThrow('network')
    expect(session.state().status).toBe('signed-in')
  })
})
