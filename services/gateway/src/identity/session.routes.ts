import { endOtherSessions, endSession, listSessions } from '@careergini/contracts'
import { bearerToken } from '@careergini/platform/auth'
import { AppError } from '@careergini/platform/errors'
import { mount, type HttpApp } from '@careergini/platform/http'
import type { FastifyRequest } from 'fastify'
import type { AuditLog } from '../audit/audit-log.ts'
import { sessionIdOf } from './access-tokens.ts'
import type { SessionRepository } from './session.repository.ts'

/** Where one is signed in, and ending it there. */
export function sessionRoutes(
  app: HttpApp,
  { sessions, audit, now }: { sessions: SessionRepository; audit: Pick<AuditLog, 'record'>; now: () => Date },
): void {
  const currentOf = (request: FastifyRequest) => sessionIdOf(bearerToken(request.headers.authorization))
  const originOf = (request: FastifyRequest) => ({
    userAgent: request.headers['user-agent']?.slice(0, 300) ?? null,
    ip: request.ip,
  })

  mount(app, listSessions, {
    answer: async ({ principal, request }) => {
      const current = currentOf(request)
      const items = await sessions.findActive(principal.id, now())
      return { items: items.map((session) => ({ ...session, current: session.id === current })) }
    },
  })

  mount(app, endSession, {
    answer: async ({ principal, params, request }) => {
      if (!(await sessions.end(principal.id, params.id, now())))
        throw new AppError('not-found', 'There is no such session of yours. It may have ended already.')
      await audit.record(principal.id, 'session-ended', { session: params.id }, originOf(request))
    },
  })

  mount(app, endOtherSessions, {
    answer: async ({ principal, request }) => {
      await sessions.endOthers(principal.id, currentOf(request), now())
      await audit.record(principal.id, 'session-ended', { others: true }, originOf(request))
    },
  })
}
