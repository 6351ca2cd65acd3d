import type { Endpoint, LimitClass } from '@careergini/contracts'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { AppError } from '../errors/index.ts'
import type { Handlers, LooseHandlers, RunHandlers } from './call.types.ts'
import { requirePrincipal } from './callers.ts'
import type { HttpApp } from './http-app.types.ts'
import { fromForm } from './input/form-values.ts'
import { readInput } from './input/read-input.ts'
import { serveCall } from './serve-call.ts'
import { readUpload } from './upload.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    limit?: LimitClass
  }
}

/** Below which paths lie: that of the API, unless it is a shape of its own. */
interface Place {
  prefix: '/api/v1' | ''
}
const api: Place = { prefix: '/api/v1' }

/** Serves an endpoint of the contract under `/api/v1`: access, validation of what comes in and of what goes out. */
export function mount<E extends Endpoint>(app: HttpApp, endpoint: E, handlers: Handlers<E>): void {
  route(app, endpoint, handlers, api)
}

/** The same for an endpoint that starts long work: a repeat with the same `Idempotency-Key` finds the work it started. */
export function mountRun<E extends Endpoint>(
  app: HttpApp,
  endpoint: E,
  handlers: RunHandlers<E>,
  place: Place = api,
): void {
  route(app, endpoint, handlers, place)
}

function route(app: HttpApp, endpoint: Endpoint, handlers: LooseHandlers, { prefix }: Place): void {
  app.route({
    method: endpoint.method,
    url: `${prefix}${endpoint.path}`,
    config: { limit: endpoint.limit },
    handler: async (request, reply) =>
      serveCall(endpoint, handlers, { ...(await readCall(endpoint, request)), request, reply }),
  })
}

async function readCall(endpoint: Endpoint, request: FastifyRequest) {
  const principal = endpoint.access === 'public' ? (request.principal ?? null) : requirePrincipal(request)
  if (endpoint.access === 'owner' && principal?.role !== 'owner')
    throw new AppError('not-allowed', 'Only the owner of this installation may do this.')
  const lastEventId = Number.parseInt(String(request.headers['last-event-id'] ?? ''), 10)
  return {
    params: endpoint.params && readInput(endpoint.params, request.params, 'path'),
    query: endpoint.query && readInput(endpoint.query, request.query, 'query'),
    body: endpoint.body && readBody(endpoint.body, request),
    file: endpoint.upload && (await readUpload(request, endpoint.upload.maxBytes)),
    principal,
    signal: request.gone,
    lastEventId: Number.isNaN(lastEventId) ? null : lastEventId,
    requestId: request.id,
  }
}

function readBody(schema: z.ZodType, request: FastifyRequest): unknown {
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')
  return readInput(schema, isForm ? fromForm(schema, request.body) : request.body)
}
