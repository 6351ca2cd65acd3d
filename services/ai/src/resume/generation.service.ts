import { randomUUID } from 'node:crypto'
import { ApiError } from '@careergini/client'
import type { DocumentEvent, Problem, TailoredDocument } from '@careergini/contracts'
import type { Principal } from '@careergini/platform/auth'
import { AppError, toProblem } from '@careergini/platform/errors'
import type { Logger } from '@careergini/platform/log'
import type { MatchFacts } from '../agents/resume-builder/nodes/match.ts'
import type { ResumeFacts } from '../agents/resume-builder/nodes/load.ts'
import type { RunEvent } from '../agents/resume-builder/run-event.ts'
import type { ResumeRequest } from '../agents/resume-builder/state.ts'
import type { RunEvents } from './run-events.ts'
import type { RunningRun, RunRepository } from './run.repository.ts'

export interface GenerationParts {
  runs: RunRepository
  events: RunEvents
  documents: { get(userId: string, id: string): Promise<TailoredDocument> }
  /** Runs the résumé builder. */
  build: (run: {
    userId: string
    documentId: string
    request: ResumeRequest
    facts: ResumeFacts & MatchFacts
    signal: AbortSignal
  }) => AsyncIterable<RunEvent>
  factsFor: (principal: Principal, requestId: string) => ResumeFacts & MatchFacts
  logger: Pick<Logger, 'error'>
  now: () => Date
  /** How often a run asks whether another process was told to cancel it. */
  cancelPollMs?: number
}

/** Runs of the résumé builder. A run belongs to the person, not to the browser: it goes on when nobody watches. */
export class GenerationService {
  readonly #parts: GenerationParts
  readonly #running = new Map<string, { controller: AbortController; done: Promise<void> }>()

  constructor(parts: GenerationParts) {
    this.#parts = parts
  }

  /** Starts a run and gives its id. */
  async start(principal: Principal, request: ResumeRequest, requestId: string): Promise<string> {
    const id = randomUUID()
    const documentId = randomUUID()
    await this.#parts.runs.insert({ id, userId: principal.id, documentId, input: recorded(request) })
    const controller = new AbortController()
    const facts = this.#parts.factsFor(principal, requestId)
    const run = { id, userId: principal.id, documentId, request, facts, signal: controller.signal }
    const done = this.#execute(run, controller).finally(() => this.#running.delete(id))
    this.#running.set(id, { controller, done })
    return id
  }

  /** The person's runs that are still writing, newest first. */
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
    await this.#parts.runs.requestCancel(id, this.#parts.now())
    const running = this.#running.get(id)
    running?.controller.abort(cancelled())
    await running?.done
  }

  /** Ends runs whose process is gone, so that nobody waits for them. */
  async recover(startedBefore: Date): Promise<void> {
    const stopped = new AppError('unavailable', 'The server was stopped in the middle. Start again; nothing is lost.')
    for (const id of await this.#parts.runs.findStale(startedBefore)) {
      if (!this.#running.has(id)) await this.#finish(id, 'failed', { type: 'run-error', data: toProblem(stopped) })
    }
  }

  /** Stops everything that runs; called before the process ends. */
  async close(): Promise<void> {
    const stopped = new AppError('unavailable', 'The server was stopped in the middle. Start again; nothing is lost.')
    const running = [...this.#running.values()]
    for (const { controller } of running) controller.abort(stopped)
    await Promise.all(running.map(({ done }) => done))
  }

  async #execute(
    run: Parameters<GenerationParts['build']>[0] & { id: string },
    controller: AbortController,
  ): Promise<void> {
    const { id, documentId, signal } = run
    const stopWatching = this.#watchCancel(id, controller)
    try {
      for await (const event of this.#parts.build(run)) await this.#parts.events.append(id, event)
      await this.#finish(id, 'succeeded', { type: 'run-end', data: { documentId } })
    } catch (error) {
      const known = asAppError(signal.aborted ? signal.reason : error)
      if (known.code === 'internal') this.#parts.logger.error({ runId: id, err: error }, 'run failed')
      const status = known.code === 'cancelled' ? 'cancelled' : 'failed'
      await this.#finish(id, status, { type: 'run-error', data: toProblem(known) })
    } finally {
      stopWatching()
    }
  }

  /** The database may be what failed: then the next start ends the run. */
  async #finish(id: string, status: 'succeeded' | 'failed' | 'cancelled', last: RunEvent): Promise<void> {
    const problem = last.type === 'run-error' ? last.data : null
    try {
      if (await this.#parts.runs.finish(id, status, problem, this.#parts.now()))
        await this.#parts.events.append(id, last)
    } catch (error) {
      this.#parts.logger.error({ runId: id, err: error }, 'the end of a run could not be stored')
    }
  }

  #watchCancel(id: string, controller: AbortController): () => void {
    const timer = setInterval(() => {
      this.#parts.runs.isCancelRequested(id).then(
        (requested) => requested && controller.abort(cancelled()),
        () => undefined,
      )
    }, this.#parts.cancelPollMs ?? 2000)
    return () => clearInterval(timer)
  }
}

/** What is kept of a request: the pasted text lives in its posting. */
function recorded({ jobDescription, ...request }: ResumeRequest): unknown {
  return { ...request, pasted: jobDescription !== undefined }
}

function cancelled(): AppError {
  return new AppError('cancelled', 'You stopped this. Documents you had are unchanged.')
}

function unknownRun(): AppError {
  return new AppError('not-found', 'There is no such run.')
}

/** A foreseen error as it is, a problem of a service downhill as it answered, anything else without its inside. */
function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const problem = error instanceof ApiError ? error.problem : isProblem(error) ? error : null
  if (problem) return new AppError(problem.code, problem.detail, { ...(problem.errors && { errors: problem.errors }) })
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    const detail = 'The disk is full, so the document was not stored. Free some space, then try again.'
    return new AppError('storage-full', detail, { cause: error })
  }
  const detail = 'An unforeseen error stopped this run; documents you had are unchanged. Try again.'
  return new AppError('internal', detail, { cause: error })
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'detail' in value && 'status' in value
}
