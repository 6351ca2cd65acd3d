import { setTimeout as wait } from 'node:timers/promises'
import type { ProblemCode, TailoredDocument } from '@careergini/contracts'
import type { Principal } from '@careergini/platform/auth'
import { AppError } from '@careergini/platform/errors'
import type { Logger } from '@careergini/platform/log'
import type { JobContext, JobQueue } from '@careergini/platform/queue'
import type { ResumeRun } from '../agents/resume-builder/graph.ts'
import type { DocumentService } from './document.service.ts'
import type { NewVersion } from './document.repository.ts'
import { type RunInput, runInput, writeDocumentQueue, type WriteDocumentJob } from './generation.queue.ts'
import { type RunEnding, RunHasEnded } from './run-ending.ts'
import { asAppError, interrupted } from './run-errors.ts'
import { createEventChain, type EventChain, type RunEvents } from './run-events.ts'
import type { RunRepository, TakenRun } from './run.repository.ts'
import type { RunsHere } from './runs-here.ts'

export interface GenerationHandlerParts {
  runs: RunRepository
  runsHere: RunsHere
  ending: RunEnding
  events: RunEvents
  documents: Pick<DocumentService, 'save'>
  /** Runs the résumé builder. */
  build: (run: ResumeRun) => Promise<void>
  factsFor: (principal: Principal, requestId: string) => ResumeRun['facts']
  logger: Pick<Logger, 'error'>
  /** Longest time for one document. */
  longestMs: number
  /** How often it is asked whether the run was ended from elsewhere. */
  watchMs?: number
}

/** A run that lost its process three times may be what ends the process. */
const maxAttempts = 3
/** What does not answer now may still be starting: with its growing pauses the queue waits for about two minutes. */
const mostTries = 8
/** Of a run that began to write, every further try words its lines again. */
const mostTriesOfWriting = 3
/** Open runs that are looked at together; those beyond have their turn when these have ended. */
const requeueAtOnce = 100

/** Works on the queue of documents. */
export async function workOnDocuments(queue: JobQueue, parts: GenerationHandlerParts): Promise<void> {
  await queue.work<WriteDocumentJob>(writeDocumentQueue, {
    concurrency: 4,
    perGroup: 2,
    retries: mostTries - 1,
    // The handler ends by itself before; this is for one that cannot.
    timeoutSeconds: Math.ceil(parts.longestMs / 1000) + 60,
    handle: ({ runId }, context) => writeDocument(runId, context, parts),
  })
}

/** Puts open runs back on the queue whose job is no longer there; a job that waits or runs stays the only one. */
export async function requeueDocuments(queue: JobQueue, runs: RunRepository): Promise<void> {
  for (const { id, userId } of await runs.findWaiting(requeueAtOnce)) {
    await queue.send(writeDocumentQueue, { runId: id } satisfies WriteDocumentJob, { key: id, group: userId })
  }
}

/** Writes the document of one run. May run again after a crash: nothing is stored before everything is. */
async function writeDocument(runId: string, context: JobContext, parts: GenerationHandlerParts): Promise<void> {
  const run = await parts.runs.takeUp(runId)
  if (!run) return
  const input = runInput.safeParse(run.input)
  if (!input.success || run.attempt > maxAttempts) return parts.ending.failed(runId, interrupted())
  const here = parts.runsHere.begin(runId)
  const deadline = AbortSignal.timeout(parts.longestMs)
  const signal = AbortSignal.any([here.signal, context.signal, deadline])
  const watching = watchEnd(runId, parts)
  const chain = createEventChain(runId, parts.events)
  try {
    await build(runId, run, input.data, { signal, chain }, parts)
  } catch (error) {
    if (here.signal.aborted || error instanceof RunHasEnded) return
    const retry = run.attempt < maxAttempts
    // The queue stops, or has given the run to another process.
    if (context.signal.aborted) return retry ? giveBack() : parts.ending.failed(runId, interrupted())
    const known = deadline.aborted ? tookTooLong(parts.longestMs) : asAppError(error)
    const again = { wrote: chain.told(), recovered: run.attempt > 1 }
    if (!deadline.aborted && isPassing(known) && mayTryAgain(context, again)) return waitForIt(runId, error, parts)
    if (ownFaults.has(known.code)) parts.logger.error({ runId, attempt: run.attempt, err: error }, 'run failed')
    if (known.code === 'internal' && retry) throw error
    await parts.ending.failed(runId, known)
  } finally {
    watching.abort()
    here.release()
  }
}

/** Codes that no person can do anything about: their causes belong in the log. */
const ownFaults: ReadonlySet<string> = new Set<ProblemCode>(['internal', 'not-proven'])

/** Something else does not answer at present. */
function isPassing({ code }: AppError): boolean {
  return code === 'unavailable' || code === 'timeout'
}

/** Whoever just asked is told at once that it cannot begin; a run that began, or was taken up again, is worth waiting. */
function mayTryAgain(
  { attempt, lastAttempt }: JobContext,
  { wrote, recovered }: { wrote: boolean; recovered: boolean },
) {
  if (lastAttempt) return false
  return wrote ? attempt < mostTriesOfWriting : recovered || attempt > 1
}

/** The queue brings the run back after a pause. No process was lost, so the try does not count as one. */
async function waitForIt(runId: string, error: unknown, { runs }: GenerationHandlerParts): Promise<never> {
  await runs.uncount(runId)
  throw error
}

async function build(
  runId: string,
  { userId, documentId }: TakenRun,
  { request, principal, requestId }: RunInput,
  { signal, chain }: { signal: AbortSignal; chain: EventChain },
  parts: GenerationHandlerParts,
): Promise<void> {
  const facts = parts.factsFor(principal, requestId)
  const emit: ResumeRun['emit'] = (event) => void (signal.aborted || chain.add(event))
  const store = async (version: NewVersion): Promise<TailoredDocument> => {
    await chain.settled()
    return parts.documents.save(version, (transaction, summary) => parts.ending.succeeded(runId, summary, transaction))
  }
  try {
    await parts.build({ userId, documentId, request, facts, signal, emit, store })
    parts.ending.announce(runId)
  } finally {
    // An event that is still under way must not come after the last one.
    await chain.settled().catch(() => undefined)
  }
}

/** Stops the work on a run that the person, or another attempt, has ended in another process. */
function watchEnd(runId: string, { runs, runsHere, watchMs = 2000 }: GenerationHandlerParts): AbortController {
  const watching = new AbortController()
  const watch = async () => {
    for (;;) {
      await wait(watchMs, undefined, { signal: watching.signal, ref: false })
      // A database that does not answer now is asked again.
      if (!(await runs.isOpen(runId).catch(() => true))) return runsHere.stop(runId, new RunHasEnded())
    }
  }
  watch().catch(() => undefined)
  return watching
}

function giveBack(): never {
  throw new Error('The run was interrupted and is left to the next attempt.')
}

function tookTooLong(longestMs: number): AppError {
  const minutes = Math.round(longestMs / 60_000)
  return new AppError('unavailable', `Writing was stopped after ${minutes} minutes. Try again, or without a model.`)
}
