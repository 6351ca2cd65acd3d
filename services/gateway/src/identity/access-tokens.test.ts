import type { Database } from '@careergini/database'
import { createSealer } from '@careergini/platform/auth'
import { testDatabases } from '@careergini/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAccessTokens } from './access-tokens.ts'
import { SigningKeyRepository } from './signing-key.repository.ts'

const ada = { id: 'ada', email: 'ada@example.org', role: 'owner' } as const

describe.each(testDatabases())('the key of access tokens on $name', ({ open }) => {
  let database: Database
  beforeEach(async () => void (database = await open()))
  afterEach(() => database.close())

  const start = (secret: string) =>
    createAccessTokens(
      new SigningKeyRepository(database, createSealer(secret, 'signing keys')),
      () => new Date('2026-01-01T00:00:00Z'),
      async () => true,
    )

  it('stays the same over a restart', async () => {
    const { token } = await (await start('one secret')).sign(ada, 'session')
    expect(await (await start('one secret')).verify(token)).toEqual(ada)
    expect(await database.kysely.selectFrom('signingKeys').selectAll().execute()).toHaveLength(1)
  })

  it('is retired when the secret that sealed it is gone, and its tokens end with it', async () => {
    const { token } = await (await start('lost secret')).sign(ada, 'session')
    const after = await start('new secret')
    expect(await after.verify(token)).toBeNull()
    expect(await after.verify((await after.sign(ada, 'session')).token)).toEqual(ada)
    const keys = await database.kysely.selectFrom('signingKeys').select('retiredAt').orderBy('createdAt').execute()
    expect(keys.map(({ retiredAt }) => retiredAt === null)).toEqual([false, true])
    const again = await start('new secret')
    expect(await again.verify((await after.sign(ada, 'session')).token)).toEqual(ada)
  })
})
