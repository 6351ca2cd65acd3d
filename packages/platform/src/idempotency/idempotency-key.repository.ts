import type { Database, Schema } from '@careergini/database'
import { sql, type ExpressionBuilder } from 'kysely'

/** One call with a key: `operation` is the endpoint, `requestSha256` what it asked for. */
export interface KeyedCall {
  userId: string
  key: string
  operation: string
  requestSha256: string
}

interface Terms {
  holdSeconds: number
  keepHours: number
}

export interface StoredKey {
  requestSha256: string
  claim: string
  /** Null while the first call is still being answered. */
  status: number | null
  response: string | null
  runId: string | null
}

/** A key as whoever holds it: the row is found by the key, and is theirs while it bears their claim. */
export type HeldKey = Omit<KeyedCall, 'requestSha256'> & { claim: string }

/** Keys and answers, by the database's clock: instances may run on machines that disagree about the time. */
export class IdempotencyKeyRepository {
  readonly #db: Database['kysely']

  constructor(queries: Database['kysely']) {
    this.#db = queries
  }

  within(transaction: Database['kysely']): IdempotencyKeyRepository {
    return new IdempotencyKeyRepository(transaction)
  }

  /** Takes the key when nobody has it, it has expired, or who had it has not been heard of. False when it is taken. */
  async take({ claim, ...key }: HeldKey, requestSha256: string, { holdSeconds, keepHours }: Terms): Promise<boolean> {
    const call = { ...key, requestSha256 }
    const heldUntil = inSeconds(holdSeconds)
    const taken = await this.#db
      .insertInto('idempotencyKeys')
      .values({ ...call, claim, heldUntil })
      .onConflict((conflict) =>
        conflict
          .columns(['userId', 'operation', 'key'])
          .doUpdateSet({
            requestSha256,
            claim,
            heldUntil,
            status: null,
            response: null,
            runId: null,
            createdAt: sql<Date>`now()`,
          })
          .where((where) =>
            where.or([
              where('idempotencyKeys.createdAt', '<', inSeconds(-keepHours * 3600)),
              where.and([
                where('idempotencyKeys.status', 'is', null),
                where('idempotencyKeys.heldUntil', '<', sql<Date>`now()`),
              ]),
            ]),
          ),
      )
      .returning('claim')
      .executeTakeFirst()
    return taken !== undefined
  }

  async find({ userId, operation, key }: Omit<KeyedCall, 'requestSha256'>): Promise<StoredKey | undefined> {
    return this.#db
      .selectFrom('idempotencyKeys')
      .select(['requestSha256', 'claim', 'status', 'response', 'runId'])
      .where('userId', '=', userId)
      .where('operation', '=', operation)
      .where('key', '=', key)
      .executeTakeFirst()
  }

  /** Says that the work on it goes on. */
  async hold(held: HeldKey, seconds: number): Promise<void> {
    await this.#db
      .updateTable('idempotencyKeys')
      .set({ heldUntil: inSeconds(seconds) })
      .where(isHeld(held))
      .where('status', 'is', null)
      .execute()
  }

  /** False when the key has been given to somebody else. */
  async answer(
    held: HeldKey,
    answer: { status: number; response: string | null; runId: string | null },
  ): Promise<boolean> {
    const result = await this.#db.updateTable('idempotencyKeys').set(answer).where(isHeld(held)).executeTakeFirst()
    return result.numUpdatedRows > 0n
  }

  /** Gives back a key whose call failed: a repeat may try again. */
  async release(held: HeldKey): Promise<void> {
    await this.#db.deleteFrom('idempotencyKeys').where(isHeld(held)).where('status', 'is', null).execute()
  }

  async deleteOlderThan(hours: number): Promise<void> {
    await this.#db
      .deleteFrom('idempotencyKeys')
      .where('createdAt', '<', inSeconds(-hours * 3600))
      .execute()
  }
}

/** By the primary key first, so that no row but this one is looked at. */
function isHeld({ userId, operation, key, claim }: HeldKey) {
  return ({ eb, and }: ExpressionBuilder<Schema, 'idempotencyKeys'>) =>
    and([eb('userId', '=', userId), eb('operation', '=', operation), eb('key', '=', key), eb('claim', '=', claim)])
}

function inSeconds(seconds: number) {
  return sql<Date>`now() + make_interval(secs => ${seconds})`
}
