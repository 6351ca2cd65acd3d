import { problem, type AnswerOf, type Endpoint, type EventOf, type Problem } from '@careergini/contracts'
import { ApiError } from './api-error.ts'
import type { CallInput, CallOptions, Transport, UploadFile } from './call.types.ts'
import { readEvents } from './read-events.ts'

export interface Client {
  /** Calls an endpoint and returns its validated JSON answer (undefined for 204). Throws `ApiError`. */
  call<E extends Endpoint>(endpoint: E, input: CallInput<E>, options?: CallOptions): Promise<AnswerOf<E>>
  /** Calls an endpoint that answers a file and returns the raw answer, its body unread. Throws `ApiError`. */
  file<E extends Endpoint>(endpoint: E, input: CallInput<E>, options?: CallOptions): Promise<Response>
  /** Calls an endpoint as a stream of validated events; pass `lastEventId` to resume. Throws `ApiError`. */
  events<E extends Endpoint>(
    endpoint: E,
    input: CallInput<E>,
    options?: CallOptions & { lastEventId?: number },
  ): AsyncIterable<EventOf<E>>
}

export interface ClientOptions {
  transport: Transport
  /** Headers of every call, such as the token: read at each call, so that they may change. */
  headers?: () => Record<string, string> | Promise<Record<string, string>>
}

/** Makes a typed client for any contract. */
export function createClient({ transport, headers }: ClientOptions): Client {
  const send = async (endpoint: Endpoint, input: LooseInput, options: CallOptions, extra: Record<string, string>) => {
    const body = bodyOf(input)
    const answer = await transport(`/api/v1${pathOf(endpoint, input)}`, {
      method: endpoint.method,
      headers: { ...(await headers?.()), ...body.headers, ...extra, ...options.headers },
      body: body.content,
      signal: options.signal ?? null,
    })
    if (answer.status >= 400) throw new ApiError(await problemOf(answer))
    return answer
  }
  return {
    async call<E extends Endpoint>(endpoint: E, input: CallInput<E>, options: CallOptions = {}) {
      const answer = await send(endpoint, loose(input), options, { accept: 'application/json' })
      // The answer's type is the contract's own: the schema that parses it is the one it is inferred from.
      return (endpoint.response ? endpoint.response.parse(await answer.json()) : undefined) as AnswerOf<E>
    },
    file: (endpoint, input, options = {}) => send(endpoint, loose(input), options, {}),
    async *events<E extends Endpoint>(
      endpoint: E,
      input: CallInput<E>,
      options: CallOptions & { lastEventId?: number } = {},
    ) {
      const resume: Record<string, string> =
        options.lastEventId === undefined ? {} : { 'last-event-id': String(options.lastEventId) }
      const answer = await send(endpoint, loose(input), options, { accept: 'text/event-stream', ...resume })
      if (!answer.body || !endpoint.events) return
      for await (const event of readEvents(answer.body)) yield endpoint.events.parse(event) as EventOf<E>
    },
  }
}

interface LooseInput {
  params?: Record<string, unknown>
  query?: Record<string, string | number | boolean | undefined> | undefined
  body?: unknown
  file?: UploadFile
}

/** A generic endpoint's input is one of many shapes to the compiler; all of them have these members. */
const loose = (input: object): LooseInput => input

function pathOf(endpoint: Endpoint, { params = {}, query = {} }: LooseInput): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value))
  return search.size > 0 ? `${path}?${search}` : path
}

function bodyOf({ body, file }: LooseInput): { content: BodyInit | null; headers: Record<string, string> } {
  if (file) {
    const form = new FormData()
    form.set('file', file.content instanceof Blob ? file.content : new Blob([file.content]), file.name)
    return { content: form, headers: {} }
  }
  return body === undefined
    ? { content: null, headers: {} }
    : { content: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
}

async function problemOf(answer: Response): Promise<Problem> {
  const text = await answer.text()
  try {
    return problem.parse(JSON.parse(text))
  } catch {
    // A proxy in between, or a crash before the error handler: no problem document to show.
    return {
      type: 'about:blank',
      title: answer.statusText || 'Unexpected answer',
      status: answer.status,
      code: answer.status === 404 ? 'not-found' : 'unavailable',
      detail: `The server answered ${answer.status} without saying why. Try again in a moment.`,
    }
  }
}
