import type { Database } from '@careergini/database'
import { createSealer } from '@careergini/platform/auth'
import { testDatabases } from '@careergini/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ProofKeyRepository } from './proof-key.repository.ts'
import { createProofKeys } from './proof-keys.ts'

describe.each(testDatabases())('the key of proofs on $name', ({ open }) => {
  let database: Database
  beforeEach(async () => void (database = await open()))
  afterEach(() => database.close())

  const start = (secret: string) =>
    createProofKeys(new ProofKeyRepository(database), createSealer(secret, 'proof keys'))
  const rows = () => database.kysely.selectFrom('proofKeys').selectAll().orderBy('id').execute()

  it('is one, however many processes start at once', async () => {
    const [one, two] = await Promise.all([start('a secret').active(), start('a secret').active()])
    expect(one).toBe(two)
    expect(await rows()).toHaveLength(1)
  })

  it('is replaced when the secret that sealed it is gone; the old public half stays', async () => {
    const lost = await start('lost secret').active()
    const [before] = await rows()
    const [one, two] = await Promise.all([start('new secret').active(), start('new secret').active()])
    expect(one).toBe(two)
    expect(one).not.toBe(lost)
    expect(await start('new secret').active()).toBe(one)
    const [retired, active, ...more] = await rows()
    expect(retired).toMatchObject({ id: 'key-1', publicKey: before?.publicKey, retiredAt: expect.any(Date) })
    expect(active).toMatchObject({ id: 'key-2', retiredAt: null })
    expect(more).toEqual([])
  })
})
