import { json, type Database } from '@careergini/database'
import type { Sealer } from '@careergini/platform/auth'
import type { JWK } from 'jose'

export interface StoredSigningKey {
  id: string
  privateJwk: JWK
  publicJwk: JWK
}

const purpose = 'access-token'

/** Keys that sign access tokens; the private half is sealed. */
export class SigningKeyRepository {
  readonly #db: Database['kysely']
  readonly #sealer: Sealer

  constructor(database: Database, sealer: Sealer) {
    this.#db = database.kysely
    this.#sealer = sealer
  }

  async findActive(): Promise<StoredSigningKey | null> {
    const row = await this.#select()
      .where('retiredAt', 'is', null)
      .orderBy('createdAt')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
    return row ? this.#open(row) : null
  }

  async findById(id: string): Promise<StoredSigningKey | null> {
    const row = await this.#select().where('id', '=', id).executeTakeFirst()
    return row ? this.#open(row) : null
  }

  /** Stores the first key; when another instance was faster, theirs is the one that counts. */
  async insertFirst(key: StoredSigningKey): Promise<StoredSigningKey> {
    const row = {
      id: key.id,
      purpose,
      algorithm: 'EdDSA',
      publicJwk: json(key.publicJwk),
      privateEncrypted: this.#sealer.seal(JSON.stringify(key.privateJwk)),
    }
    await this.#db.insertInto('signingKeys').values(row).execute()
    return (await this.findActive()) ?? key
  }

  #select() {
    return this.#db
      .selectFrom('signingKeys')
      .select(['id', 'publicJwk', 'privateEncrypted'])
      .where('purpose', '=', purpose)
  }

  #open(row: { id: string; publicJwk: unknown; privateEncrypted: string }): StoredSigningKey {
    // Both were written by insertFirst.
    return {
      id: row.id,
      publicJwk: row.publicJwk as JWK,
      privateJwk: JSON.parse(this.#sealer.unseal(row.privateEncrypted)) as JWK,
    }
  }
}
