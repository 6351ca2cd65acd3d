import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import type { Transport } from '@careergini/client'
import type { Endpoint } from '@careergini/contracts'
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
/** The frame that multipart puts around a file of the largest size. */
const multipartFrame = 64 * 1024

export interface ForwardingParts {
  routes: readonly (readonly [Endpoint, ForwardedService])[]
  transports: Record<ForwardedService, Transport>
  tokens: Pick<InternalTokens, 'sign'>
}

/** Passes calls on to the services, with an internal token in place of the caller's; bodies and answers stream through. */
export async function forwarding(app: HttpApp, { routes, transports, tokens }: ForwardingParts): Promise<void> {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
  for (const [endpoint, service] of routes) {
    app.route({
      method: endpoint.method,
      url: `/api/v1${endpoint.path}`,
      config: { limit: endpoint.limit },
      async handler(request, reply) {
        const principal = endpoint.access === 'public' ? request.principal : requirePrincipal(request)
        const headers = pick(request.headers, requestHeaders)
        headers['x-request-id'] = request.id
        if (principal) headers.authorization = `Bearer ${await tokens.sign(principal)}`
        return passBack(reply, await passOn(transports[service], service, request, headers))
      },
    })
  }
}

async function passOn(
  transport: Transport,
  service: string,
  request: FastifyRequest,
  headers: Record<string, string>,
): Promise<Response> {
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit + multipartFrame)
    throw new AppError('too-large', 'The request is larger than 10 MB. Send less at once.')
  const withBody = request.body instanceof Readable
  try {
    return await transport(request.url, {
      method: request.method,
      headers,
      signal: request.gone,
      // Node's fetch wants `duplex` for streamed bodies; the DOM's types do not know it.
      ...(withBody && ({ body: Readable.toWeb(request.body as Readable), duplex: 'half' } as RequestInit)),
    })
  } catch (error) {
    if (request.gone.aborted)
      throw request.gone.reason instanceof AppError
        ? request.gone.reason
        : new AppError('cancelled', 'The caller went away.')
    throw new AppError(
      'unavailable',
      `The ${service} service does not answer. Try again in a moment; nothing was lost.`,
      { retryAfter: 5, cause: error },
    )
  }
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
