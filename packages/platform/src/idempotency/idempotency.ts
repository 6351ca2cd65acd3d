import { randomUUID } from 'node:crypto'
import type { Database, Transaction } from '@careergini/database'
import { AppError } from '../errors/index.ts'
import { IdempotencyKeyRepository, type HeldKey, type KeyedCall } from './idempotency-key.repository.ts'

/** The answer to the first call, byte by byte; or, of long work, the run that gives it. */
export type KeptAnswer = { status: number; body: string } | { runId: string }

/** Stores the id of a run with the key that started it, in the transaction that stores the run. */
export type KeepRun = (runId: string, transaction: Transaction) => Promise<void>

/** The first call with a key. `keep`, `release` or `done` must be called in the end. */
export interface FirstCall {
  kept: null
  keep(answer: { status: number; body: string }): Promise<void>
  /** Throws `conflict` when the key has been given to another call meanwhile: then nothing may be stored. */
  keepRun: KeepRun
  /** The work that `keepRun` named goes on by itself. */
  done(): void
  /** Nothing was done: a repeat may try again. */
  release(): Promise<void>
}

/** Answers each call with an `Idempotency-Key` once: a repeat gets the first answer. */
export interface Idempotency {
  /** Throws `conflict` while the first call is being answered, and when the key stands for another request. */
  begin(call: KeyedCall): Promise<FirstCall | { kept: KeptAnswer }>
  removeExpired(): Promise<void>
}

/** A repeat later than this is a new call. */
const keepHours = 24
/** Of a process that has not been heard of for so long, the call is given to the next who asks. */
const holdSeconds = 30
const takeAttempts = 5

export function createIdempotency(database: Pick<Database, 'kysely' | 'kind'>): Idempotency {
  const keys = new IdempotencyKeyRepository(database.kysely)
  const held = new Set<string>()

  const firstCall = (own: HeldKey): FirstCall => {
    const beat = setInterval(() => void keys.hold(own, holdSeconds).catch(() => undefined), holdSeconds * 300).unref()
    const done = () => {
      clearInterval(beat)
      held.delete(own.claim)
    }
    return {
      kept: null,
      keep: async ({ status, body }) =>
        void (await keys.answer(own, { status, response: body, runId: null }).finally(done)),
      async keepRun(runId, transaction) {
        const kept = await keys.within(transaction).answer(own, { status: 202, response: null, runId })
        if (!kept) throw stillRunning()
      },
      done,
      release: () => keys.release(own).finally(done),
    }
  }

  const forget = (claim: string) => (error: unknown) => {
    held.delete(claim)
    throw error
  }

  return {
    removeExpired: () => keys.deleteOlderThan(keepHours),
    async begin(call) {
      for (let attempt = 1; attempt <= takeAttempts; attempt++) {
        const claim = randomUUID()
        const own = { userId: call.userId, operation: call.operation, key: call.key, claim }
        // Before anybody can see the claim, so that nobody takes it for one of a process that is gone.
        held.add(claim)
        if (await take(keys, own, call.requestSha256).catch(forget(claim))) return firstCall(own)
        held.delete(claim)
        const found = await keys.find(call)
        // Released or expired since: take it now.
        if (!found) continue
        // The embedded database has this process alone: whoever else held the key is gone.
        if (found.status === null && database.kind === 'pglite' && !held.has(found.claim)) {
          await keys.release({ ...own, claim: found.claim })
          continue
        }
        if (found.requestSha256 !== call.requestSha256) throw otherRequest()
        if (found.runId !== null) return { kept: { runId: found.runId } }
        if (found.status !== null) return { kept: { status: found.status, body: found.response ?? '' } }
        throw stillRunning()
      }
      throw stillRunning()
    },
  }
}

async function take(keys: IdempotencyKeyRepository, own: HeldKey, requestSha256: string): Promise<boolean> {
  try {
    return await keys.take(own, requestSha256, { holdSeconds, keepHours })
  } catch (error) {
    const noSuchUser = error instanceof Error && 'code' in error && error.code === '23503'
    throw noSuchUser ? new AppError('session-ended', 'This account is no longer there.', { cause: error }) : error
  }
}

function otherRequest(): AppError {
  const detail = 'This Idempotency-Key was used for another request. Use a new key for each new request.'
  return new AppError('conflict', detail, {
    errors: [{ in: 'header', pointer: '/Idempotency-Key', message: 'Use a new key.' }],
  })
}

function stillRunning(): AppError {
  const detail = 'The first call with this Idempotency-Key is still being answered. Ask again in a moment.'
  return new AppError('conflict', detail, { retryAfter: 1 })
}
