import { randomUUID } from 'node:crypto'
import type { Database } from '@careergini/database'
import { testDatabases } from '@careergini/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { RefreshTokenRepository } from './refresh-token.repository.ts'
import { SessionRepository } from './session.repository.ts'
import { RefreshTokens } from './refresh-tokens.ts'

const device = { userAgent: null, ip: null }
const week = 7 * 86_400_000

describe.each(testDatabases())('refresh tokens on $name', ({ open }) => {
  let database: Database
  let tokens: RefreshTokens
  let clock: Date
  const userId = randomUUID()
  beforeAll(async () => {
    database = await open()
    await database.kysely.insertInto('users').values({ id: userId, email: 'ada@example.org' }).execute()
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    clock = new Date('2026-01-01T00:00:00Z')
    await database.kysely.deleteFrom('refreshTokens').execute()
    tokens = new RefreshTokens(new RefreshTokenRepository(database), 's'.repeat(32), () => clock)
  })

  const rows = () => database.kysely.selectFrom('refreshTokens').selectAll().execute()

  it('leave no successor that works when the session ends during a refresh', async () => {
    for (let round = 0; round < 10; round++) {
      const token = await tokens.issue(userId, device)
      await Promise.allSettled([tokens.rotate(token, device), tokens.end(token), tokens.rotate(token, device)])
    }
    expect((await rows()).filter(({ revokedAt }) => revokedAt === null)).toEqual([])
  })

  it('leave none either when the session is ended from elsewhere during a refresh', async () => {
    const sessions = new SessionRepository(database)
    for (let round = 0; round < 10; round++) {
      const id = randomUUID()
      const token = await tokens.issue(userId, device, id)
      await Promise.allSettled([
        tokens.rotate(token, device),
        sessions.end(userId, id, clock),
        tokens.rotate(token, device),
      ])
    }
    expect((await rows()).filter(({ revokedAt }) => revokedAt === null)).toEqual([])
  })

  it('stay usable when the successor could not be stored', async () => {
    const token = await tokens.issue(userId, device)
    const unstorable = { userAgent: 'a NUL \u0000 that no text column takes', ip: null }
    await expect(tokens.rotate(token, unstorable)).rejects.toThrow()
    clock = new Date(clock.getTime() + 60_000)
    expect(await tokens.rotate(token, device)).toMatchObject({ userId })
  })

  it('are removed once they expired, and no earlier', async () => {
    await tokens.issue(userId, device)
    clock = new Date(clock.getTime() + week - 1)
    await tokens.removeExpired()
    expect(await rows()).toHaveLength(1)
    clock = new Date(clock.getTime() + 2)
    await tokens.removeExpired()
    expect(await rows()).toEqual([])
  })
})
