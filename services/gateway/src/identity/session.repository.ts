import { inTransaction, type Database } from '@careergini/database'
import { lockFamily } from './refresh-token.repository.ts'

/** Sessions as their refresh tokens show them: the tokens of one sign-in are one family, whose id is the session's. */
export class SessionRepository {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** Whether a session of this person goes on; asked at each call, so that ending it holds at once on every instance. */
  async isActive(userId: string, id: string, now: Date): Promise<boolean> {
    return (await this.#active(userId, now).where('familyId', '=', id).limit(1).executeTakeFirst()) !== undefined
  }

  /** The person's sessions, the latest used first. */
  async findActive(userId: string, now: Date) {
    const rows = await this.#active(userId, now).orderBy('expiresAt', 'desc').orderBy('id').execute()
    const latest = new Map(rows.toReversed().map((row) => [row.familyId, row]))
    return rows
      .filter((row) => latest.get(row.familyId) === row)
      .map((row) => ({
        id: row.familyId,
        createdAt: row.sessionCreatedAt.toISOString(),
        lastUsedAt: row.createdAt.toISOString(),
        userAgent: row.userAgent,
        ip: row.ip,
      }))
  }

  /** Ends one session of this person, the successor that a refresh is making included; false when there is none. */
  async end(userId: string, id: string, now: Date): Promise<boolean> {
    return inTransaction(this.#database, async (trx) => {
      await lockFamily(trx, id)
      const { numUpdatedRows } = await trx
        .updateTable('refreshTokens')
        .set({ revokedAt: now })
        .where('userId', '=', userId)
        .where('familyId', '=', id)
        .where('revokedAt', 'is', null)
        .where('expiresAt', '>', now)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    })
  }

  async endOthers(userId: string, current: string | null, now: Date): Promise<void> {
    for (const { id } of await this.findActive(userId, now)) if (id !== current) await this.end(userId, id, now)
  }

  #active(userId: string, now: Date) {
    return this.#database.kysely
      .selectFrom('refreshTokens')
      .select(['id', 'familyId', 'createdAt', 'sessionCreatedAt', 'userAgent', 'ip'])
      .where('userId', '=', userId)
      .where('revokedAt', 'is', null)
      .where('expiresAt', '>', now)
  }
}
