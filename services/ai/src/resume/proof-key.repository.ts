import type { AnswerOf, systemProofKeys } from '@careergini/contracts'
import { inTransaction, type Database } from '@careergini/database'
import { sql } from 'kysely'

export interface NewProofKey {
  publicKey: string
  /** The private key, sealed. */
  privateEncrypted: string
}

export interface StoredProofKey extends NewProofKey {
  id: string
}

/** The first key has a fixed id, so that two processes starting at once agree on one. */
const firstKeyId = 'key-1'

export class ProofKeyRepository {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async findActive(): Promise<StoredProofKey | null> {
    const row = await this.#database.kysely
      .selectFrom('proofKeys')
      .select(['id', 'publicKey', 'privateEncrypted'])
      .where('retiredAt', 'is', null)
      .orderBy('createdAt', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row ?? null
  }

  /** The public halves of all keys there have been, the present one first. */
  async listPublic(): Promise<AnswerOf<typeof systemProofKeys>['items']> {
    const rows = await this.#database.kysely
      .selectFrom('proofKeys')
      .select(['publicKey', 'createdAt', 'retiredAt'])
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .execute()
    return rows.map(({ publicKey, createdAt, retiredAt }) => ({
      algorithm: 'Ed25519',
      publicKey,
      createdAt: createdAt.toISOString(),
      retiredAt: retiredAt?.toISOString() ?? null,
    }))
  }

  /** Stores the first key, or gives the one that another process stored meanwhile. */
  async insertFirst(key: NewProofKey): Promise<StoredProofKey> {
    await this.#database.kysely
      .insertInto('proofKeys')
      .values({ id: firstKeyId, algorithm: 'Ed25519', ...key })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
    return this.#active()
  }

  /**
   * Retires a key and stores the one after it, or gives the one that another process stored meanwhile. The retired row
   * stays: its public half tells whose the earlier proofs are.
   */
  async replace(id: string, key: NewProofKey): Promise<StoredProofKey> {
    await inTransaction(this.#database, async (trx) => {
      await trx
        .updateTable('proofKeys')
        .set({ retiredAt: sql`now()` })
        .where('id', '=', id)
        .where('retiredAt', 'is', null)
        .execute()
      await trx
        .insertInto('proofKeys')
        .values({ id: idAfter(id), algorithm: 'Ed25519', ...key })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute()
    })
    return this.#active()
  }

  async #active(): Promise<StoredProofKey> {
    const active = await this.findActive()
    if (!active) throw new Error('There is no key to sign proofs with, although one was just stored.')
    return active
  }
}

function idAfter(id: string): string {
  return `key-${Number(id.slice('key-'.length)) + 1}`
}
