import type { Schema } from '@careergini/database'
import { sql, type Selectable } from 'kysely'
import type { Queries } from '../evidence/evidence.repository.ts'

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
  readonly #queries: Queries

  constructor(queries: Queries) {
    this.#queries = queries
  }

  /** The same queries inside a transaction. */
  within(transaction: Queries): DocumentRepository {
    return new DocumentRepository(transaction)
  }

  /** Stores the record, or renews the one that the same bytes have already: with the newest name, file and time. */
  async save(userId: string, document: Omit<StoredDocument, 'id'>): Promise<StoredDocument> {
    const row = await this.#queries
      .insertInto('documents')
      .values({ userId, ...document })
      .onConflict((conflict) =>
        conflict.columns(['userId', 'sha256']).doUpdateSet((eb) => ({
          fileName: document.fileName,
          storageKey: document.storageKey,
          createdAt: eb.ref('excluded.createdAt'),
        })),
      )
      .returningAll()
      .executeTakeFirstOrThrow()
    return toDocument(row)
  }

  async find(userId: string, id: string): Promise<StoredDocument | null> {
    const row = await this.#queries
      .selectFrom('documents')
      .selectAll()
      .where('userId', '=', userId)
      .where('id', '=', id)
      .executeTakeFirst()
    return row ? toDocument(row) : null
  }

  /** Deletes the records of uploads before the given moment that no evidence cites and no later or open import reads. */
  async purgeUncited(before: Date): Promise<void> {
    await this.#queries
      .deleteFrom('documents')
      .where('createdAt', '<=', before)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('imports')
              .select('imports.id')
              .whereRef('imports.documentId', '=', 'documents.id')
              .where((eb) => eb.or([eb('imports.finishedAt', 'is', null), eb('imports.finishedAt', '>', before)])),
          ),
        ),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('evidence')
              .select('evidence.id')
              .whereRef('evidence.userId', '=', 'documents.userId')
              .where(sql<string>`evidence.source ->> 'documentId'`, '=', sql.ref<string>('documents.id')),
          ),
        ),
      )
      .execute()
  }

  /** Which of these files a record names. */
  async knownKeys(storageKeys: readonly string[]): Promise<Set<string>> {
    if (storageKeys.length === 0) return new Set()
    const query = this.#queries.selectFrom('documents').select('storageKey').where('storageKey', 'in', storageKeys)
    return new Set((await query.execute()).map(({ storageKey }) => storageKey))
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
