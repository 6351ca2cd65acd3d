import type { z } from 'zod'
import type { ProblemCode } from './problem.ts'

export type ServiceName = 'gateway' | 'ai' | 'jobs' | 'profile'
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Who may call: anybody, a signed-in user, or the owner of the installation. */
export type Access = 'public' | 'user' | 'owner'

/** Which limit a call counts against: see `docs/openapi.json`, `x-limit`. */
export type LimitClass = 'sign-in' | 'ordinary' | 'expensive'

/**
 * One endpoint: the only description of it, from which the server's validation (both ways), the typed client and the
 * OpenAPI document are made. `path` is below `/api/v1`, with `:name` for parameters.
 */
export interface Endpoint {
  id: string
  service: ServiceName
  method: Method
  path: string
  summary: string
  access: Access
  limit: LimitClass
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  /** The request is one file, as `multipart/form-data` in the field `file`. */
  upload?: { maxBytes: number }
  status: 200 | 201 | 202 | 204 | 302
  /** The JSON answer; absent with 204 and for files. */
  response?: z.ZodType
  /** The answer is a file of one of these media types. */
  file?: readonly string[]
  /** With `Accept: text/event-stream` the same call answers with these events instead. */
  events?: z.ZodType
  errors: readonly ProblemCode[]
}

/** Keeps the exact types of an endpoint's schemas, so that server and client can be inferred from it. */
export function defineEndpoint<const E extends Endpoint>(endpoint: E): E {
  return endpoint
}

type SchemaOf<E, K extends keyof Endpoint> = E extends { [P in K]: infer S } ? S : never
type In<S> = S extends z.ZodType ? z.input<S> : undefined
type Out<S> = S extends z.ZodType ? z.output<S> : undefined

/** What a caller passes, before defaults are applied. */
export type ParamsIn<E extends Endpoint> = In<SchemaOf<E, 'params'>>
export type QueryIn<E extends Endpoint> = In<SchemaOf<E, 'query'>>
export type BodyIn<E extends Endpoint> = In<SchemaOf<E, 'body'>>

/** What a handler receives, after validation. */
export type ParamsOf<E extends Endpoint> = Out<SchemaOf<E, 'params'>>
export type QueryOf<E extends Endpoint> = Out<SchemaOf<E, 'query'>>
export type BodyOf<E extends Endpoint> = Out<SchemaOf<E, 'body'>>

/** What a handler returns and what a caller gets. */
export type AnswerIn<E extends Endpoint> = In<SchemaOf<E, 'response'>>
export type AnswerOf<E extends Endpoint> = Out<SchemaOf<E, 'response'>>
export type EventOf<E extends Endpoint> = Out<SchemaOf<E, 'events'>>
