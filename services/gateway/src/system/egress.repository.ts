import type { Database } from '@careergini/database'

/** Reads the log of outbound calls that the egress door writes. */
export class EgressRepository {
  readonly #db: Database['kysely']

  constructor(database: Database) {
    this.#db = database.kysely
  }

  /** Newest first: calls made for this person, and those the installation made by itself. */
  async findPage(userId: string, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
    const [at, id] = (cursor ?? '').split(' ')
    const rows = await this.#db
      .selectFrom('egressLog')
      .select(['id', 'createdAt', 'host', 'purpose', 'outcome', 'reason', 'bytesSent'])
      .where((where) => where.or([where('userId', '=', userId), where('userId', 'is', null)]))
      .$if(at !== undefined && at !== '' && !Number.isNaN(Date.parse(at)), (query) =>
        query.where((where) =>
          where(where.refTuple('createdAt', 'id'), '<', where.tuple(new Date(at ?? ''), id ?? '')),
        ),
      )
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute()
    const last = rows[limit - 1]
    const items = rows.slice(0, limit).map((row) => ({
      id: row.id,
      at: row.createdAt.toISOString(),
      host: row.host,
      purpose: row.purpose,
      // The column's check allows just these three.
      outcome: row.outcome as 'allowed' | 'refused' | 'failed',
      detail: row.reason,
      bytesSent: row.bytesSent,
    }))
    return { items, nextCursor: rows.length > limit && last ? `${last.createdAt.toISOString()} ${last.id}` : null }
  }
}
