import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'

/** Proxies close connections that are silent for a minute. */
const keepAliveMs = 15_000

/** Answers with Server-Sent Events: `id` is the sequence number, `event` the type, `data` the whole event as JSON. */
export function sendEvents(
  reply: FastifyReply,
  events: AsyncIterable<{ seq: number; type: string }>,
  signal: AbortSignal,
): FastifyReply {
  return reply
    .type('text/event-stream; charset=utf-8')
    .header('cache-control', 'no-cache, no-transform')
    .header('x-accel-buffering', 'no')
    .send(Readable.from(frames(events, signal)))
}

async function* frames(
  events: AsyncIterable<{ seq: number; type: string }>,
  signal: AbortSignal,
): AsyncIterable<string> {
  const iterator = events[Symbol.asyncIterator]()
  // An early byte, so that the caller knows the stream is open before the first event.
  yield ': open\n\n'
  try {
    let next = iterator.next()
    while (!signal.aborted) {
      const quiet = silence(signal)
      const result = await Promise.race([next, quiet.promise]).finally(quiet.clear)
      if (result === 'silent') yield ': still here\n\n'
      else if (result.done) return
      else {
        yield `id: ${result.value.seq}\nevent: ${result.value.type}\ndata: ${JSON.stringify(result.value)}\n\n`
        next = iterator.next()
      }
    }
  } finally {
    // Not awaited: a generator that still waits for its source could hold the closing of this answer.
    void iterator.return?.()
  }
}

/** Resolves after a time of silence, or at once when the caller goes away. */
function silence(signal: AbortSignal): { promise: Promise<'silent'>; clear: () => void } {
  const { promise, resolve } = Promise.withResolvers<'silent'>()
  const done = () => resolve('silent')
  const timer = setTimeout(done, keepAliveMs)
  signal.addEventListener('abort', done)
  const clear = () => {
    clearTimeout(timer)
    signal.removeEventListener('abort', done)
  }
  return { promise, clear }
}
