import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import type { Transport } from '@careergini/client'
import type { InjectOptions } from 'fastify'
import type { HttpApp } from './http-app.types.ts'

/**
 * Calls a service in the same process: the same routes, token, validation and errors, without a socket. Answers stream,
 * and an aborted signal ends the call on the other side.
 */
export function inProcessTransport(app: HttpApp): Transport {
  return async (path, init) => {
    // Request normalises every kind of body (form data, streams, text) and its content type.
    const request = new Request(new URL(path, 'http://in-process'), {
      ...init,
      ...(init.body instanceof ReadableStream && { duplex: 'half' }),
    })
    const body = request.body && Readable.fromWeb(request.body as WebStream)
    const options: InjectOptions = {
      method: request.method,
      url: path,
      headers: Object.fromEntries(request.headers),
      payloadAsStream: true,
      ...(body && { payload: body }),
      ...(init.signal && { signal: init.signal }),
    }
    init.signal?.throwIfAborted()
    const answer = await app.inject(options)
    const headers = new Headers()
    for (const [name, value] of Object.entries(answer.headers))
      for (const one of [value].flat()) if (one !== undefined) headers.append(name, String(one))
    const empty = answer.statusCode === 204 || answer.statusCode === 304
    return new Response(empty ? null : (Readable.toWeb(answer.stream()) as ReadableStream<Uint8Array>), {
      status: answer.statusCode,
      headers,
    })
  }
}
