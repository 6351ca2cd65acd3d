import { randomUUID } from 'node:crypto'
import { importEvent, type ImportEvent, type ImportRecord, type listImports, type QueryOf } from '@careergini/contracts'
import { inTransaction, type Database } from '@careergini/database'
import { AppError } from '@careergini/platform/errors'
import type { EventLog } from '@careergini/platform/events'
import type { FileAnswer } from '@careergini/platform/http'
import type { JobQueue } from '@careergini/platform/queue'
import type { FileStorage } from '@careergini/platform/storage'
import { mediaTypeOf } from '@careergini/resume-reader/media-type'
import { UnreadableResume } from '@careergini/resume-reader/unreadable'
import type { EvidenceRepository } from '../evidence/evidence.repository.ts'
import { sha256Of } from '../evidence/evidence.rules.ts'
import type { DocumentRepository, StoredDocument } from './document.repository.ts'
import type { ImportRepository } from './import.repository.ts'
import type { StoredImport, StoredItem } from './import.rows.ts'
import { readImportQueue } from './import.queue.ts'
import { samplePerson } from './sample-person.ts'
import { unreadableFile } from './unreadable-file.ts'

export interface ImportServiceParts {
  database: Database
  imports: ImportRepository
  documents: DocumentRepository
  evidence: Pick<EvidenceRepository, 'listWithRemoved'>
  files: FileStorage
  queue: Pick<JobQueue, 'send'>
  events: EventLog
}

/** From an uploaded file to proposals: stores, queues, tells how it goes. */
export class ImportService {
  readonly #parts: ImportServiceParts

  constructor(parts: ImportServiceParts) {
    this.#parts = parts
  }

  async upload(userId: string, file: { name: string; bytes: Uint8Array }): Promise<ImportRecord> {
    return this.#begin(userId, file, 'upload')
  }

  async uploadSample(userId: string): Promise<ImportRecord> {
    return this.#begin(userId, await samplePerson(), 'sample')
  }

  list(userId: string, query: QueryOf<typeof listImports>) {
    return this.#parts.imports.list(userId, query)
  }

  async get(userId: string, id: string): Promise<ImportRecord> {
    const found = await this.#existing(userId, id)
    const [items, evidence] = await Promise.all([
      this.#parts.imports.items(id),
      this.#parts.evidence.listWithRemoved(userId),
    ])
    const evidenceTexts = new Map(evidence.map((item) => [item.id, item.text]))
    const itemCount = items.length || (await this.#parts.imports.countItems(id))
    return { ...toRecord(found, items, evidenceTexts), itemCount }
  }

  async follow(
    userId: string,
    id: string,
    from: { after: number; signal: AbortSignal },
  ): Promise<AsyncIterable<ImportEvent>> {
    await this.#existing(userId, id)
    return parsed(this.#parts.events.follow(id, from))
  }

  async source(userId: string, id: string): Promise<FileAnswer> {
    const { documentId } = await this.#existing(userId, id)
    const document = documentId && (await this.#parts.documents.find(userId, documentId))
    if (!document) throw new AppError('not-found', 'The file of this import is no longer stored.')
    const body = await this.#parts.files.stream(document.storageKey)
    return { type: document.mediaType, name: document.fileName, body, inline: true }
  }

  async #begin(
    userId: string,
    file: { name: string; bytes: Uint8Array },
    sourceKind: 'upload' | 'sample',
  ): Promise<ImportRecord> {
    const document = await this.#store(userId, file)
    const made = await inTransaction(this.#parts.database, async (transaction) => {
      const added = await this.#parts.imports
        .within(transaction)
        .create(userId, { documentId: document.id, sourceKind, fileName: file.name })
      if (!added) return null
      // Behind what this person has waiting already, so that others with less pass.
      const waiting = await this.#parts.imports.within(transaction).countUnread(userId)
      const turn = { group: userId, priority: 1 - waiting }
      await this.#parts.queue.send(readImportQueue, { importId: added.id }, { key: added.id, ...turn, transaction })
      const start = { type: 'import-start', data: { fileName: added.fileName } }
      await this.#parts.events.append(added.id, start, transaction)
      return added
    })
    if (!made) return this.#open(userId, document.id)
    this.#parts.events.wake(made.id)
    return toRecord(made)
  }

  /** The import that a first upload of the same file began and that is not decided yet. */
  async #open(userId: string, documentId: string): Promise<ImportRecord> {
    const open = await this.#parts.imports.findOpen(userId, documentId)
    if (!open) throw new AppError('conflict', 'Another upload of this file has just been decided. Upload it once more.')
    return this.get(userId, open.id)
  }

  /**
   * The bytes first, then the record that names them: a crash in between leaves a file without a record, never the
   * reverse. Each upload has a key of its own, so that none takes the place of a file that is just being deleted.
   */
  async #store(userId: string, { name, bytes }: { name: string; bytes: Uint8Array }): Promise<StoredDocument> {
    const mediaType = knownTypeOf(bytes)
    const sha256 = sha256Of(bytes)
    const storageKey = `users/${userId}/uploads/${randomUUID()}`
    await this.#parts.files.put(storageKey, bytes, mediaType)
    const sizeBytes = bytes.byteLength
    return this.#parts.documents.save(userId, { fileName: name, mediaType, sizeBytes, sha256, storageKey })
  }

  async #existing(userId: string, id: string): Promise<StoredImport> {
    const found = await this.#parts.imports.find(userId, id)
    if (!found) throw new AppError('not-found', 'This import is not there. Go back to your imports.')
    return found
  }
}

/** Throws at once what reading the file would begin with, so that no file of a wrong kind is stored. */
function knownTypeOf(bytes: Uint8Array): string {
  try {
    return mediaTypeOf(bytes)
  } catch (error) {
    throw error instanceof UnreadableResume ? unreadableFile(error) : error
  }
}

async function* parsed(events: AsyncIterable<unknown>): AsyncIterable<ImportEvent> {
  for await (const event of events) yield importEvent.parse(event)
}

function toRecord(
  found: StoredImport,
  items: readonly StoredItem[] = [],
  evidenceTexts: ReadonlyMap<string, string> = new Map(),
): ImportRecord {
  const { userId: _userId, sourceKind: _sourceKind, undo: _undo, ...record } = found
  const idOfKey = new Map(items.map(({ key, id }) => [key, id]))
  return {
    ...record,
    itemCount: items.length,
    items: items.map(({ key: _key, parentKey, conceptIds: _concepts, position: _position, evidenceId, ...item }) => ({
      ...item,
      parentId: (parentKey !== null && idOfKey.get(parentKey)) || null,
      existingId: evidenceId,
      existingText: (evidenceId && evidenceTexts.get(evidenceId)) ?? null,
    })),
  }
}
