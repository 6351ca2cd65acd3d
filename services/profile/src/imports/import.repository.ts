import type { ImportRecord } from '@careergini/contracts'
import { json, type Database, type Schema } from '@careergini/database'
import { sql, type Updateable } from 'kysely'
import { newestFirst, pageOf, type PageRequest } from '@careergini/platform/paging'
import type { Queries } from '../evidence/evidence.repository.ts'
import { toImport, toItem, toSummary, type ImportStatus, type StoredImport, type StoredItem } from './import.rows.ts'
import type { Proposal } from './merge.rules.ts'
import type { EvidenceUndo } from './undo.rules.ts'

type Readable = Pick<ImportRecord, 'format' | 'pages' | 'unplaced' | 'warnings'> & {
  language: string | null
  text: string
}

const order = newestFirst({ at: 'imports.createdAt', id: 'imports.id' })
const unread = ['queued', 'reading'] satisfies ImportStatus[]

/** Imports and their proposals. */
export class ImportRepository {
  readonly #queries: Queries

  constructor(queries: Database['kysely']) {
    this.#queries = queries
  }

  within(transaction: Queries): ImportRepository {
    return new ImportRepository(transaction)
  }

  /** Null when an import of this document is open already: another upload of the same file came first. */
  async create(
    userId: string,
    made: { documentId: string; sourceKind: 'upload' | 'sample'; fileName: string },
  ): Promise<StoredImport | null> {
    const row = await this.#queries
      .insertInto('imports')
      .values({ userId, ...made })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst()
    return row ? toImport(row) : null
  }

  async find(userId: string, id: string): Promise<StoredImport | null> {
    const query = this.#queries.selectFrom('imports').selectAll().where('id', '=', id).where('userId', '=', userId)
    const row = await query.executeTakeFirst()
    return row ? toImport(row) : null
  }

  /** For background work, which acts for whoever owns the import: begins another attempt, unless it is read or failed. */
  async takeUp(id: string): Promise<(StoredImport & { attempt: number }) | null> {
    const row = await this.#queries
      .updateTable('imports')
      .set((set) => ({ status: 'reading', attempts: set('attempts', '+', 1) }))
      .where('id', '=', id)
      .where('status', 'in', unread)
      .returningAll()
      .executeTakeFirst()
    return row ? { ...toImport(row), attempt: row.attempts } : null
  }

  /** The import of this document that is not decided yet, so that the same file twice is one review. */
  async findOpen(userId: string, documentId: string): Promise<StoredImport | null> {
    const row = await this.#queries
      .selectFrom('imports')
      .selectAll()
      .where('userId', '=', userId)
      .where('documentId', '=', documentId)
      .where('status', 'in', ['queued', 'reading', 'ready'] satisfies ImportStatus[])
      .orderBy('createdAt', 'desc')
      .executeTakeFirst()
    return row ? toImport(row) : null
  }

  /** Those of this moment or before, oldest first. */
  async findUnread(before: Date, limit: number): Promise<{ id: string; userId: string }[]> {
    const query = this.#queries.selectFrom('imports').select(['id', 'userId']).where('status', 'in', unread)
    return query.where('createdAt', '<=', before).orderBy('createdAt').limit(limit).execute()
  }

  async countUnread(userId: string): Promise<number> {
    const query = this.#queries.selectFrom('imports').where('userId', '=', userId).where('status', 'in', unread)
    const { count } = await query.select((eb) => eb.fn.countAll<string>().as('count')).executeTakeFirstOrThrow()
    return Number(count)
  }

  /** What lists show: neither the text nor the way back is read. */
  async list(userId: string, { limit, cursor, documentId }: PageRequest & { documentId?: string | undefined }) {
    const rows = await this.#queries
      .selectFrom('imports')
      .select(['id', 'documentId', 'status', 'fileName', 'format', 'progress', 'error', 'warnings'])
      .select(['createdAt', 'finishedAt', order.place.as('place')])
      .select((eb) => {
        const items = eb.selectFrom('importItems').whereRef('importItems.importId', '=', 'imports.id')
        const count = items.select((inner) => inner.fn.countAll<string>().as('n'))
        return [count.as('itemCount'), count.where('importItems.status', '=', 'proposed').as('openCount')]
      })
      .where('userId', '=', userId)
      .$if(documentId !== undefined, (query) => query.where('documentId', '=', documentId ?? ''))
      .where(order.after(cursor))
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute()
    return pageOf(rows, limit, toSummary)
  }

  /** None when they are forgotten. */
  async items(importId: string): Promise<StoredItem[]> {
    const query = this.#queries.selectFrom('importItems').selectAll().where('importId', '=', importId)
    return (await query.where('facts', 'is not', null).orderBy('position').execute()).map(toItem)
  }

  /** Forgotten ones too. */
  async countItems(importId: string): Promise<number> {
    const query = this.#queries.selectFrom('importItems').where('importId', '=', importId)
    return Number((await query.select((eb) => eb.fn.countAll().as('count')).executeTakeFirstOrThrow()).count)
  }

  /** Keys that the person declined in imports that they did not take back; of forgotten items the `forgottenKey`. */
  async declinedKeys(userId: string): Promise<Set<string>> {
    const rows = await this.#queries
      .selectFrom('importItems')
      .innerJoin('imports', 'imports.id', 'importItems.importId')
      .select('importItems.key')
      .where('importItems.userId', '=', userId)
      .where('importItems.status', '=', 'declined')
      .where('imports.status', '<>', 'undone')
      .execute()
    return new Set(rows.map(({ key }) => key))
  }

  /** False, as of the next two, when the import is read or failed already: then it stays as it is. */
  async setProgress(id: string, progress: NonNullable<ImportRecord['progress']>): Promise<boolean> {
    return this.#updateUnread(id, { progress: json(progress) })
  }

  async fail(id: string, error: ImportRecord['error'], now: Date): Promise<boolean> {
    return this.#updateUnread(id, { status: 'failed', error: json(error), progress: null, finishedAt: now })
  }

  /** Stores what was read in place of an earlier, interrupted reading. Where nothing was found, nothing is left to decide. */
  async saveReading(
    target: Pick<StoredImport, 'id' | 'userId'>,
    read: Readable,
    proposals: readonly (Proposal & { conceptIds: string[] })[],
    now: Date,
  ): Promise<boolean> {
    const { format, language } = read
    const text = read.text.replaceAll('\u0000', '')
    const lists = { pages: json(read.pages), unplaced: json(read.unplaced), warnings: json(read.warnings) }
    const state = proposals.length > 0 ? { status: 'ready' } : { status: 'finished', finishedAt: now }
    const values = { ...state, progress: null, format, language, text, ...lists }
    if (!(await this.#updateUnread(target.id, values))) return false
    await this.#queries.deleteFrom('importItems').where('importId', '=', target.id).execute()
    const rows = proposals.map(({ read: item, change, existing, doubts, conceptIds }, position) => ({
      importId: target.id,
      userId: target.userId,
      key: item.key,
      parentKey: item.parentKey,
      position,
      text: item.text,
      facts: json(item.facts),
      conceptIds,
      place: json(item.place),
      confidence: item.confidence,
      doubts: json(doubts),
      change,
      evidenceId: existing?.id ?? null,
    }))
    // Below the 65,535 parameters that one statement may have.
    for (let from = 0; from < rows.length; from += 500) {
      await this.#queries
        .insertInto('importItems')
        .values(rows.slice(from, from + 500))
        .execute()
    }
    return true
  }

  async #updateUnread(id: string, values: Updateable<Schema['imports']>): Promise<boolean> {
    const query = this.#queries.updateTable('imports').set(values).where('id', '=', id).where('status', 'in', unread)
    return (await query.executeTakeFirst()).numUpdatedRows > 0n
  }

  /** Waits for others who decide about the same import at the same moment. */
  async lock(userId: string, id: string): Promise<StoredImport | null> {
    const query = this.#queries.selectFrom('imports').selectAll().where('id', '=', id).where('userId', '=', userId)
    const row = await query.forUpdate().executeTakeFirst()
    return row ? toImport(row) : null
  }

  async decideItem(itemId: string, status: StoredItem['status'], evidenceId?: string | null): Promise<void> {
    const values = { status, ...(evidenceId !== undefined && { evidenceId }) }
    await this.#queries.updateTable('importItems').set(values).where('id', '=', itemId).execute()
  }

  /** The evidence changed since the reading: the proposal stays open, and the person decides by name. */
  async noteConflict(itemId: string, doubts: readonly string[]): Promise<void> {
    const values = { change: 'conflict', doubts: json(doubts) }
    await this.#queries.updateTable('importItems').set(values).where('id', '=', itemId).execute()
  }

  async decline(itemIds: readonly string[]): Promise<void> {
    if (itemIds.length === 0) return
    await this.#queries.updateTable('importItems').set({ status: 'declined' }).where('id', 'in', itemIds).execute()
  }

  async setStatus(
    id: string,
    status: ImportStatus,
    undo: readonly EvidenceUndo[],
    finishedAt: Date | null,
  ): Promise<void> {
    const values = { status, undo: json(undo), finishedAt }
    await this.#queries.updateTable('imports').set(values).where('id', '=', id).execute()
  }

  /**
   * Deletes failed and undone imports that ended at this moment or before, and of finished ones what was read and the way
   * back. Of the items remains how many they were and, by the `forgottenKey`, which were declined.
   */
  async purgeDecided(before: Date): Promise<void> {
    const ended = this.#queries.deleteFrom('imports').where('finishedAt', '<=', before)
    await ended.where('status', 'in', ['failed', 'undone'] satisfies ImportStatus[]).execute()
    await this.#queries
      .updateTable('imports')
      .set({ text: '', unplaced: json([]), undo: json([]) })
      .where('finishedAt', '<=', before)
      .where((eb) => eb.or([eb('text', '<>', ''), eb('undo', '<>', json([])), eb('unplaced', '<>', json([]))]))
      .execute()
    await this.#queries
      .updateTable('importItems')
      .set({
        // As `forgottenKey` has it.
        key: sql`'sha256:' || encode(sha256(convert_to(key, 'UTF8')), 'hex')`,
      })
      .set({ parentKey: null, text: '', facts: null, conceptIds: [], place: null, doubts: json([]), evidenceId: null })
      .where('facts', 'is not', null)
      .where('importId', 'in', (eb) => eb.selectFrom('imports').select('id').where('finishedAt', '<=', before))
      .execute()
  }
}
