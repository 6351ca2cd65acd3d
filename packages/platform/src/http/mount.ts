import type { Readable } from 'node:stream'
import type { AnswerIn, BodyOf, Endpoint, EventOf, LimitClass, ParamsOf, QueryOf } from '@careergini/contracts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Principal } from '../auth/index.ts'
import { AppError } from '../errors/index.ts'
import { requirePrincipal } from './callers.ts'
import type { HttpApp } from './http-app.types.ts'
import { sendEvents } from './event-stream.ts'
import { fromForm } from './input/form-values.ts'
import { readInput } from './input/read-input.ts'
import { readUpload, type UploadedFile } from './upload.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    limit?: LimitClass
  }
}

/** A validated call. `signal` aborts when the caller goes away or the service stops. */
export interface Call<E extends Endpoint> {
  params: ParamsOf<E>
  query: QueryOf<E>
  body: BodyOf<E>
  file: E extends { upload: object } ? UploadedFile : undefined
  principal: E extends { access: 'public' } ? Principal | null : Principal
  signal: AbortSignal
  /** Of a stream that is taken up again: the last sequence number that the caller saw. */
  lastEventId: number | null
  requestId: string
  /** For what the contract does not carry: cookies, the device, the address. */
  request: FastifyRequest
  reply: FastifyReply
}

/** A file as an answer; `inline` lets a browser show it. */
export interface FileAnswer {
  type: string
  name: string
  body: Uint8Array | string | Readable
  inline?: boolean
}

type Answer<E extends Endpoint> = E extends { response: z.ZodType }
  ? AnswerIn<E>
  : E extends { file: object }
    ? FileAnswer
    : void

/** `answer` serves the call whole; `events` serves it as a stream when the caller accepts `text/event-stream`. */
export type Handlers<E extends Endpoint> = (E extends { response: z.ZodType } | { file: object } | { status: 204 }
  ? { answer(call: Call<E>): Promise<Answer<E>> }
  : object) &
  (E extends { events: z.ZodType }
    ? { events(call: Call<E>): AsyncIterable<EventOf<E>> | Promise<AsyncIterable<EventOf<E>>> }
    : object)

/** Serves an endpoint of the contract under `/api/v1`: access, validation of what comes in and of what goes out. */
export function mount<E extends Endpoint>(app: HttpApp, endpoint: E, handlers: Handlers<E>): void {
  const { answer, events } = handlers as LooseHandlers
  app.route({
    method: endpoint.method,
    url: `/api/v1${endpoint.path}`,
    config: { limit: endpoint.limit },
    async handler(request, reply) {
      const call = { ...(await readCall(endpoint, request)), request, reply }
      if (events && (!answer || request.headers.accept?.includes('text/event-stream')))
        return sendEvents(reply, await events(call), request.gone)
      if (!answer)
        throw new AppError('unsupported-type', 'This address answers a stream: send Accept: text/event-stream.')
      return sendAnswer(endpoint, reply, await answer(call))
    },
  })
}

/** The handlers as the wire sees them: the types above exist for those who write them. */
interface LooseHandlers {
  answer?(call: unknown): Promise<unknown>
  events?(
    call: unknown,
  ): AsyncIterable<{ seq: number; type: string }> | Promise<AsyncIterable<{ seq: number; type: string }>>
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

function sendAnswer(endpoint: Endpoint, reply: FastifyReply, value: unknown): FastifyReply {
  if (endpoint.file) {
    // Handlers of file endpoints return a FileAnswer: `Handlers` says so.
    const file = value as FileAnswer
    const name = encodeURIComponent(file.name)
    return reply
      .status(endpoint.status)
      .type(file.type)
      .header('content-disposition', `${file.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(
        file.body instanceof Uint8Array
          ? Buffer.from(file.body.buffer, file.body.byteOffset, file.body.byteLength)
          : file.body,
      )
  }
  if (!endpoint.response) return reply.status(endpoint.status).send()
  const checked = endpoint.response.safeParse(value)
  if (!checked.success) throw new Error(`${endpoint.id} answered against its contract: ${checked.error.message}`)
  return reply.status(endpoint.status).header('cache-control', 'private, no-store').send(checked.data)
}
