import type { SecurityEventDetails, SecurityEventKind } from '@careergini/contracts'
import type { PageRequest } from '@careergini/platform/paging'
import type { SecurityEventRepository } from './security-event.repository.ts'

const keptDays = 365
const dayMs = 86_400_000

/** Where a request came from, as far as it tells. */
export interface Origin {
  userAgent: string | null
  ip: string | null
}

/** Security events of an account, for the person to read; kept for a year and gone with the account. */
export class AuditLog {
  readonly #events: SecurityEventRepository
  readonly #now: () => Date

  constructor(events: SecurityEventRepository, now: () => Date) {
    this.#events = events
    this.#now = now
  }

  /** Writes one event down. `details` are small facts such as a key's name, never a secret. */
  async record(
    userId: string,
    kind: SecurityEventKind,
    details: SecurityEventDetails = {},
    origin: Origin = { userAgent: null, ip: null },
  ): Promise<void> {
    await this.#events.insert({ userId, kind, details, ...origin, at: this.#now() })
  }

  /** Writes a sign-in down: as `new-device` when no browser or program of this kind signed in within the last year. */
  async recordSignIn(userId: string, details: SecurityEventDetails, origin: Origin): Promise<void> {
    const known = await this.#events.hasSignedInWith(userId, origin.userAgent, this.#oldest())
    await this.record(userId, known ? 'sign-in' : 'new-device', details, origin)
  }

  /** The person's own events, newest first. */
  page(userId: string, request: PageRequest) {
    return this.#events.findPage(userId, this.#oldest(), request)
  }

  removeExpired(): Promise<void> {
    return this.#events.deleteBefore(this.#oldest())
  }

  #oldest(): Date {
    return new Date(this.#now().getTime() - keptDays * dayMs)
  }
}
