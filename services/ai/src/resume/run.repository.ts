import { type Database, json } from '@careergini/database'
import type { Problem } from '@careergini/contracts'
import { sql } from 'kysely'

export type RunStatus = 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled'

export interface Run {
  id: string
  status: RunStatus
}

/** A run as the worker takes it up. */
export interface TakenRun {
  userId: string
  documentId: string
  /** What `insert` was given; a run of an older version may hold less. */
  input: unknown
  /** 1 for the first. */
  attempt: number
}

export interface RunningRun {
  id: string
  postingId: string | null
  startedAt: string
}

const kind = 'resume'
const open = ['queued', 'running'] satisfies RunStatus[]

/** Runs of the résumé builder: who started them, how they stand. Their events are kept beside them. */
export class RunRepository {
  readonly #queries: Database['kysely']

  constructor(queries: Database['kysely']) {
    this.#queries = queries
  }

  within(transaction: Database['kysely']): RunRepository {
    return new RunRepository(transaction)
  }

  async insert(run: { id: string; userId: string; documentId: string; input: unknown }): Promise<void> {
    const { id, userId, documentId, input } = run
    await this.#queries
      .insertInto('runs')
      .values({ id, userId, kind, subjectId: documentId, input: json(input), status: 'queued' })
      .execute()
  }

  async findOwn(userId: string, id: string): Promise<Run | null> {
    const row = await this.#queries
      .selectFrom('runs')
      .select(['id', 'status'])
      .where('id', '=', id)
      .where('userId', '=', userId)
      .where('kind', '=', kind)
      .executeTakeFirst()
    // The table's check holds the status to these values.
    return row ? { id: row.id, status: row.status as RunStatus } : null
  }

  /** The person's runs that have not ended, newest first. */
  async findRunning(userId: string, limit: number): Promise<RunningRun[]> {
    const rows = await this.#queries
      .selectFrom('runs')
      .select(['id', sql<string | null>`input #>> '{request,postingId}'`.as('postingId'), 'createdAt'])
      .where('userId', '=', userId)
      .where('kind', '=', kind)
      .where('status', 'in', open)
      .orderBy('createdAt', 'desc')
      .limit(limit)
      .execute()
    return rows.map(({ createdAt, ...run }) => ({ ...run, startedAt: createdAt.toISOString() }))
  }

  /** For background work, which acts for whoever owns the run: begins another attempt, unless the run has ended. */
  async takeUp(id: string): Promise<TakenRun | null> {
    const row = await this.#queries
      .updateTable('runs')
      .set((set) => ({ status: 'running', attempts: set('attempts', '+', 1) }))
      .where('id', '=', id)
      .where('status', 'in', open)
      .returning(['userId', 'subjectId', 'input', 'attempts'])
      .executeTakeFirst()
    return row ? { userId: row.userId, documentId: row.subjectId ?? '', input: row.input, attempt: row.attempts } : null
  }

  async isOpen(id: string): Promise<boolean> {
    const query = this.#queries.selectFrom('runs').select('id').where('id', '=', id).where('status', 'in', open)
    return (await query.executeTakeFirst()) !== undefined
  }

  /** Ends a run once: a run that has ended stays as it ended. What only the work needed is forgotten. */
  async end(id: string, status: 'succeeded' | 'failed' | 'cancelled', error: Problem | null, now: Date) {
    const result = await this.#queries
      .updateTable('runs')
      .set({ status, error: error && json(error), finishedAt: now })
      .set({ input: sql`(input - 'principal') #- '{request,jobDescription}'` })
      .where('id', '=', id)
      .where('status', 'in', open)
      .executeTakeFirst()
    return result.numUpdatedRows > 0n
  }

  /** Runs that were asked for a minute ago or earlier and have not ended, oldest first. */
  async findWaiting(limit: number): Promise<{ id: string; userId: string }[]> {
    return this.#queries
      .selectFrom('runs')
      .select(['id', 'userId'])
      .where('kind', '=', kind)
      .where('status', 'in', open)
      .where('createdAt', '<', sql<Date>`now() - interval '1 minute'`)
      .orderBy('createdAt')
      .limit(limit)
      .execute()
  }

  /** Deletes the runs that ended up to a time, with their events. Returns how many. */
  async purge(endedUntil: Date): Promise<number> {
    const result = await this.#queries
      .deleteFrom('runs')
      .where('kind', '=', kind)
      .where('status', 'not in', open)
      .where('finishedAt', '<=', endedUntil)
      .executeTakeFirst()
    return Number(result.numDeletedRows)
  }

  /** Takes back the count of the attempt that `takeUp` began. */
  async uncount(id: string): Promise<void> {
    await this.#queries
      .updateTable('runs')
      .set((set) => ({ attempts: set('attempts', '-', 1) }))
      .where('id', '=', id)
      .where('status', 'in', open)
      .execute()
  }
}
