import { createClient, type Transport } from '@careergini/client'
import { type BodyIn, login, logout, refresh, register } from '@careergini/contracts'

export { createClient }

export type NewAccount = Omit<BodyIn<typeof register>, 'delivery'>
export type Credentials = Omit<BodyIn<typeof login>, 'delivery'>

/** The calls that begin, renew and end a session; the refresh token travels in a cookie that scripts cannot read. */
export function createSessionCalls(transport: Transport) {
  const client = createClient({ transport })
  return {
    refresh: () => client.call(refresh, { body: {} }),
    register: (account: NewAccount) => client.call(register, { body: { ...account, delivery: 'cookie' } }),
    signIn: (account: Credentials) => client.call(login, { body: { ...account, delivery: 'cookie' } }),
    signOut: () => client.call(logout, { body: {} }),
  }
}
