import { randomUUID } from 'node:crypto'
import type { Session, User } from '@careergini/contracts'
import { AppError } from '@careergini/platform/errors'
import type { AuditLog } from '../audit/audit-log.ts'
import type { AccessTokens } from './access-tokens.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import type { Device, RefreshTokens } from './refresh-tokens.ts'
import type { UserRepository } from './user.repository.ts'

export interface SignedIn {
  session: Session
  refreshToken: string
}

/** Registering, signing in and keeping signed in. */
export class AuthService {
  readonly #users: UserRepository
  readonly #accessTokens: AccessTokens
  readonly #refreshTokens: RefreshTokens
  readonly #audit: AuditLog

  constructor(parts: {
    users: UserRepository
    accessTokens: AccessTokens
    refreshTokens: RefreshTokens
    audit: AuditLog
  }) {
    this.#users = parts.users
    this.#accessTokens = parts.accessTokens
    this.#refreshTokens = parts.refreshTokens
    this.#audit = parts.audit
  }

  async register(
    account: { email: string; password: string; name?: string | undefined },
    device: Device,
  ): Promise<SignedIn> {
    const passwordHash = await hashPassword(account.password)
    const user = await this.#users.create({ email: account.email, name: account.name ?? null, passwordHash })
    if (!user)
      throw new AppError('email-taken', 'There is already an account with this e-mail. Sign in instead.', {
        errors: [{ pointer: '/email', message: 'Already used.' }],
      })
    await this.#audit.record(user.id, 'account-created', {}, device)
    return this.#begin(user, device)
  }

  async login(credentials: { email: string; password: string }, device: Device): Promise<SignedIn> {
    const found = await this.#users.findByEmail(credentials.email)
    const right = await verifyPassword(credentials.password, found?.passwordHash ?? null)
    if (found && !right) await this.#audit.record(found.id, 'sign-in-failed', { method: 'password' }, device)
    if (!found || !right) throw new AppError('wrong-credentials', 'E-mail and password do not match. Check both.')
    const { passwordHash: _, ...user } = found
    await this.#audit.recordSignIn(user.id, { method: 'password' }, device)
    return this.#begin(user, device)
  }

  async refresh(token: string | null, device: Device): Promise<SignedIn> {
    if (!token) throw new AppError('session-ended', 'You are not signed in. Sign in again.')
    const rotated = await this.#refreshTokens.rotate(token, device)
    const user = await this.#users.findById(rotated.userId)
    if (!user) throw new AppError('session-ended', 'This account is no longer there.')
    return this.#signIn(user, rotated.token, rotated.sessionId)
  }

  async logout(token: string | null): Promise<void> {
    if (token) await this.#refreshTokens.end(token)
  }

  async whoIs(userId: string): Promise<User> {
    const user = await this.#users.findById(userId)
    if (!user) throw new AppError('session-ended', 'This account is no longer there.')
    return user
  }

  async #begin(user: User, device: Device): Promise<SignedIn> {
    const sessionId = randomUUID()
    return this.#signIn(user, await this.#refreshTokens.issue(user.id, device, sessionId), sessionId)
  }

  async #signIn(user: User, refreshToken: string, sessionId: string): Promise<SignedIn> {
    const { token, expiresAt } = await this.#accessTokens.sign(user, sessionId)
    return { session: { accessToken: token, expiresAt: expiresAt.toISOString(), user }, refreshToken }
  }
}
