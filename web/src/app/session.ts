import type { Session as SessionAnswer, User } from '@careergini/contracts'
import { ApiError, type Client, httpTransport, type Transport } from '@careergini/client'
import type { Credentials, NewAccount } from './session-calls.ts'

export type SessionState = { status: 'signed-out' } | { status: 'signed-in'; user: User }

/** Who is signed in, and the client that speaks for them. */
export interface Session {
  client: Client
  state: () => SessionState
  subscribe: (listener: () => void) => () => void
  /** Picks the session up again after a reload, from the HttpOnly cookie. */
  restore: () => Promise<SessionState>
  register: (account: NewAccount) => Promise<void>
  signIn: (account: Credentials) => Promise<void>
  signOut: () => Promise<void>
}

/** A token this close to its end is replaced before a call, in milliseconds. */
const RENEW_BEFORE = 30_000
const HINT = 'careergini-session'

/** Keeps the access token in memory only; the refresh token lives in a cookie that scripts cannot read. */
export function createSession(transport: Transport = httpTransport()): Session {
  let answer: SessionAnswer | null = null
  let state: SessionState = { status: 'signed-out' }
  let renewing: Promise<SessionState> | null = null
  let restored: Promise<SessionState> | null = null
  const listeners = new Set<() => void>()
  const calls = async () => (await loadCalls()).createSessionCalls(transport)

  const settle = (next: SessionAnswer | null): SessionState => {
    answer = next
    state = next ? { status: 'signed-in', user: next.user } : { status: 'signed-out' }
    rememberHint(next !== null)
    for (const listener of listeners) listener()
    return state
  }

  const renewNow = async (): Promise<SessionState> => {
    try {
      return settle(await (await calls()).refresh())
    } catch (error) {
      // Only the server's word ends a session; a lost connection does not.
      if (error instanceof ApiError && error.problem.status === 401) return settle(null)
      throw error
    }
  }

  const renew = (): Promise<SessionState> => {
    renewing ??= oneTabAtATime(renewNow).finally(() => {
      renewing = null
    })
    return renewing
  }

  const authorised: Transport = async (path, init) => {
    if (answer && Date.parse(answer.expiresAt) - Date.now() < RENEW_BEFORE) await renew()
    const send = () => transport(path, { ...init, headers: { ...init.headers, ...bearer(answer) } })
    const used = answer
    const first = await send()
    if (first.status !== 401 || !used) return first
    // Another call may have renewed the token while this one was on its way.
    if (answer === used) await renew()
    return state.status === 'signed-in' ? send() : first
  }

  return {
    client: lazyClient(async () => (await loadCalls()).createClient({ transport: authorised })),
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    restore: async () => {
      restored ??= hasHint() ? renew() : Promise.resolve(state)
      try {
        await restored
      } catch (error) {
        restored = null
        throw error
      }
      return state
    },
    register: async (account) => void settle(await (await calls()).register(account)),
    signIn: async (account) => void settle(await (await calls()).signIn(account)),
    signOut: async () => {
      await (await calls()).signOut()
      settle(null)
    },
  }
}

/** The contracts and what checks answers by them are large; the first page shows without. */
const loadCalls = () => import('./session-calls.ts')

/** A client that is loaded with its first call. */
const lazyClient = (load: () => Promise<Client>): Client => ({
  call: async (...call) => (await load()).call(...call),
  file: async (...call) => (await load()).file(...call),
  async *events(...call) {
    yield* (await load()).events(...call)
  },
})

const bearer = (answer: SessionAnswer | null): Record<string, string> =>
  answer ? { authorization: `Bearer ${answer.accessToken}` } : {}

/** Two tabs must not send the same refresh token: the server would take the second for a stolen one. */
async function oneTabAtATime<T>(work: () => Promise<T>): Promise<T> {
  // Web Locks exist in secure contexts only; a plain-http address on a home network does without.
  if (!('locks' in navigator)) return work()
  return navigator.locks.request('careergini-refresh', work)
}

/** The hint saves a pointless call where nobody was signed in; it holds no secret. */
function hasHint(): boolean {
  try {
    return window.localStorage.getItem(HINT) !== null
  } catch {
    return true
  }
}

function rememberHint(signedIn: boolean): void {
  try {
    if (signedIn) window.localStorage.setItem(HINT, '1')
    else window.localStorage.removeItem(HINT)
  } catch {
    // Without storage the cookie alone decides.
  }
}
