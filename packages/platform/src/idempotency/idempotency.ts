import { randomUUID } from 'node:crypto'
import type { Database } from '@careergini/database'
import { AppError } from '../errors/index.ts'
import { IdempotencyKeyRepository, type KeyedCall } from './idempotency-key.repository.ts'

/** The answer to the first call, byte by byte; or, of long work, the run that gives it. */
export type KeptAnswer = { status: number; body: string } | { runId: string }

/** The first call with a key. One of its methods must be called in the end. */
export interface FirstCall {
  kept: null
  keep(answer: KeptAnswer): Promise<void>
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
  const keys = new IdempotencyKeyRepository(database)
  const held = new Set<string>()

  const firstCall = (claim: string): FirstCall => {
    const beat = setInterval(() => void keys.hold(claim, holdSeconds).catch(() => undefined), holdSeconds * 300).unref()
    const end = async (last: Promise<void>) => {
      clearInterval(beat)
      await last.finally(() => held.delete(claim))
    }
    return {
      kept: null,
      keep: (answer) =>
        end(
          'runId' in answer
            ? keys.answer(claim, { status: 202, response: null, runId: answer.runId })
            : keys.answer(claim, { status: answer.status, response: answer.body, runId: null }),
        ),
      release: () => end(keys.release(claim)),
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
        // Before anybody can see the claim, so that nobody takes it for one of a process that is gone.
        held.add(claim)
        if (await take(keys, call, claim).catch(forget(claim))) return firstCall(claim)
        held.delete(claim)
        const found = await keys.find(call)
        // Released or expired since: take it now.
        if (!found) continue
        // The embedded database has this process alone: whoever else held the key is gone.
        if (found.status === null && database.kind === 'pglite' && !held.has(found.claim)) {
          await keys.release(found.claim)
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

async function take(keys: IdempotencyKeyRepository, call: KeyedCall, claim: string): Promise<boolean> {
  try {
    return await keys.take(call, claim, holdSeconds, keepHours)
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
