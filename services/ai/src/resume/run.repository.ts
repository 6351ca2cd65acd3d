import { type Database, json } from '@careergini/database'
import type { Problem } from '@careergini/contracts'

export type RunStatus = 'running' | 'succeeded' | 'failed' | 'cancelled'

export interface Run {
  id: string
  status: RunStatus
  documentId: string
}

export interface RunningRun {
  id: string
  postingId: string | null
  startedAt: string
}

const kind = 'resume'

/** Runs of the résumé builder: who started them, how they stand. Their events are kept beside them. */
export class RunRepository {
  readonly #database: Pick<Database, 'kysely'>

  constructor(database: Pick<Database, 'kysely'>) {
    this.#database = database
  }

  async insert(run: { id: string; userId: string; documentId: string; input: unknown }): Promise<void> {
    const { id, userId, documentId, input } = run
    await this.#database.kysely
      .insertInto('runs')
      .values({ id, userId, kind, subjectId: documentId, input: json(input), status: 'running' })
      .execute()
  }

  async findOwn(userId: string, id: string): Promise<Run | null> {
    const row = await this.#database.kysely
      .selectFrom('runs')
      .select(['id', 'status', 'subjectId'])
      .where('id', '=', id)
      .where('userId', '=', userId)
      .where('kind', '=', kind)
      .executeTakeFirst()
    // The table's check holds the status to these values.
    return row ? { id: row.id, status: row.status as RunStatus, documentId: row.subjectId ?? '' } : null
  }

  /** The person's runs that have not ended, newest first. */
  async findRunning(userId: string, limit: number): Promise<RunningRun[]> {
    const rows = await this.#database.kysely
      .selectFrom('runs')
      .select(['id', 'input', 'createdAt'])
      .where('userId', '=', userId)
      .where('kind', '=', kind)
      .where('status', '=', 'running')
      .orderBy('createdAt', 'desc')
      .limit(limit)
      .execute()
    return rows.map(({ id, input, createdAt }) => ({
      id,
      postingId: postingIdOf(input),
      startedAt: createdAt.toISOString(),
    }))
  }

  /** Ends a run once: a run that has ended stays as it ended. */
  async finish(id: string, status: Exclude<RunStatus, 'running'>, error: Problem | null, now: Date): Promise<boolean> {
    const result = await this.#database.kysely
      .updateTable('runs')
      .set({ status, error: error && json(error), finishedAt: now })
      .where('id', '=', id)
      .where('status', '=', 'running')
      .executeTakeFirst()
    return result.numUpdatedRows > 0n
  }

  /** Notes the wish to cancel, for the process that runs it. */
  async requestCancel(id: string, now: Date): Promise<void> {
    await this.#database.kysely.updateTable('runs').set({ cancelRequestedAt: now }).where('id', '=', id).execute()
  }

  async isCancelRequested(id: string): Promise<boolean> {
    const row = await this.#database.kysely
      .selectFrom('runs')
      .select('cancelRequestedAt')
      .where('id', '=', id)
      .executeTakeFirst()
    return row?.cancelRequestedAt != null
  }

  /** Runs that say they run since before `before`: the process that had them is gone. */
  async findStale(before: Date): Promise<string[]> {
    const rows = await this.#database.kysely
      .selectFrom('runs')
      .select('id')
      .where('kind', '=', kind)
      .where('status', '=', 'running')
      .where('createdAt', '<', before)
      .execute()
    return rows.map((row) => row.id)
  }
}

function postingIdOf(input: unknown): string | null {
  const id = typeof input === 'object' && input !== null && 'postingId' in input ? input.postingId : null
  return typeof id === 'string' ? id : null
}
