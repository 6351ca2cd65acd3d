import type { DocumentEvent } from '@careergini/contracts'
import type { EventLog } from '@careergini/platform/events'
import type { RunEvent } from '../agents/resume-builder/run-event.ts'

/** The stored events of runs: appended in order, followed live or later, from this process or another. */
export interface RunEvents {
  /** With `transaction` followers hear of it by `wake`, after the commit. */
  append(runId: string, event: RunEvent, transaction?: Parameters<EventLog['append']>[2]): Promise<void>
  wake(runId: string): void
  /** Events with a sequence number above `after`, then those to come, until the last or until the signal aborts. */
  follow(runId: string, options: { after: number; signal: AbortSignal }): AsyncIterable<DocumentEvent>
}

/** Types of the events that end a run. */
export const lastEvents = ['run-end', 'run-error'] as const

/** The typed view of the event log of runs. */
export function createRunEvents(log: EventLog): RunEvents {
  return {
    append: async (runId, event, transaction) => void (await log.append(runId, event, transaction)),
    wake: log.wake,
    // The log gives back what `append` put in, with run id and sequence number.
    follow: (runId, options) => log.follow(runId, options) as AsyncIterable<DocumentEvent>,
  }
}

export interface EventChain {
  add(event: RunEvent): void
  /** Whether there was any. */
  told(): boolean
  /** Resolves when all are stored; rejects with the first failure. */
  settled(): Promise<void>
}

/** Appends events one after the other while the work that tells them goes on. */
export function createEventChain(runId: string, events: Pick<RunEvents, 'append'>): EventChain {
  let told: Promise<void> = Promise.resolve()
  let any = false
  return {
    add(event) {
      any = true
      told = told.then(() => events.append(runId, event))
      // Awaited by `settled`; until then a failure must not count as unhandled.
      told.catch(() => undefined)
    },
    told: () => any,
    settled: () => told,
  }
}
