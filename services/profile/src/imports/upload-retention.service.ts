import { inTransaction, type Database } from '@careergini/database'
import { daysBefore, restorableSince } from '@careergini/platform/retention'
import type { FileStorage } from '@careergini/platform/storage'
import type { DocumentRepository } from './document.repository.ts'
import type { ImportRepository } from './import.repository.ts'

export interface UploadRetentionParts {
  database: Database
  imports: ImportRepository
  documents: DocumentRepository
  files: Pick<FileStorage, 'list' | 'modifiedAt' | 'delete' | 'deleteAll'>
  now: () => Date
}

/** All uploads lie below this, by person. */
const allFiles = 'users'
const uploadKey = /^users\/[^/]+\/uploads\//
/** An upload stores its bytes before its record: younger files may be on their way. */
const orphanDays = 1

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

  /** Deletes the files that no upload names: of a purged upload, an erased account or a crash. Returns how many. */
  async purgeFiles(): Promise<number> {
    const { documents, files, now } = this.#parts
    const before = daysBefore(now(), orphanDays)
    let deleted = 0
    for await (const keys of files.list(allFiles)) {
      const uploads = keys.filter((key) => uploadKey.test(key))
      const known = await documents.knownKeys(uploads)
      for (const key of uploads) {
        if (known.has(key) || !((await files.modifiedAt(key)) <= before)) continue
        await files.delete(key)
        deleted++
      }
    }
    return deleted
  }

  /** Everything a person uploaded, for the erasure of their account: the records, then the files. May be done again. */
  async erase(userId: string): Promise<void> {
    await this.#parts.documents.removeAll(userId)
    await this.#parts.files.deleteAll(`${allFiles}/${userId}/uploads`)
  }
}
