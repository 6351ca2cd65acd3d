import rateLimit, { normalizeIP } from '@fastify/rate-limit'
import { login, type LimitClass } from '@careergini/contracts'
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
/** One household or machine holds a whole /64 of IPv6, so that much counts as one address. */
const ipv6Subnet = 64

/**
 * Limits per person when signed in, else per address, by the limit class of the contract; pages and files are not
 * limited. Signing in counts by address whoever asks, for an account is made in a moment, and by the account tried, so
 * that many addresses together guess no more than one.
 */
export async function limitCalls(app: HttpApp, limits: Limits): Promise<void> {
  const classOf = (request: FastifyRequest): LimitClass => request.routeOptions.config.limit ?? 'ordinary'
  const maxOf = (request: FastifyRequest): number => {
    const limit = classOf(request)
    if (limit === 'sign-in') return limits.signIn
    if (limit === 'expensive') return limits.expensive
    return request.principal ? limits.signedIn : limits.ordinary
  }
  const keyOf = (request: FastifyRequest): string => {
    const limit = classOf(request)
    const person = limit === 'sign-in' ? undefined : request.principal?.id
    return `${limit} ${person ?? normalizeIP(request.ip, ipv6Subnet)}`
  }
  await app.register(rateLimit, {
    global: true,
    timeWindow: windowMs,
    enableDraftSpec: true,
    max: (request) => maxOf(request),
    keyGenerator: keyOf,
    allowList: (request) => request.routeOptions.config.limit === undefined,
    errorResponseBuilder: (_request, { ttl, max }) => tooMany(max, Math.ceil(ttl / 1000)),
  })
  limitAccount(app, limits.signIn)
}

/** Counts the tries to sign in to one account, from wherever they come. */
function limitAccount(app: HttpApp, max: number): void {
  const count = app.createRateLimit({
    max,
    timeWindow: windowMs,
    allowList: [],
    keyGenerator: (request) => `account ${triedAccount(request)}`,
  })
  app.addHook('preHandler', async (request) => {
    if (triedAccount(request) === null) return
    const counted = await count(request)
    if (!counted.isAllowed && counted.isExceeded) throw tooMany(max, counted.ttlInSeconds)
  })
}

/** The e-mail that a call tries to sign in with, written as the contract normalises it; null of every other call. */
function triedAccount({ routeOptions, body }: FastifyRequest): string | null {
  if (routeOptions.url !== `/api/v1${login.path}`) return null
  const email = typeof body === 'object' && body && 'email' in body ? body.email : null
  return typeof email === 'string' ? email.trim().toLowerCase().slice(0, 254) : null
}

function tooMany(max: number, seconds: number): AppError {
  return new AppError(
    'too-many-requests',
    `More than ${max} calls of this kind in 15 minutes. Wait ${wording(seconds)}, then try again.`,
    { retryAfter: seconds },
  )
}

function wording(seconds: number): string {
  return seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
}
