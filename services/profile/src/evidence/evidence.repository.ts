import { evidenceFacts, evidenceSource, type EvidenceKind } from '@careergini/contracts'
import { json, type Database, type Schema } from '@careergini/database'
import type { Kysely, Selectable } from 'kysely'
import { importBase, type EvidenceChange, type NewEvidence, type StoredEvidence } from './stored-evidence.ts'

/** The database, or a transaction of it. */
export type Queries = Kysely<Schema>

/** Evidence rows of one person each; every method takes whose. */
export class EvidenceRepository {
  readonly #queries: Queries

  constructor(queries: Database['kysely']) {
    this.#queries = queries
  }

  /** The same queries inside a transaction. */
  within(transaction: Queries): EvidenceRepository {
    return new EvidenceRepository(transaction)
  }

  async list(userId: string, kind?: EvidenceKind): Promise<StoredEvidence[]> {
    let query = this.#queries
      .selectFrom('evidence')
      .selectAll()
      .where('userId', '=', userId)
      .where('deletedAt', 'is', null)
    if (kind) query = query.where('kind', '=', kind)
    return (await query.orderBy('position').orderBy('createdAt').orderBy('id').execute()).map(toEvidence)
  }

  /** All of it, unchangeable by others until the transaction ends. */
  async lockList(userId: string): Promise<StoredEvidence[]> {
    const query = this.#queries.selectFrom('evidence').selectAll().where('userId', '=', userId)
    return (await query.where('deletedAt', 'is', null).orderBy('id').forUpdate().execute()).map(toEvidence)
  }

  /** Also removed ones: an import should know what the person once threw away. */
  async listWithRemoved(userId: string): Promise<StoredEvidence[]> {
    const query = this.#queries.selectFrom('evidence').selectAll().where('userId', '=', userId)
    return (await query.orderBy('position').orderBy('createdAt').orderBy('id').execute()).map(toEvidence)
  }

  async find(userId: string, id: string): Promise<StoredEvidence | null> {
    const row = await this.#queries
      .selectFrom('evidence')
      .selectAll()
      .where('userId', '=', userId)
      .where('id', '=', id)
      .executeTakeFirst()
    return row ? toEvidence(row) : null
  }

  async insert(userId: string, item: NewEvidence): Promise<StoredEvidence> {
    const { facts, source, importBase: base, ...columns } = item
    const row = await this.#queries
      .insertInto('evidence')
      .values({
        ...columns,
        userId,
        kind: facts.kind,
        facts: json(facts),
        source: json(source),
        importBase: base && json(base),
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    return toEvidence(row)
  }

  async update(userId: string, id: string, change: EvidenceChange, now: Date): Promise<StoredEvidence> {
    const { facts, source, importBase: base, ...columns } = change
    const row = await this.#queries
      .updateTable('evidence')
      .set({
        ...columns,
        ...(facts && { facts: json(facts), kind: facts.kind }),
        ...(source && { source: json(source) }),
        ...(base !== undefined && { importBase: base && json(base) }),
        updatedAt: now,
      })
      .where('userId', '=', userId)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return toEvidence(row)
  }

  /** Rows of one `deletionId` are restored together. */
  async remove(userId: string, ids: readonly string[], deletionId: string, now: Date): Promise<void> {
    if (ids.length === 0) return
    await this.#queries
      .updateTable('evidence')
      .set({ deletedAt: now, deletionId })
      .where('userId', '=', userId)
      .where('id', 'in', ids)
      .where('deletedAt', 'is', null)
      .execute()
  }

  /** Brings back what was removed together with this item after the given moment; empty when there is nothing. */
  async restoreWith(userId: string, id: string, removedAfter: Date): Promise<StoredEvidence[]> {
    const rows = await this.#queries
      .updateTable('evidence')
      .set({ deletedAt: null, deletionId: null })
      .where('userId', '=', userId)
      .where('deletedAt', '>', removedAfter)
      .where('deletionId', '=', (query) =>
        query
          .selectFrom('evidence as one')
          .select('one.deletionId')
          .where('one.id', '=', id)
          .where('one.userId', '=', userId),
      )
      .returningAll()
      .execute()
    return rows.map(toEvidence)
  }

  /**
   * Deletes for good what was removed at this moment or before; returns how many. What was left below a removed item, or
   * was brought back alone, stays and stands for itself.
   */
  async purgeRemoved(before: Date): Promise<number> {
    const purged = this.#queries.selectFrom('evidence as gone').select('gone.id').where('gone.deletedAt', '<=', before)
    await this.#queries
      .updateTable('evidence')
      .set({ parentId: null })
      .where('parentId', 'in', purged)
      .where((eb) => eb.or([eb('deletedAt', 'is', null), eb('deletedAt', '>', before)]))
      .execute()
    const result = await this.#queries.deleteFrom('evidence').where('deletedAt', '<=', before).executeTakeFirst()
    return Number(result.numDeletedRows)
  }
}

function toEvidence(row: Selectable<Schema['evidence']>): StoredEvidence {
  return {
    id: row.id,
    parentId: row.parentId,
    text: row.text,
    facts: evidenceFacts.parse(row.facts),
    conceptIds: row.conceptIds,
    source: evidenceSource.parse(row.source),
    edited: row.edited,
    position: row.position,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    importKey: row.importKey,
    importBase: row.importBase === null ? null : importBase.parse(row.importBase),
    deletedAt: row.deletedAt?.toISOString() ?? null,
  }
}
