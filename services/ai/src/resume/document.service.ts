import { randomUUID } from 'node:crypto'
import type { Proof, TailoredDocument } from '@careergini/contracts'
import { AppError } from '@careergini/platform/errors'
import type { FileAnswer } from '@careergini/platform/http'
import type { Logger } from '@careergini/platform/log'
import { restorableSince, restoreDays } from '@careergini/platform/retention'
import type { FileStorage } from '@careergini/platform/storage'
import { toJsonResume, toPlainText } from '@careergini/resume-writer'
import type { PageRequest } from '@careergini/platform/paging'
import type { DocumentRepository, NewVersion, StoredVersion, WithinSave } from './document.repository.ts'
import { downloadName, lineCounts } from './document.rules.ts'

/** The person's documents: stored, listed, given out, removed. */
export class DocumentService {
  readonly #documents: DocumentRepository
  readonly #files: Pick<FileStorage, 'put' | 'get' | 'delete'>
  readonly #logger: Pick<Logger, 'warn'>
  readonly #now: () => Date

  constructor(parts: {
    documents: DocumentRepository
    files: Pick<FileStorage, 'put' | 'get' | 'delete'>
    logger: Pick<Logger, 'warn'>
    now: () => Date
  }) {
    this.#documents = parts.documents
    this.#files = parts.files
    this.#logger = parts.logger
    this.#now = parts.now
  }

  /**
   * The file first, then the rows that name it: a crash in between leaves an unnamed file, never a name without one.
   * `within` is stored together with the rows; when it throws, nothing is.
   */
  async save(version: NewVersion, within?: WithinSave): Promise<TailoredDocument> {
    const key = `resumes/${version.userId}/${version.resumeId}/${randomUUID()}.pdf`
    await this.#files.put(key, version.pressed.pdf, 'application/pdf')
    try {
      await this.#documents.insertVersion(version, key, within)
    } catch (error) {
      await this.#discard(key)
      throw error
    }
    return this.get(version.userId, version.resumeId)
  }

  /** Of a commit whose answer was lost the database alone knows; a file that stays is looked at by the upkeep again. */
  async #discard(key: string): Promise<void> {
    const known = await this.#documents.knownKeys([key]).catch(() => null)
    if (!known || known.has(key)) return
    await this.#files.delete(key).catch((error: unknown) => {
      this.#logger.warn({ err: error, key }, 'a file that nothing names could not be deleted')
    })
  }

  async get(userId: string, id: string): Promise<TailoredDocument> {
    return toDocument(await this.stored(userId, id))
  }

  async stored(userId: string, id: string): Promise<StoredVersion> {
    const found = await this.#documents.findOwn(userId, id)
    if (!found) throw new AppError('not-found', 'There is no such document. It may have been removed.')
    return found
  }

  list(userId: string, page: PageRequest) {
    return this.#documents.list(userId, page)
  }

  async remove(userId: string, id: string): Promise<void> {
    const changed = await this.#documents.remove(userId, id, this.#now())
    if (!changed) throw new AppError('not-found', 'There is no such document. It may have been removed already.')
  }

  async restore(userId: string, id: string): Promise<TailoredDocument> {
    const changed = await this.#documents.restore(userId, id, restorableSince(this.#now()))
    if (!changed)
      throw new AppError('not-found', `There is no removed document of that id from the last ${restoreDays} days.`)
    return this.get(userId, id)
  }

  async download(userId: string, id: string, format: 'pdf' | 'json' | 'txt'): Promise<FileAnswer> {
    const { content, evidenceFile, storageKey } = await this.stored(userId, id)
    const name = downloadName(content, format)
    if (format === 'pdf')
      return { type: 'application/pdf', name, body: await this.#files.get(storageKey), inline: true }
    if (format === 'txt') return { type: 'text/plain; charset=utf-8', name, body: toPlainText(content) }
    const items = evidenceFile.items.map((entry) => entry.item)
    return { type: 'application/json', name, body: JSON.stringify(toJsonResume(content, items), null, 2) }
  }

  async proof(userId: string, id: string): Promise<Proof> {
    return (await this.stored(userId, id)).proof
  }

  async evidenceFile(userId: string, id: string): Promise<FileAnswer> {
    const { content, evidenceFile } = await this.stored(userId, id)
    const name = downloadName(content, 'evidence.json')
    return { type: 'application/json', name, body: JSON.stringify(evidenceFile, null, 2) }
  }
}

function toSummary(version: StoredVersion) {
  return {
    id: version.resumeId,
    kind: 'resume' as const,
    title: version.title,
    postingId: version.posting?.id ?? null,
    template: version.content.template,
    version: version.version,
    pageCount: version.pageCount,
    ...lineCounts(version.content),
    createdAt: version.createdAt.toISOString(),
    updatedAt: version.updatedAt.toISOString(),
  }
}

export function toDocument(version: StoredVersion): TailoredDocument {
  const { content, match, checks, notices, proof } = version
  return { ...toSummary(version), content, match, checks, notices, models: proof.models }
}
