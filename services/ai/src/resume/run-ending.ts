import type { DocumentSummary } from '@careergini/contracts'
import { type Database, inTransaction, isDuplicate, type Transaction } from '@careergini/database'
import { AppError, toProblem } from '@careergini/platform/errors'
import type { RunEvents } from './run-events.ts'
import type { RunRepository } from './run.repository.ts'

/** The run was ended meanwhile, by the person or by another attempt: what was made for it is not wanted. */
export class RunHasEnded extends AppError {
  constructor() {
    super('cancelled', 'This run was ended meanwhile. Documents you had are unchanged.')
  }
}

// A line told at the same moment may take the number of the last event; then it is computed again.
const endAttempts = 5

/** Ends runs. The status and the last event are stored together: whoever follows a run sees its end. */
export class RunEnding {
  readonly #parts: { database: Database; runs: RunRepository; events: RunEvents; now: () => Date }

  constructor(parts: { database: Database; runs: RunRepository; events: RunEvents; now: () => Date }) {
    this.#parts = parts
  }

  /** Ends a run without a document; one that has ended stays as it ended. */
  async failed(id: string, error: AppError): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.#fail(id, error)
        return this.#parts.events.wake(id)
      } catch (failure) {
        if (!isDuplicate(failure) || attempt === endAttempts) throw failure
      }
    }
  }

  /** Ends a run within the transaction that stores its document; call `announce` after it. Throws `RunHasEnded`. */
  async succeeded(id: string, summary: DocumentSummary, transaction: Transaction): Promise<void> {
    const { runs, events, now } = this.#parts
    if (!(await runs.within(transaction).end(id, 'succeeded', null, now()))) throw new RunHasEnded()
    await events.append(id, { type: 'document-ready', data: summary }, transaction)
    await events.append(id, { type: 'run-end', data: { documentId: summary.id } }, transaction)
  }

  announce(id: string): void {
    this.#parts.events.wake(id)
  }

  async #fail(id: string, error: AppError): Promise<void> {
    const { database, runs, events, now } = this.#parts
    const problem = toProblem(error)
    const status = error.code === 'cancelled' ? 'cancelled' : 'failed'
    await inTransaction(database, async (transaction) => {
      // The row is locked from here on, so that of two ends at once the second finds the first.
      if (!(await runs.within(transaction).end(id, status, problem, now()))) return
      await events.append(id, { type: 'run-error', data: problem }, transaction)
    })
  }
}
