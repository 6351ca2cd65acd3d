import type { Database } from '@careergini/database'

export interface RefreshToken {
  id: string
  userId: string
  familyId: string
  expiresAt: Date
  usedAt: Date | null
  revokedAt: Date | null
}

/** Refresh tokens, kept as keyed hashes only. */
export class RefreshTokenRepository {
  readonly #db: Database['kysely']

  constructor(database: Database) {
    this.#db = database.kysely
  }

  async insert(token: {
    userId: string
    familyId: string
    hash: string
    expiresAt: Date
    userAgent: string | null
    ip: string | null
  }): Promise<void> {
    const { userId, familyId, hash, expiresAt, userAgent, ip } = token
    await this.#db
      .insertInto('refreshTokens')
      .values({
        userId,
        familyId,
        tokenHash: hash,
        expiresAt,
        userAgent,
        ip,
      })
      .execute()
  }

  async findByHash(hash: string): Promise<RefreshToken | null> {
    const row = await this.#db.selectFrom('refreshTokens').selectAll().where('tokenHash', '=', hash).executeTakeFirst()
    if (!row) return null
    return {
      id: row.id,
      userId: row.userId,
      familyId: row.familyId,
      expiresAt: row.expiresAt,
      usedAt: row.usedAt,
      revokedAt: row.revokedAt,
    }
  }

  /** Marks a token as used; false when somebody was faster. */
  async markUsed(id: string, now: Date): Promise<boolean> {
    const result = await this.#db
      .updateTable('refreshTokens')
      .set({ usedAt: now })
      .where('id', '=', id)
      .where('usedAt', 'is', null)
      .executeTakeFirst()
    return result.numUpdatedRows === 1n
  }

  async revokeFamily(familyId: string, now: Date): Promise<void> {
    await this.#db
      .updateTable('refreshTokens')
      .set({ revokedAt: now })
      .where('familyId', '=', familyId)
      .where('revokedAt', 'is', null)
      .execute()
  }

  async deleteExpired(now: Date): Promise<void> {
    await this.#db.deleteFrom('refreshTokens').where('expiresAt', '<', now).execute()
  }
}
