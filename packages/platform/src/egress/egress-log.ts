import type { Database } from '@careergini/database'
import { daysBefore } from '../retention/index.ts'

/** For so long it can be read what left this machine. */
const keptDays = 90

export interface EgressEntry {
  userId: string | null
  service: string
  purpose: string
  method: string
  host: string
  path: string
  bytesSent: number
}

/** Writes what the owner and each user can read about outbound calls. Never bodies, queries or headers. */
export class EgressLog {
  readonly #database: Pick<Database, 'kysely'>

  constructor(database: Pick<Database, 'kysely'>) {
    this.#database = database
  }

  /** Notes a call before it is made; gives the entry's id. */
  async allowed(entry: EgressEntry): Promise<string> {
    const values = { ...entry, outcome: 'allowed' }
    const row = await this.#database.kysely
      .insertInto('egressLog')
      .values(values)
      .returning('id')
      .executeTakeFirstOrThrow()
    return row.id
  }

  async refused(entry: EgressEntry, reason: string): Promise<void> {
    const values = { ...entry, bytesSent: 0, outcome: 'refused', reason }
    await this.#database.kysely.insertInto('egressLog').values(values).execute()
  }

  async ended(
    id: string,
    end: { status: number | null; bytesReceived: number; durationMs: number; failure: string | null },
  ): Promise<void> {
    const { failure, ...figures } = end
    const outcome = failure === null ? {} : { outcome: 'failed', reason: failure }
    await this.#database.kysely
      .updateTable('egressLog')
      .set({ ...figures, ...outcome })
      .where('id', '=', id)
      .execute()
  }

  /** Deletes the entries of 90 days ago and before, whosever they are: for upkeep. */
  async removeExpired(now: Date): Promise<void> {
    await this.#database.kysely.deleteFrom('egressLog').where('createdAt', '<=', daysBefore(now, keptDays)).execute()
  }
}
