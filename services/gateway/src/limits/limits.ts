import rateLimit from '@fastify/rate-limit'
import type { LimitClass } from '@careergini/contracts'
import { AppError } from '@careergini/platform/errors'
import type { HttpApp } from '@careergini/platform/http'
import type { FastifyRequest } from 'fastify'

/** Calls per 15 minutes; `signedIn` raises the ordinary ones. */
export interface Limits {
  signIn: number
  ordinary: number
  signedIn: number
  expensive: number
}

const windowMs = 15 * 60_000

/** Limits per person when signed in, else per address, by the limit class of the contract; pages and files are not limited. */
export async function limitCalls(app: HttpApp, limits: Limits): Promise<void> {
  const classOf = (request: FastifyRequest): LimitClass => request.routeOptions.config.limit ?? 'ordinary'
  const maxOf = (request: FastifyRequest): number => {
    const limit = classOf(request)
    if (limit === 'sign-in') return limits.signIn
    if (limit === 'expensive') return limits.expensive
    return request.principal ? limits.signedIn : limits.ordinary
  }
  await app.register(rateLimit, {
    global: true,
    timeWindow: windowMs,
    enableDraftSpec: true,
    max: (request) => maxOf(request),
    keyGenerator: (request) => `${classOf(request)} ${request.principal?.id ?? request.ip}`,
    allowList: (request) => request.routeOptions.config.limit === undefined,
    errorResponseBuilder: (_request, { ttl, max }) => {
      const seconds = Math.ceil(ttl / 1000)
      return new AppError(
        'too-many-requests',
        `More than ${max} calls of this kind in 15 minutes. Wait ${wording(seconds)}, then try again.`,
        { retryAfter: seconds },
      )
    },
  })
}

function wording(seconds: number): string {
  return seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
}
