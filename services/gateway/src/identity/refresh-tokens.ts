import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { AppError } from '@careergini/platform/errors'
import type { NewRefreshToken, RefreshTokenRepository } from './refresh-token.repository.ts'

export const refreshTokenDays = 7
/** Two tabs that refresh with the same token within this time are one browser, not a thief. */
const graceMs = 10_000
const dayMs = 86_400_000

export interface Device {
  userAgent: string | null
  ip: string | null
}

/** Refresh tokens: opaque, kept as keyed hashes, replaced at each use; the reuse of an old one ends its whole family. */
export class RefreshTokens {
  readonly #repository: RefreshTokenRepository
  readonly #secret: string
  readonly #now: () => Date

  constructor(repository: RefreshTokenRepository, secret: string, now: () => Date) {
    this.#repository = repository
    this.#secret = secret
    this.#now = now
  }

  /** The first token of a sign-in on a device. */
  async issue(userId: string, device: Device, sessionId: string = randomUUID()): Promise<string> {
    const { token, stored } = this.#make(device)
    await this.#repository.insert({ ...stored, userId, familyId: sessionId })
    return token
  }

  /** Replaces a token; tells whose it is. Throws `session-ended` when it is unknown, expired, revoked or reused. */
  async rotate(token: string, device: Device): Promise<{ userId: string; sessionId: string; token: string }> {
    const successor = this.#make(device)
    const found = await this.#repository.replace(this.#hash(token), successor.stored, this.#now(), graceMs)
    if (!found) throw new AppError('session-ended', 'This session has ended. Sign in again.')
    return { userId: found.userId, sessionId: found.familyId, token: successor.token }
  }

  /** Ends the session that the token belongs to; an unknown token is no error. */
  async end(token: string): Promise<void> {
    await this.#repository.revokeFamilyOf(this.#hash(token), this.#now())
  }

  removeExpired(): Promise<void> {
    return this.#repository.deleteExpired(this.#now())
  }

  #make(device: Device): { token: string; stored: NewRefreshToken } {
    const token = randomBytes(32).toString('base64url')
    const expiresAt = new Date(this.#now().getTime() + refreshTokenDays * dayMs)
    return { token, stored: { hash: this.#hash(token), expiresAt, ...device } }
  }

  #hash(token: string): string {
    return createHmac('sha256', this.#secret).update(token).digest('base64url')
  }
}
