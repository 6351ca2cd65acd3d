import { AppError } from '@careergini/platform/errors'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { refreshTokenDays } from './refresh-tokens.ts'

const name = 'careergini_session'
/** The cookie goes to the sign-in endpoints alone, so no other request carries it. */
const path = '/api/v1/auth'

export function sessionCookie(request: FastifyRequest): string | null {
  return request.cookies[name] ?? null
}

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(name, token, {
    path,
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
    maxAge: refreshTokenDays * 86_400,
  })
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(name, { path })
}

/**
 * A request that the cookie authorises, or that sets it, must come from our own pages. Browsers send `Origin` with every POST; `SameSite`
 * already keeps other sites out, and this holds where another application shares the site.
 */
export function requireSameOrigin(request: FastifyRequest, frontendUrl: string | null): void {
  const { origin } = request.headers
  if (origin === undefined) return
  const own = [`${request.protocol}://${request.host}`, ...(frontendUrl ? [new URL(frontendUrl).origin] : [])]
  if (own.includes(origin)) return
  throw new AppError(
    'not-allowed',
    'This request came from another site. If it is your own: behind a proxy with a certificate set TRUST_PROXY to the ' +
      'address of the proxy, and with pages served elsewhere set FRONTEND_URL to theirs.',
  )
}
