import type { Database } from '@careergini/database'
import { sql } from 'kysely'

/** One call with a key: `operation` is the endpoint, `requestSha256` what it asked for. */
export interface KeyedCall {
  userId: string
  key: string
  operation: string
  requestSha256: string
}

export interface StoredKey {
  requestSha256: string
  claim: string
  /** Null while the first call is still being answered. */
  status: number | null
  response: string | null
  runId: string | null
}

/** Keys and answers, by the database's clock: instances may run on machines that disagree about the time. */
export class IdempotencyKeyRepository {
  readonly #db: Database['kysely']

  constructor(database: Pick<Database, 'kysely'>) {
    this.#db = database.kysely
  }

  /** Takes the key when nobody has it, it has expired, or who had it has not been heard of. False when it is taken. */
  async take(call: KeyedCall, claim: string, holdSeconds: number, keepHours: number): Promise<boolean> {
    const heldUntil = inSeconds(holdSeconds)
    const taken = await this.#db
      .insertInto('idempotencyKeys')
      .values({ ...call, claim, heldUntil })
      .onConflict((conflict) =>
        conflict
          .columns(['userId', 'operation', 'key'])
          .doUpdateSet({
            requestSha256: call.requestSha256,
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

  async find({ userId, operation, key }: KeyedCall): Promise<StoredKey | undefined> {
    return this.#db
      .selectFrom('idempotencyKeys')
      .select(['requestSha256', 'claim', 'status', 'response', 'runId'])
      .where('userId', '=', userId)
      .where('operation', '=', operation)
      .where('key', '=', key)
      .executeTakeFirst()
  }

  /** Says that the work on it goes on. */
  async hold(claim: string, seconds: number): Promise<void> {
    await this.#db
      .updateTable('idempotencyKeys')
      .set({ heldUntil: inSeconds(seconds) })
      .where('claim', '=', claim)
      .where('status', 'is', null)
      .execute()
  }

  async answer(
    claim: string,
    answer: { status: number; response: string | null; runId: string | null },
  ): Promise<void> {
    await this.#db.updateTable('idempotencyKeys').set(answer).where('claim', '=', claim).execute()
  }

  /** Gives back a key whose call failed: a repeat may try again. */
  async release(claim: string): Promise<void> {
    await this.#db.deleteFrom('idempotencyKeys').where('claim', '=', claim).where('status', 'is', null).execute()
  }

  async deleteOlderThan(hours: number): Promise<void> {
    await this.#db
      .deleteFrom('idempotencyKeys')
      .where('createdAt', '<', inSeconds(-hours * 3600))
      .execute()
  }
}

function inSeconds(seconds: number) {
  return sql<Date>`now() + make_interval(secs => ${seconds})`
}
