import type { Readable } from 'node:stream'
import type { AnswerIn, BodyOf, Endpoint, EventOf, ParamsOf, QueryOf } from '@careergini/contracts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Principal } from '../auth/index.ts'
import type { KeepRun } from '../idempotency/index.ts'
import type { UploadedFile } from './upload.ts'

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

/**
 * Long work that goes on when nobody watches: `start` begins it and gives its id, the others tell of it. `start` calls
 * `keep` in the transaction that stores the work, so that a repeat with the same `Idempotency-Key` finds it.
 */
export type RunHandlers<E extends Endpoint> = {
  start(call: Call<E>, keep: KeepRun): Promise<string>
  answer(call: Call<E>, runId: string): Promise<Answer<E>>
} & (E extends { events: z.ZodType }
  ? { events(call: Call<E>, runId: string): AsyncIterable<EventOf<E>> | Promise<AsyncIterable<EventOf<E>>> }
  : object)

type LooseEvents = AsyncIterable<{ seq: number; type: string }>

/** The handlers as the wire sees them: the types above exist for those who write them. */
export interface LooseHandlers {
  start?(call: unknown, keep: KeepRun): Promise<string>
  answer?(call: unknown, runId: string | null): Promise<unknown>
  events?(call: unknown, runId: string | null): LooseEvents | Promise<LooseEvents>
}
