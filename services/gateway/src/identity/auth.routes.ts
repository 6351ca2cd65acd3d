import cookie from '@fastify/cookie'
import { login, logout, me, refresh, register, type Session } from '@careergini/contracts'
import { mount, type HttpApp } from '@careergini/platform/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AuthService, SignedIn } from './auth.service.ts'
import type { Device } from './refresh-tokens.ts'
import { clearSessionCookie, requireSameOrigin, sessionCookie, setSessionCookie } from './session-cookie.ts'

/** Sign-in, and the cookie that keeps a browser signed in. */
export async function authRoutes(
  app: HttpApp,
  { auth, frontendUrl }: { auth: AuthService; frontendUrl: string | null },
): Promise<void> {
  await app.register(cookie)

  mount(app, register, {
    answer: async ({ body, request, reply }) => {
      // Another site could else sign its visitor in to an account of its own, and read what they then upload.
      if (body.delivery === 'cookie') requireSameOrigin(request, frontendUrl)
      return deliver(await auth.register(body, deviceOf(request)), body.delivery, request, reply)
    },
  })

  mount(app, login, {
    answer: async ({ body, request, reply }) => {
      if (body.delivery === 'cookie') requireSameOrigin(request, frontendUrl)
      return deliver(await auth.login(body, deviceOf(request)), body.delivery, request, reply)
    },
  })

  mount(app, refresh, {
    answer: async ({ body, request, reply }) => {
      if (body.refreshToken)
        return deliver(await auth.refresh(body.refreshToken, deviceOf(request)), 'body', request, reply)
      requireSameOrigin(request, frontendUrl)
      return deliver(await auth.refresh(sessionCookie(request), deviceOf(request)), 'cookie', request, reply)
    },
  })

  mount(app, logout, {
    answer: async ({ body, request, reply }) => {
      if (!body.refreshToken) requireSameOrigin(request, frontendUrl)
      await auth.logout(body.refreshToken ?? sessionCookie(request))
      clearSessionCookie(reply)
    },
  })

  mount(app, me, { answer: ({ principal }) => auth.whoIs(principal.id) })
}

function deviceOf(request: FastifyRequest): Device {
  return { userAgent: request.headers['user-agent']?.slice(0, 300) ?? null, ip: request.ip }
}

/** A browser gets the refresh token as a cookie that scripts cannot read, a program in the body. */
function deliver(
  { session, refreshToken }: SignedIn,
  delivery: 'cookie' | 'body',
  request: FastifyRequest,
  reply: FastifyReply,
): Session {
  if (delivery === 'body') return { ...session, refreshToken }
  setSessionCookie(request, reply, refreshToken)
  return session
}
