import type { Endpoint } from '@careergini/contracts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Principal } from '../auth/index.ts'
import { AppError } from '../errors/index.ts'
import { idempotencyKeyOf, requestHash, type FirstCall, type KeptAnswer } from '../idempotency/index.ts'
import type { FileAnswer, LooseHandlers } from './call.types.ts'
import { sendEvents } from './event-stream.ts'
import type { UploadedFile } from './upload.ts'

/** A call whose input has been read. */
export interface ReadCall {
  params: unknown
  query: unknown
  body: unknown
  file: UploadedFile | undefined
  principal: Principal | null
  request: FastifyRequest
  reply: FastifyReply
}

/** Answers a call whole or as a stream; with an `Idempotency-Key` once, however often it comes. */
export async function serveCall(endpoint: Endpoint, handlers: LooseHandlers, call: ReadCall): Promise<FastifyReply> {
  const { answer, events } = handlers
  const asStream = events !== undefined && (!answer || call.request.headers.accept?.includes('text/event-stream'))
  if (!asStream && !answer)
    throw new AppError('unsupported-type', 'This address answers a stream: send Accept: text/event-stream.')
  // A stream can be taken up again by its run alone; another stream is not answered from what is kept.
  const first = asStream && !handlers.start ? null : await beginOnce(endpoint, call)
  if (first?.kept) return sendKept(endpoint, handlers, call, first.kept, asStream === true)
  if (handlers.start) {
    const runId = await startRun(handlers.start, call, first)
    return sendRun(endpoint, handlers, call, runId, asStream === true)
  }
  try {
    if (asStream) return sendEvents(call.reply, await events(call, null), call.request.gone)
    const value = await answer?.(call, null)
    if (endpoint.file) return sendFile(endpoint.status, call.reply, value as FileAnswer)
    const body = bodyOf(endpoint, value)
    await keepAnswer(first, { status: endpoint.status, body }, call.request)
    return sendBody(call.reply, endpoint.status, body)
  } catch (error) {
    await first?.release().catch(() => undefined)
    throw error
  }
}

/** A run is stored together with the key that started it: from then on the key stands for it, whatever happens here. */
async function startRun(
  start: NonNullable<LooseHandlers['start']>,
  call: ReadCall,
  first: FirstCall | null,
): Promise<string> {
  try {
    const runId = await start(call, first?.keepRun ?? (async () => undefined))
    first?.done()
    return runId
  } catch (error) {
    // Of a commit whose answer was lost the key bears the run, and stays.
    await first?.release().catch(() => undefined)
    throw error
  }
}

async function sendRun(
  endpoint: Endpoint,
  { answer, events }: LooseHandlers,
  call: ReadCall,
  runId: string,
  asStream: boolean,
): Promise<FastifyReply> {
  if (asStream && events) return sendEvents(call.reply, await events(call, runId), call.request.gone)
  return sendBody(call.reply, endpoint.status, bodyOf(endpoint, await answer?.(call, runId)))
}

/** Null when the call carries no key, or is of a kind that takes none: not a POST, or of nobody. */
async function beginOnce(endpoint: Endpoint, call: ReadCall): Promise<FirstCall | { kept: KeptAnswer } | null> {
  const { idempotency } = call.request.server
  if (endpoint.method !== 'POST' || !call.principal || !idempotency) return null
  const key = idempotencyKeyOf(call.request.headers['idempotency-key'])
  if (key === null) return null
  return idempotency.begin({
    userId: call.principal.id,
    key,
    operation: endpoint.id,
    requestSha256: requestHash(call),
  })
}

/** The work is done: that its answer could not be kept is no reason to withhold it. */
async function keepAnswer(
  first: FirstCall | null,
  answer: { status: number; body: string },
  request: FastifyRequest,
): Promise<void> {
  await first?.keep(answer).catch((error: unknown) => request.log.error({ err: error }, 'an answer could not be kept'))
}

async function sendKept(
  endpoint: Endpoint,
  handlers: LooseHandlers,
  call: ReadCall,
  kept: KeptAnswer,
  asStream: boolean,
): Promise<FastifyReply> {
  call.reply.header('idempotent-replayed', 'true')
  if (!('runId' in kept)) return sendBody(call.reply, kept.status, kept.body)
  return sendRun(endpoint, handlers, call, kept.runId, asStream)
}

/** The answer as JSON text, checked against the contract; empty when the contract has none. */
function bodyOf(endpoint: Endpoint, value: unknown): string {
  if (!endpoint.response) return ''
  const checked = endpoint.response.safeParse(value)
  if (!checked.success) throw new Error(`${endpoint.id} answered against its contract: ${checked.error.message}`)
  return JSON.stringify(checked.data)
}

function sendBody(reply: FastifyReply, status: number, body: string): FastifyReply {
  if (body === '') return reply.status(status).send()
  return reply
    .status(status)
    .type('application/json; charset=utf-8')
    .header('cache-control', 'private, no-store')
    .send(body)
}

function sendFile(status: number, reply: FastifyReply, file: FileAnswer): FastifyReply {
  const name = encodeURIComponent(file.name)
  return reply
    .status(status)
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
