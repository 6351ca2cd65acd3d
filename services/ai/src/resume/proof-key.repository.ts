import type { Database } from '@careergini/database'

export interface StoredProofKey {
  publicKey: string
  /** The private key, sealed. */
  privateEncrypted: string
}

/** The first key has a fixed id, so that two processes starting at once agree on one. */
const firstKeyId = 'key-1'

export class ProofKeyRepository {
  readonly #database: Pick<Database, 'kysely'>

  constructor(database: Pick<Database, 'kysely'>) {
    this.#database = database
  }

  async findActive(): Promise<StoredProofKey | null> {
    const row = await this.#database.kysely
      .selectFrom('proofKeys')
      .select(['publicKey', 'privateEncrypted'])
      .where('retiredAt', 'is', null)
      .orderBy('createdAt', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row ?? null
  }

  /** Stores the first key, or gives the one that another process stored meanwhile. */
  async insertFirst(key: StoredProofKey): Promise<StoredProofKey> {
    await this.#database.kysely
      .insertInto('proofKeys')
      .values({ id: firstKeyId, algorithm: 'Ed25519', ...key })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
    return (await this.findActive()) ?? key
  }
}
