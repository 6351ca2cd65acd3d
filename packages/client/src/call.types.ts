import type { BodyIn, Endpoint, ParamsIn, QueryIn } from '@careergini/contracts'

type Part<K extends string, V> = [V] extends [undefined]
  ? object
  : undefined extends V
    ? { [P in K]?: V }
    : { [P in K]: V }

/** Query and body may be left out when everything in them has a default. */
type OptionalWhenEmpty<T> = [T] extends [undefined] ? undefined : object extends T ? T | undefined : T

/** The file that an upload endpoint takes. */
export interface UploadFile {
  name: string
  content: Blob | Uint8Array<ArrayBuffer>
}

/** Just what an endpoint takes: `params`, `query`, `body`, `file`. */
export type CallInput<E extends Endpoint> = Part<'params', ParamsIn<E>> &
  Part<'query', OptionalWhenEmpty<QueryIn<E>>> &
  Part<'body', OptionalWhenEmpty<BodyIn<E>>> &
  (E extends { upload: object } ? { file: UploadFile } : object)

export interface CallOptions {
  signal?: AbortSignal | undefined
  headers?: Record<string, string>
}

/** Sends a request to `path` (beginning with `/`) and gives the answer: `fetch` over HTTP, or a dispatch in process. */
export type Transport = (path: string, init: RequestInit) => Promise<Response>
