import type { Database } from '@careergini/database'
import { newestFirst, pageOf, type PageRequest } from '@careergini/platform/paging'

const order = newestFirst({ at: 'createdAt', id: 'id' })

/** Reads the log of outbound calls that the egress door writes. */
export class EgressRepository {
  readonly #db: Database['kysely']

  constructor(database: Database) {
    this.#db = database.kysely
  }

  /** Newest first: calls made for this person; the owner also sees those that the installation made by itself. */
  async findPage(person: { id: string; role: 'owner' | 'member' }, { limit, cursor }: PageRequest) {
    const rows = await this.#db
      .selectFrom('egressLog')
      .select(['id', 'createdAt', 'host', 'purpose', 'outcome', 'reason', 'bytesSent'])
      .select(order.place.as('place'))
      .where((where) => {
        const own = where('userId', '=', person.id)
        return person.role === 'owner' ? where.or([own, where('userId', 'is', null)]) : own
      })
      .where(order.after(cursor))
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute()
    return pageOf(rows, limit, (row) => ({
      id: row.id,
      at: row.createdAt.toISOString(),
      host: row.host,
      purpose: row.purpose,
      // The column's check allows just these three.
      outcome: row.outcome as 'allowed' | 'refused' | 'failed',
      detail: row.reason,
      bytesSent: row.bytesSent,
    }))
  }
}
