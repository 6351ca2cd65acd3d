import type { SecurityEventDetails, SecurityEventKind } from '@careergini/contracts'
import { json, type Database } from '@careergini/database'
import { newestFirst, pageOf, type PageRequest } from '@careergini/platform/paging'
import { sql } from 'kysely'

const order = newestFirst({ at: 'createdAt', id: 'id' })
const signIns: readonly SecurityEventKind[] = ['account-created', 'sign-in', 'new-device']

export interface NewSecurityEvent {
  userId: string
  kind: SecurityEventKind
  details: SecurityEventDetails
  userAgent: string | null
  ip: string | null
  at: Date
}

export class SecurityEventRepository {
  readonly #db: Database['kysely']

  constructor(database: Database) {
    this.#db = database.kysely
  }

  async insert({ at, details, ...event }: NewSecurityEvent): Promise<void> {
    await this.#db
      .insertInto('securityEvents')
      .values({ ...event, details: json(details), createdAt: at })
      .execute()
  }

  /** Whether the account was entered with this kind of browser or program since then. A browser's update is no new one. */
  async hasSignedInWith(userId: string, userAgent: string | null, since: Date): Promise<boolean> {
    const row = await this.#db
      .selectFrom('securityEvents')
      .select('id')
      .where('userId', '=', userId)
      .where('kind', 'in', signIns)
      .where('createdAt', '>=', since)
      .where(
        sql<boolean>`regexp_replace(coalesce(user_agent, ''), '[0-9._]+', '', 'g') = regexp_replace(${userAgent ?? ''}, '[0-9._]+', '', 'g')`,
      )
      .limit(1)
      .executeTakeFirst()
    return row !== undefined
  }

  async findPage(userId: string, since: Date, { limit, cursor }: PageRequest) {
    const rows = await this.#db
      .selectFrom('securityEvents')
      .select(['id', 'createdAt', 'kind', 'details', 'userAgent', 'ip'])
      .select(order.place.as('place'))
      .where('userId', '=', userId)
      .where('createdAt', '>=', since)
      .where(order.after(cursor))
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute()
    return pageOf(rows, limit, (row) => ({
      id: row.id,
      at: row.createdAt.toISOString(),
      // Both were written by insert.
      kind: row.kind as SecurityEventKind,
      details: row.details as SecurityEventDetails,
      userAgent: row.userAgent,
      ip: row.ip,
    }))
  }

  async deleteBefore(time: Date): Promise<void> {
    await this.#db.deleteFrom('securityEvents').where('createdAt', '<', time).execute()
  }
}
