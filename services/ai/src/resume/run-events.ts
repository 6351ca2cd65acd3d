import type { DocumentEvent } from '@careergini/contracts'
import type { EventLog } from '@careergini/platform/events'
import type { RunEvent } from '../agents/resume-builder/run-event.ts'

/** The stored events of runs: appended in order, followed live or later, from this process or another. */
export interface RunEvents {
  append(runId: string, event: RunEvent): Promise<void>
  /** Events with a sequence number above `after`, then those to come, until the last or until the signal aborts. */
  follow(runId: string, options: { after: number; signal: AbortSignal }): AsyncIterable<DocumentEvent>
}

/** Types of the events that end a run. */
export const lastEvents = ['run-end', 'run-error'] as const

/** The typed view of the event log of runs. */
export function createRunEvents(log: EventLog): RunEvents {
  return {
    append: async (runId, event) => void (await log.append(runId, event)),
    // The log gives back what `append` put in, with run id and sequence number.
    follow: (runId, options) => log.follow(runId, options) as AsyncIterable<DocumentEvent>,
  }
}
