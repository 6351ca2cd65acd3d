import { inTransaction, type Database } from '@careergini/database'
import { deleteUnknownFiles, restorableSince } from '@careergini/platform/retention'
import type { FileStorage } from '@careergini/platform/storage'
import type { DocumentRepository } from './document.repository.ts'
import type { ImportRepository } from './import.repository.ts'

export interface UploadRetentionParts {
  database: Database
  imports: ImportRepository
  documents: DocumentRepository
  files: Pick<FileStorage, 'list' | 'modifiedAt' | 'delete'>
  now: () => Date
}

/** All uploads lie below this, by person. */
const allFiles = 'users'
const uploadKey = /^users\/[^/]+\/uploads\//

/** Deletes what is kept of uploads for no reason any more. */
export class UploadRetention {
  readonly #parts: UploadRetentionParts

  constructor(parts: UploadRetentionParts) {
    this.#parts = parts
  }

  /**
   * 30 days after an import was decided it can no longer be taken back: its text and the way back are deleted, a failed or
   * undone one altogether. An upload goes when no evidence cites it and no import of the last 30 days read it; its file
   * goes with `purgeFiles`.
   */
  async purgeRows(): Promise<void> {
    const { database, imports, documents, now } = this.#parts
    const before = restorableSince(now())
    await inTransaction(database, async (transaction) => {
      await imports.within(transaction).purgeDecided(before)
      await documents.within(transaction).purgeUncited(before)
    })
  }

  /** Deletes the files that no upload names. Returns how many. */
  async purgeFiles(): Promise<number> {
    const { documents, files, now } = this.#parts
    return deleteUnknownFiles({
      files,
      prefix: allFiles,
      pattern: uploadKey,
      knownKeys: (keys) => documents.knownKeys(keys),
      now: now(),
    })
  }
}
