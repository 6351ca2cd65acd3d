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

  constructor(database: Pick<Database, 'kysely'>) {
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
      .insertInto('refresh_tokens')
      .values({
        user_id: userId,
        family_id: familyId,
        token_hash: hash,
        expires_at: expiresAt,
        user_agent: userAgent,
        ip,
      })
      .execute()
  }

  async findByHash(hash: string): Promise<RefreshToken | null> {
    const row = await this.#db
      .selectFrom('refresh_tokens')
      .selectAll()
      .where('token_hash', '=', hash)
      .executeTakeFirst()
    if (!row) return null
    return {
      id: row.id,
      userId: row.user_id,
      familyId: row.family_id,
      expiresAt: row.expires_at,
      usedAt: row.used_at,
      revokedAt: row.revoked_at,
    }
  }

  /** Marks a token as used; false when somebody was faster. */
  async markUsed(id: string, now: Date): Promise<boolean> {
    const result = await this.#db
      .updateTable('refresh_tokens')
      .set({ used_at: now })
      .where('id', '=', id)
      .where('used_at', 'is', null)
      .executeTakeFirst()
    return result.numUpdatedRows === 1n
  }

  async revokeFamily(familyId: string, now: Date): Promise<void> {
    await this.#db
      .updateTable('refresh_tokens')
      .set({ revoked_at: now })
      .where('family_id', '=', familyId)
      .where('revoked_at', 'is', null)
      .execute()
  }

  async deleteExpired(now: Date): Promise<void> {
    await this.#db.deleteFrom('refresh_tokens').where('expires_at', '<', now).execute()
  }
}
