import { randomUUID } from 'node:crypto'
import type { Connection, Database, Transaction } from '@careergini/database'
import { fromKysely, PgBoss, type Db, type JobWithMetadata } from 'pg-boss'
import type { Logger } from '../log/index.ts'

/** What a handler knows about the attempt: `signal` aborts when its time is over or the queue stops. */
export interface JobContext {
  id: string
  /** 1 for the first. */
  attempt: number
  lastAttempt: boolean
  signal: AbortSignal
}

export interface WorkOptions<P extends object> {
  /** Jobs of this queue at once in this process. */
  concurrency?: number
  /** Jobs of one group at once, in all processes together; what is beyond waits and lets other groups pass. */
  perGroup?: number
  /** Tries after the first. */
  retries?: number
  /** An attempt that takes longer counts as failed. */
  timeoutSeconds?: number
  /** May run twice for the same payload, for example after a crash: it must do no harm then. */
  handle(payload: P, context: JobContext): Promise<void>
}

export interface SendOptions {
  /** A job of the same key that waits or runs already makes this one superfluous. */
  key?: string
  /** Whose job it is, for `perGroup`. */
  group?: string
  /** Jobs of a higher one are done first; 0 without it. */
  priority?: number
  /** The job exists when and only when this transaction is committed. */
  transaction?: Transaction
}

export interface JobQueue {
  /** Declares a queue and works on it. */
  work<P extends object>(name: string, options: WorkOptions<P>): Promise<void>
  /**
   * Declares a queue for upkeep: `handle` runs soon after each start and once a day, in one process of all. It may run
   * twice: it must do no harm then.
   */
  daily(name: string, handle: (context: JobContext) => Promise<void>): Promise<void>
  /** Stores a job; false when one of the same key made it superfluous. */
  send(name: string, payload: object, options?: SendOptions): Promise<boolean>
  /** Lets running jobs end for up to `graceMs`, then aborts them; they run again at the next start. */
  stop(graceMs?: number): Promise<void>
}

/** A queue on the application's own database, embedded or server, so that a job is never stored without its rows. */
export async function startJobQueue(options: { db: Database; logger: Logger }): Promise<JobQueue> {
  const { db, logger } = options
  const boss = new PgBoss({
    db: bossDatabase(db),
    backend: db.kind,
    schema: 'pgboss',
    // Only upkeep is scheduled, so nobody waits for the second.
    cronWorkerIntervalSeconds: 45,
    cronMonitorIntervalSeconds: 45,
    useListenNotify: true,
    registerInstance: false,
    ...lookForLostJobs(db),
    monitorVacuum: false,
    reindex: false,
    openTelemetry: { enabled: false },
  })
  boss.on('error', (error) => logger.error({ err: error }, 'queue failed'))
  boss.on('warning', ({ message }) => logger.warn({ message }, 'queue warns'))
  await boss.start()
  const stopping = new AbortController()
  const declared = new Map<string, Promise<void>>()
  const declare = (name: string, settings: { retries?: number; timeoutSeconds?: number } = {}) => {
    const made = declared.get(name) ?? declareQueue(boss, name, settings)
    declared.set(name, made)
    return made
  }

  const queue: JobQueue = {
    async work(name, { concurrency = 1, perGroup, retries = 2, timeoutSeconds = 300, handle }) {
      await declare(name, { retries, timeoutSeconds })
      if (db.kind === 'pglite') await releaseOrphans(boss, name)
      await startWorkers(boss, name, { concurrency, perGroup, handle, stopping: stopping.signal })
    },
    async daily(name, handle) {
      await queue.work(name, { handle: (_payload, context) => handle(context) })
      await boss.schedule(name, dailyAt, null, { singletonKey: 'daily' })
      await queue.send(name, {}, { key: 'daily' })
    },
    async send(name, payload, { key, group, priority, transaction } = {}) {
      await (transaction ? declared.get(name) : declare(name))
      if (transaction && !declared.has(name))
        throw new Error(`Declare the queue ${name} before sending in a transaction.`)
      const id = await boss.send(name, payload, {
        singletonKey: key ?? randomUUID(),
        ...(group !== undefined && { group: { id: group } }),
        ...(priority !== undefined && { priority }),
        ...(transaction && { db: fromKysely(transaction.withoutPlugins()) }),
      })
      return id !== null
    },
    async stop(graceMs = 3_000) {
      const timer = setTimeout(() => stopping.abort(), graceMs)
      await boss.stop({ graceful: true, close: false, timeout: graceMs + 1_000 })
      clearTimeout(timer)
    },
  }
  return queue
}

interface Workers<P extends object> {
  concurrency: number
  perGroup: number | undefined
  handle: WorkOptions<P>['handle']
  stopping: AbortSignal
}

async function startWorkers<P extends object>(
  boss: PgBoss,
  name: string,
  { concurrency, perGroup, handle, stopping }: Workers<P>,
): Promise<void> {
  const settings = {
    ...(perGroup !== undefined && { groupConcurrency: perGroup }),
    includeMetadata: true as const,
    pollingIntervalSeconds: 1,
    // A notification comes at once; this is for one that was lost.
    notifyPollingIntervalSeconds: 5,
  }
  for (let worker = 0; worker < concurrency; worker++) {
    const id = await boss.work(name, settings, async ([job]: JobWithMetadata<P>[]) => {
      // After this job it looks for the next one at once, not at its next poll.
      boss.notifyWorker(id)
      if (job) await handle(job.data, contextOf(job, stopping))
    })
  }
}

// In UTC: the small hours of Europe and Africa, the evening of the Americas.
const dailyAt = '17 3 * * *'

/** A worker that was not heard of for so long has lost its process, or its way to the database. */
const heartbeatSeconds = 20

/** On a server, jobs whose process is gone are given to others soon; the embedded database has no other process. */
function lookForLostJobs(db: Database) {
  return db.kind === 'pglite' ? {} : { superviseIntervalSeconds: 10, monitorIntervalSeconds: 10 }
}

async function declareQueue(boss: PgBoss, name: string, settings: { retries?: number; timeoutSeconds?: number }) {
  const queue = {
    // One waiting or running job for each key.
    policy: 'exclusive',
    retryLimit: settings.retries ?? 2,
    retryDelay: 1,
    retryBackoff: true,
    heartbeatSeconds,
    expireInSeconds: settings.timeoutSeconds ?? 300,
    deleteAfterSeconds: 86_400,
    notify: true,
  } as const
  await boss.createQueue(name, queue)
  const { policy: _fixedAtCreation, ...changeable } = queue
  await boss.updateQueue(name, changeable)
}

/**
 * The embedded database belongs to this process, so a job that is marked as running before any work began is what a
 * crash left. On a server another process may run it: there the missing heartbeat gives it back.
 */
async function releaseOrphans(boss: PgBoss, name: string): Promise<void> {
  const active = (await boss.findJobs(name)).filter(({ state }) => state === 'active').map(({ id }) => id)
  if (active.length === 0) return
  await boss.cancel(name, active)
  await boss.resume(name, active)
}

function contextOf(job: JobWithMetadata<unknown>, stopping: AbortSignal): JobContext {
  return {
    id: job.id,
    attempt: job.retryCount + 1,
    lastAttempt: job.retryCount >= job.retryLimit,
    signal: AbortSignal.any([job.signal, stopping]),
  }
}

/** pg-boss asks for the rows of every statement, and for connections that a failed statement does not spoil. */
function bossDatabase(db: Database): Db {
  const run = (connection: Connection, text: string, values?: unknown[]) =>
    values?.length ? connection.query(text, values) : connection.script(text)
  return {
    executeSql: (text, values) =>
      db.withConnection((connection) => {
        const counts = db.kind === 'postgres' && countsGroups.test(text)
        return counts ? oneAtATime(connection, () => run(connection, text, values)) : run(connection, text, values)
      }),
    async listen(channel, onNotification, onReconnect) {
      const close = await db.listen(channel, onNotification)
      onReconnect()
      return { close }
    },
  }
}

/** The statement of pg-boss that takes the next job when groups have a limit. */
const countsGroups = /active_group_(?:count_map|probe)/

/**
 * That statement counts what runs of a group and takes one more: two that run at the same moment both count without
 * the other's, so a group would get more than its share, and with as many workers looking, all of them.
 */
async function oneAtATime<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  await connection.script(`begin; select pg_advisory_xact_lock(hashtext('careergini queue groups'))`)
  // What fails breaks the connection, which ends the transaction.
  const result = await work()
  await connection.script('commit')
  return result
}
