import type { Database, Schema } from '@careergini/database'
import type { Selectable } from 'kysely'

export interface StoredDocument {
  id: string
  fileName: string
  mediaType: string
  sizeBytes: number
  sha256: string
  storageKey: string
}

/** Uploaded files; the same bytes of one person are one document. */
export class DocumentRepository {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** Stores the record, or gives back the one that the same bytes have already. The newest name is kept. */
  async save(userId: string, document: Omit<StoredDocument, 'id'>): Promise<StoredDocument> {
    const row = await this.#database.kysely
      .insertInto('documents')
      .values({ userId, ...document })
      .onConflict((conflict) => conflict.columns(['userId', 'sha256']).doUpdateSet({ fileName: document.fileName }))
      .returningAll()
      .executeTakeFirstOrThrow()
    return toDocument(row)
  }

  async find(userId: string, id: string): Promise<StoredDocument | null> {
    const row = await this.#database.kysely
      .selectFrom('documents')
      .selectAll()
      .where('userId', '=', userId)
      .where('id', '=', id)
      .executeTakeFirst()
    return row ? toDocument(row) : null
  }
}

function toDocument({
  id,
  fileName,
  mediaType,
  sizeBytes,
  sha256,
  storageKey,
}: Selectable<Schema['documents']>): StoredDocument {
  return { id, fileName, mediaType, sizeBytes, sha256, storageKey }
}
