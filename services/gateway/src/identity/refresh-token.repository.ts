import { inTransaction, type Database, type Schema } from '@careergini/database'
import { sql, type Kysely, type Transaction } from 'kysely'

export interface NewRefreshToken {
  hash: string
  expiresAt: Date
  userAgent: string | null
  ip: string | null
}

/** Refresh tokens, kept as keyed hashes only. */
export class RefreshTokenRepository {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async insert(token: NewRefreshToken & { userId: string; familyId: string }): Promise<void> {
    await insertInto(this.#database.kysely, token)
  }

  /**
   * Marks a token as used and stores its successor, both or neither; tells whose it is. Null when it is unknown, revoked
   * or expired, or was used longer than `graceMs` ago: that ends its whole family.
   */
  async replace(
    hash: string,
    successor: NewRefreshToken,
    now: Date,
    graceMs: number,
  ): Promise<{ userId: string; familyId: string } | null> {
    return inTransaction(this.#database, async (trx) => {
      const token = await lockFamilyOf(trx, hash)
      if (!token || token.revokedAt || token.expiresAt <= now) return null
      const { id, userId, familyId, usedAt } = token
      if (usedAt && now.getTime() - usedAt.getTime() >= graceMs) {
        await revoke(trx, familyId, now)
        return null
      }
      if (!usedAt) await trx.updateTable('refreshTokens').set({ usedAt: now }).where('id', '=', id).execute()
      await insertInto(trx, { ...successor, userId, familyId, sessionCreatedAt: token.sessionCreatedAt })
      return { userId, familyId }
    })
  }

  /** Revokes the family of a token, the successor that is being made for it included; an unknown token is no error. */
  async revokeFamilyOf(hash: string, now: Date): Promise<void> {
    await inTransaction(this.#database, async (trx) => {
      const token = await lockFamilyOf(trx, hash)
      if (token) await revoke(trx, token.familyId, now)
    })
  }

  async deleteExpired(now: Date): Promise<void> {
    await this.#database.kysely.deleteFrom('refreshTokens').where('expiresAt', '<', now).execute()
  }
}

/**
 * The token as it is once nobody else changes its family, until the transaction ends. The lock is on the family's id, for
 * locks on its rows would miss a row that is inserted meanwhile.
 */
async function lockFamilyOf(trx: Transaction<Schema>, hash: string) {
  const find = () => trx.selectFrom('refreshTokens').selectAll().where('tokenHash', '=', hash).executeTakeFirst()
  const found = await find()
  if (!found) return undefined
  await lockFamily(trx, found.familyId)
  return find()
}

/** Keeps everybody else from changing a family until the transaction ends. */
export async function lockFamily(trx: Transaction<Schema>, familyId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${familyId}, 0))`.execute(trx)
}

async function revoke(trx: Transaction<Schema>, familyId: string, now: Date): Promise<void> {
  await trx
    .updateTable('refreshTokens')
    .set({ revokedAt: now })
    .where('familyId', '=', familyId)
    .where('revokedAt', 'is', null)
    .execute()
}

async function insertInto(
  db: Kysely<Schema>,
  { hash, ...token }: NewRefreshToken & { userId: string; familyId: string; sessionCreatedAt?: Date },
): Promise<void> {
  await db
    .insertInto('refreshTokens')
    .values({ ...token, tokenHash: hash })
    .execute()
}
