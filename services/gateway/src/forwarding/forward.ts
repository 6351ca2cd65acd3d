import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import type { Transport } from '@careergini/client'
import type { Endpoint, LimitClass } from '@careergini/contracts'
import type { InternalTokens } from '@careergini/platform/auth'
import { AppError } from '@careergini/platform/errors'
import { bodyLimit, requirePrincipal, type HttpApp } from '@careergini/platform/http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ForwardedService } from './route-table.ts'

/** What passes on to a service; the person's own token stays here. */
const requestHeaders = ['accept', 'content-type', 'content-length', 'last-event-id', 'idempotency-key'] as const
/** What passes back to the caller. */
const answerHeaders = [
  'content-type',
  'content-length',
  'content-disposition',
  'cache-control',
  'x-content-type-options',
  'x-accel-buffering',
  'retry-after',
  'location',
  'idempotent-replayed',
] as const
/** How long a service may take until it begins to answer; a stream then lasts as long as it lasts. */
const answerLimitsMs: Record<LimitClass, number> = {
  'sign-in': 60_000,
  ordinary: 60_000,
  // A local model may word a document for minutes, and an upload may come over a slow line.
  expensive: 15 * 60_000,
}
/** The frame that multipart puts around a file of the largest size. */
const multipartFrame = 64 * 1024

export interface ForwardingParts {
  routes: readonly (readonly [Endpoint, ForwardedService])[]
  transports: Record<ForwardedService, Transport>
  tokens: Pick<InternalTokens, 'sign'>
  answerLimitsMs?: Record<LimitClass, number>
}

/** Passes calls on to the services, with an internal token in place of the caller's; bodies and answers stream through. */
export async function forwarding(app: HttpApp, parts: ForwardingParts): Promise<void> {
  const { routes, transports, tokens } = parts
  const limitsMs = parts.answerLimitsMs ?? answerLimitsMs
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
  for (const [endpoint, name] of routes) {
    app.route({
      method: endpoint.method,
      url: `/api/v1${endpoint.path}`,
      config: { limit: endpoint.limit },
      async handler(request, reply) {
        const principal = endpoint.access === 'public' ? request.principal : requirePrincipal(request)
        const headers = pick(request.headers, requestHeaders)
        headers['x-request-id'] = request.id
        if (principal) headers.authorization = `Bearer ${await tokens.sign(principal)}`
        const service = { name, call: transports[name], limitMs: limitsMs[endpoint.limit] }
        return passBack(reply, await passOn(service, request, headers))
      },
    })
  }
}

interface ServiceCalled {
  name: string
  call: Transport
  limitMs: number
}

async function passOn(
  service: ServiceCalled,
  request: FastifyRequest,
  headers: Record<string, string>,
): Promise<Response> {
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit + multipartFrame)
    throw new AppError('too-large', 'The request is larger than 10 MB. Send less at once.')
  const withBody = request.body instanceof Readable
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(tooSlow(service)), service.limitMs)
  try {
    return await service.call(request.url, {
      method: request.method,
      headers,
      signal: AbortSignal.any([request.gone, late.signal]),
      // Node's fetch wants `duplex` for streamed bodies; the DOM's types do not know it.
      ...(withBody && ({ body: Readable.toWeb(request.body as Readable), duplex: 'half' } as RequestInit)),
    })
  } catch (error) {
    throw foreseen(error, service, request.gone, late.signal)
  } finally {
    clearTimeout(timer)
  }
}

/** Why there is no answer: the caller went, the service took too long, or it is not there. */
function foreseen(error: unknown, service: ServiceCalled, gone: AbortSignal, late: AbortSignal): AppError {
  if (gone.aborted)
    return gone.reason instanceof AppError ? gone.reason : new AppError('cancelled', 'The caller went away.')
  if (late.aborted && late.reason instanceof AppError) return late.reason
  const detail = `The ${service.name} service does not answer. Try again in a moment; nothing was lost.`
  return new AppError('unavailable', detail, { retryAfter: 5, cause: error })
}

function tooSlow({ name, limitMs }: ServiceCalled): AppError {
  const detail = `The ${name} service took longer than ${Math.round(limitMs / 1000)} s. Look whether it was done before you try again.`
  return new AppError('timeout', detail, { retryAfter: 30 })
}

function passBack(reply: FastifyReply, answer: Response): FastifyReply {
  for (const name of answerHeaders) {
    const value = answer.headers.get(name)
    if (value !== null) reply.header(name, value)
  }
  return reply.status(answer.status).send(answer.body && Readable.fromWeb(answer.body as WebStream))
}

function pick(headers: FastifyRequest['headers'], names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]]] : [])))
}
