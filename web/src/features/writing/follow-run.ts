import {
  type BodyIn,
  cancelDocumentRun,
  type DocumentEvent,
  documentRunEvents,
  generateResume,
} from '@careergini/contracts'
import { ApiError, type Client } from '@careergini/client'
import { followEvents, isPassing } from '../../app/follow-events.ts'
import { newKey } from '../../app/new-key.ts'

/** A new run to start, or one that is under way, to be followed from its first event. */
export type RunSource = { body: BodyIn<typeof generateResume> } | { runId: string }

export interface FollowedRun {
  /** To be read once. Throws what the server refuses; ends with the run, or when it is stopped or left. */
  events: AsyncIterable<DocumentEvent>
  /** Ends the run, if need be as soon as the server has told which it is. */
  stop(): void
  /** Looks no longer; the run goes on. */
  leave(): void
}

/** How often a run is asked for while no answer says that it was stored. */
const mostAskings = 3

/** Follows a run; after a lost connection the same run, never a second one. `pause` lies before another try, in ms. */
export function followRun(client: Client, source: RunSource, pause?: number): FollowedRun {
  const abort = new AbortController()
  const { signal } = abort
  // With it the server knows a run that it has stored already, even if its answer never came.
  const headers = { 'idempotency-key': newKey() }
  let known = source
  let asked = 0
  let stopping = false

  const end = (id: string) => {
    abort.abort()
    // A run that has ended meanwhile is not there to cancel.
    client.call(cancelDocumentRun, { params: { id } }).catch(() => undefined)
  }
  const ask = (lastEventId: number | undefined) => {
    const resume = { signal, ...(lastEventId === undefined ? {} : { lastEventId }) }
    if ('runId' in known) return client.events(documentRunEvents, { params: { id: known.runId } }, resume)
    asked++
    return client.events(generateResume, { body: known.body }, { signal, headers })
  }
  const open = async function* (lastEventId: number | undefined) {
    for await (const event of ask(lastEventId)) {
      known = { runId: event.runId }
      if (stopping) return end(event.runId)
      yield event
    }
  }
  const mayRetry = (error: unknown) =>
    'runId' in known ? isPassing(error) : asked < mostAskings && isWithoutAnswer(error)
  const isLast = ({ type }: DocumentEvent) => type === 'run-end' || type === 'run-error'

  return {
    events: quietAfter(() => stopping, followEvents({ open, isLast, signal, mayRetry, ...(pause && { pause }) })),
    stop() {
      stopping = true
      if ('runId' in known) end(known.runId)
    },
    leave() {
      if (!stopping) abort.abort()
    },
  }
}

/** The connection was lost, or the server is at the same request still. */
function isWithoutAnswer(error: unknown): boolean {
  return !(error instanceof ApiError) || error.problem.code === 'conflict'
}

async function* quietAfter<T>(isOver: () => boolean, events: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* events
  } catch (error) {
    if (!isOver()) throw error
  }
}
