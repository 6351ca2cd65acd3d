import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { AppError } from '@careergini/platform/errors'
import type { RefreshTokenRepository } from './refresh-token.repository.ts'

export const refreshTokenDays = 7
/** Two tabs that refresh with the same token within this time are one browser, not a thief. */
const graceMs = 10_000

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
  issue(userId: string, device: Device): Promise<string> {
    return this.#issueIn(randomUUID(), userId, device)
  }

  /** Replaces a token; tells whose it is. Throws `session-ended` when it is unknown, expired, revoked or reused. */
  async rotate(token: string, device: Device): Promise<{ userId: string; token: string }> {
    const now = this.#now()
    const found = await this.#repository.findByHash(this.#hash(token))
    if (!found || found.revokedAt || found.expiresAt <= now) throw ended()
    const first = await this.#repository.markUsed(found.id, now)
    if (!first && !(await this.#withinGrace(token, now))) {
      await this.#repository.revokeFamily(found.familyId, now)
      throw ended()
    }
    return { userId: found.userId, token: await this.#issueIn(found.familyId, found.userId, device) }
  }

  /** Ends the session that the token belongs to; an unknown token is no error. */
  async end(token: string): Promise<void> {
    const found = await this.#repository.findByHash(this.#hash(token))
    if (found) await this.#repository.revokeFamily(found.familyId, this.#now())
  }

  async #withinGrace(token: string, now: Date): Promise<boolean> {
    const again = await this.#repository.findByHash(this.#hash(token))
    return again?.usedAt != null && now.getTime() - again.usedAt.getTime() < graceMs
  }

  async #issueIn(familyId: string, userId: string, device: Device): Promise<string> {
    const token = randomBytes(32).toString('base64url')
    const expiresAt = new Date(this.#now().getTime() + refreshTokenDays * 86_400_000)
    await this.#repository.insert({ userId, familyId, hash: this.#hash(token), expiresAt, ...device })
    return token
  }

  #hash(token: string): string {
    return createHmac('sha256', this.#secret).update(token).digest('base64url')
  }
}

function ended(): AppError {
  return new AppError('session-ended', 'This session has ended. Sign in again.')
}
