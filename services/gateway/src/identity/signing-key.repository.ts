import { json, type Database } from '@careergini/database'
import type { Sealer } from '@careergini/platform/auth'
import type { JWK } from 'jose'
import { sql } from 'kysely'

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

  /**
   * The key that signs now, or null. A key sealed under another secret can sign nothing any more, so it is retired: that
   * is how an installation whose secrets were lost or changed comes up again.
   */
  async findActive(): Promise<StoredSigningKey | null> {
    const rows = await this.#unretired().orderBy('createdAt').orderBy('id').execute()
    for (const row of rows) {
      const key = this.#open(row)
      if (key) return key
      await this.#db
        .updateTable('signingKeys')
        .set({ retiredAt: sql`now()` })
        .where('id', '=', row.id)
        .execute()
    }
    return null
  }

  /** The public half of a key that is not retired; another instance may have made it. */
  async findPublicKey(id: string): Promise<JWK | null> {
    const row = await this.#unretired().where('id', '=', id).executeTakeFirst()
    // Written by insertFirst.
    return row ? (row.publicJwk as JWK) : null
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

  #unretired() {
    return this.#db
      .selectFrom('signingKeys')
      .select(['id', 'publicJwk', 'privateEncrypted'])
      .where('purpose', '=', purpose)
      .where('retiredAt', 'is', null)
  }

  #open(row: { id: string; publicJwk: unknown; privateEncrypted: string }): StoredSigningKey | null {
    const privateText = unsealed(this.#sealer, row.privateEncrypted)
    if (privateText === null) return null
    // Both were written by insertFirst.
    return { id: row.id, publicJwk: row.publicJwk as JWK, privateJwk: JSON.parse(privateText) as JWK }
  }
}

function unsealed(sealer: Sealer, text: string): string | null {
  try {
    return sealer.unseal(text)
  } catch {
    return null
  }
}
