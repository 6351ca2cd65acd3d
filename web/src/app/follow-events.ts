import { ApiError } from '@careergini/client'

interface FollowOptions<E> {
  /** Opens the stream after the event with this number, or from the beginning. */
  open: (lastEventId: number | undefined) => AsyncIterable<E>
  /** True for the event after which nothing follows. */
  isLast: (event: E) => boolean
  signal: AbortSignal
  /** Pause before another try, in milliseconds. */
  pause?: number
  /** Whether an error is worth another try; by default what the server did not refuse. */
  mayRetry?: (error: unknown) => boolean
}

/**
 * Follows a stream to its last event, however often the connection is lost: each new try resumes after the last event
 * seen, so that none is missed or given twice. Throws what the server refuses (`ApiError`) and ends when aborted.
 */
export async function* followEvents<E extends { seq: number }>(options: FollowOptions<E>): AsyncGenerator<E> {
  const { open, isLast, signal, pause = 1500, mayRetry = isPassing } = options
  let seen: number | undefined
  while (!signal.aborted) {
    try {
      for await (const event of open(seen)) {
        if (seen !== undefined && event.seq <= seen) continue
        seen = event.seq
        yield event
        if (isLast(event)) return
      }
    } catch (error) {
      if (signal.aborted) return
      if (!mayRetry(error)) throw error
    }
    await delay(pause, signal)
  }
}

/** A lost connection or a server in trouble, not a refusal. */
export const isPassing = (error: unknown): boolean => !(error instanceof ApiError) || error.problem.status >= 500

function delay(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
  })
}
