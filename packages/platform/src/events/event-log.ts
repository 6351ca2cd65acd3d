import { EventEmitter } from 'node:events'
import { isDuplicate, json, type Database, type Transaction } from '@careergini/database'

/** An event of a run or an import, in the form in which it is streamed. `seq` counts from 1 within its run. */
export interface LoggedEvent {
  runId: string
  seq: number
  type: string
  data: unknown
}

export interface EventLog {
  /**
   * Stores the next event of a run and wakes those who follow it. With `transaction`, the event exists when and only when
   * that is committed: call `wake` afterwards. A number that another takes at the same moment fails the transaction.
   */
  append(runId: string, event: { type: string; data: unknown }, transaction?: Transaction): Promise<LoggedEvent>
  /** What was stored after the sequence number `after` (0 for all). */
  read(runId: string, after?: number): Promise<LoggedEvent[]>
  /** Lets those who follow a run in this process look at once, after a transaction that appended was committed. */
  wake(runId: string): void
  /**
   * Yields what was stored after `after` and then each new event, from this process at once, from others within the
   * polling time. Ends after an event whose type is one of `last`, also when that lies before `after`, or when the signal
   * aborts.
   */
  follow(runId: string, options?: { after?: number; signal?: AbortSignal }): AsyncIterable<LoggedEvent>
}

export interface EventLogOptions {
  db: Database
  table: 'importEvents' | 'runEvents'
  /** Types that end a run, such as `run-end`. */
  last: readonly string[]
  /** How often other processes' events are looked for, in milliseconds. */
  pollMs?: number
}

// Two processes that append to one run at the same moment compute the same number; the second computes it again.
const appendAttempts = 5

/** An append-only log of events in the database, which a client may follow and resume by sequence number. */
export function createEventLog({ db, table, last, pollMs = 500 }: EventLogOptions): EventLog {
  const wake = new EventEmitter().setMaxListeners(0)
  const ending = new Set(last)

  const rows = eventRows(db, table)

  return {
    read: rows.readAfter,
    wake: (runId) => void wake.emit(runId),
    async append(runId, { type, data }, transaction) {
      for (let attempt = 1; ; attempt++) {
        try {
          const seq = await rows.insertNext(transaction ?? db.kysely, runId, type, json(data))
          if (!transaction) wake.emit(runId)
          return { runId, seq, type, data }
        } catch (error) {
          if (transaction || !isDuplicate(error) || attempt === appendAttempts) throw error
        }
      }
    },
    async *follow(runId, { after = 0, signal } = {}) {
      if (after > 0 && (await rows.hasOneOf(last, runId, after))) return
      const bell = createBell(wake, runId, signal)
      let seen = after
      try {
        for (let over = false; !over; over = await bell.rung(pollMs)) {
          for (const event of await rows.readAfter(runId, seen)) {
            seen = event.seq
            yield event
            if (ending.has(event.type)) return
          }
        }
      } finally {
        bell.remove()
      }
    },
  }
}

/** The table's queries. */
function eventRows(db: Database, table: EventLogOptions['table']) {
  return {
    async readAfter(runId: string, after = 0): Promise<LoggedEvent[]> {
      const rows = await db.kysely
        .selectFrom(table)
        .select(['streamId', 'seq', 'type', 'data'])
        .where('streamId', '=', runId)
        .where('seq', '>', after)
        .orderBy('seq')
        .execute()
      return rows.map(({ streamId, seq, type, data }) => ({ runId: streamId, seq, type, data }))
    },
    /** Whether an event of one of these types was stored, up to this number. */
    async hasOneOf(types: readonly string[], runId: string, upTo: number): Promise<boolean> {
      if (types.length === 0) return false
      const row = await db.kysely
        .selectFrom(table)
        .select('seq')
        .where('streamId', '=', runId)
        .where('seq', '<=', upTo)
        .where('type', 'in', types)
        .executeTakeFirst()
      return row !== undefined
    },
    async insertNext(queries: Database['kysely'], runId: string, type: string, data: string): Promise<number> {
      const { seq } = await queries
        .insertInto(table)
        .values((eb) => ({
          streamId: runId,
          type,
          data,
          seq: eb
            .selectFrom(table)
            .select((inner) => inner(inner.fn.coalesce(inner.fn.max('seq'), inner.lit(0)), '+', 1).as('next'))
            .where('streamId', '=', runId),
        }))
        .returning('seq')
        .executeTakeFirstOrThrow()
      return seq
    },
  }
}

/** Remembers an append that happens while nobody waits, so that none is slept through. */
function createBell(wake: EventEmitter, runId: string, signal: AbortSignal | undefined) {
  let ring = Promise.withResolvers<void>()
  const onRing = () => ring.resolve()
  wake.on(runId, onRing)
  signal?.addEventListener('abort', onRing)
  return {
    /** True when the caller has gone away. */
    async rung(atMostMs: number): Promise<boolean> {
      const timer = setTimeout(onRing, atMostMs)
      await ring.promise
      clearTimeout(timer)
      ring = Promise.withResolvers<void>()
      return signal?.aborted ?? false
    },
    remove() {
      wake.off(runId, onRing)
      signal?.removeEventListener('abort', onRing)
    },
  }
}
