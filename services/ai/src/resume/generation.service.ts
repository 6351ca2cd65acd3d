import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { DocumentEvent, TailoredDocument } from '@careergini/contracts'
import { type Database, inTransaction } from '@careergini/database'
import type { Principal } from '@careergini/platform/auth'
import { AppError } from '@careergini/platform/errors'
import type { KeepRun } from '@careergini/platform/idempotency'
import type { JobQueue } from '@careergini/platform/queue'
import type { ResumeRequest } from '../agents/resume-builder/state.ts'
import { type RunInput, writeDocumentQueue, type WriteDocumentJob } from './generation.queue.ts'
import type { RunEnding } from './run-ending.ts'
import { asAppError, cancelled, unknownRun } from './run-errors.ts'
import type { RunEvents } from './run-events.ts'
import type { RunningRun, RunRepository } from './run.repository.ts'
import type { RunsHere } from './runs-here.ts'

export interface GenerationParts {
  database: Database
  queue: Pick<JobQueue, 'send'>
  runs: RunRepository
  runsHere: Pick<RunsHere, 'stop'>
  ending: RunEnding
  events: RunEvents
  documents: { get(userId: string, id: string): Promise<TailoredDocument> }
}

/** Of a run that waits for a worker the stream is opened after so long. */
const queuePatienceMs = 1_000
/** Of a run that is worked on, too, even if nothing has happened yet. */
const patienceMs = 10_000

/** Runs of the résumé builder. A run belongs to the person, not to the browser: it goes on when nobody watches. */
export class GenerationService {
  readonly #parts: GenerationParts

  constructor(parts: GenerationParts) {
    this.#parts = parts
  }

  /** Puts a run on the queue and gives its id; `keep` belongs to the same transaction. */
  async start(principal: Principal, request: ResumeRequest, requestId: string, keep?: KeepRun): Promise<string> {
    const id = randomUUID()
    const input: RunInput = { request, principal, requestId }
    const run = { id, userId: principal.id, documentId: randomUUID(), input }
    await inTransaction(this.#parts.database, async (transaction) => {
      await this.#parts.runs.within(transaction).insert(run)
      await keep?.(id, transaction)
      // Whoever watches knows the run at once, also when others come first.
      await this.#parts.events.append(id, { type: 'run-queued', data: {} }, transaction)
      const job: WriteDocumentJob = { runId: id }
      await this.#parts.queue.send(writeDocumentQueue, job, { key: id, group: principal.id, transaction })
    })
    return id
  }

  /** The person's runs that have not ended, newest first. */
  async running(userId: string): Promise<RunningRun[]> {
    return this.#parts.runs.findRunning(userId, 20)
  }

  /** The run's events from after `lastEventId` on, until its last. */
  async follow(
    userId: string,
    id: string,
    lastEventId: number | null,
    signal: AbortSignal,
  ): Promise<AsyncIterable<DocumentEvent>> {
    if (!(await this.#parts.runs.findOwn(userId, id))) throw unknownRun()
    return this.#parts.events.follow(id, { after: lastEventId ?? 0, signal })
  }

  /** The same for a new run. What fails before it begins is thrown, so that the answer can carry its status. */
  async followNew(
    userId: string,
    id: string,
    lastEventId: number | null,
    signal: AbortSignal,
  ): Promise<AsyncIterable<DocumentEvent>> {
    const stream = await this.follow(userId, id, lastEventId, signal)
    if (lastEventId !== null) return stream
    const events = stream[Symbol.asyncIterator]()
    const queued = await events.next()
    const second = events.next()
    // Awaited below, or by whoever reads the stream; a caller who has gone away does not.
    second.catch(() => undefined)
    const known = await this.#withPatience(userId, id, second)
    if (known && !known.done && known.value.type === 'run-error') throw asAppError(known.value.data)
    return resumed([Promise.resolve(queued), second], events)
  }

  /** Null when nothing has happened for so long that the caller should be told that the run is there. */
  async #withPatience<T>(userId: string, id: string, event: Promise<T>): Promise<T | null> {
    const over = new AbortController()
    const pause = (ms: number) => wait(ms, undefined, { ref: false, signal: over.signal })
    const patience = async () => {
      await pause(queuePatienceMs)
      const run = await this.#parts.runs.findOwn(userId, id)
      if (run?.status !== 'queued') await pause(patienceMs - queuePatienceMs)
      return null
    }
    return Promise.race([event, patience()]).finally(() => over.abort())
  }

  /** Waits for the run and gives its document, or throws what ended it. */
  async result(userId: string, id: string, signal: AbortSignal): Promise<TailoredDocument> {
    for await (const event of await this.follow(userId, id, null, signal)) {
      if (event.type === 'run-error') throw asAppError(event.data)
      if (event.type === 'run-end' && event.data.documentId)
        return this.#parts.documents.get(userId, event.data.documentId)
    }
    throw new AppError('cancelled', 'The call ended before the document was ready. It goes on; look at your documents.')
  }

  /** Stops a run, the model included. A run that has ended stays as it ended. */
  async cancel(userId: string, id: string): Promise<void> {
    if (!(await this.#parts.runs.findOwn(userId, id))) throw unknownRun()
    await this.#parts.ending.failed(id, cancelled())
    this.#parts.runsHere.stop(id, cancelled())
  }
}

async function* resumed<T>(first: Promise<IteratorResult<T>>[], rest: AsyncIterator<T>): AsyncGenerator<T> {
  try {
    for (const begun of first) {
      const next = await begun
      if (next.done) return
      yield next.value
    }
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}
