import { testDatabases } from '@careergini/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from './open-database.ts'
import { inTransaction } from './transaction.ts'

describe.each(testDatabases())('inTransaction on $name', ({ open }) => {
  let db: Database
  beforeAll(async () => void (db = await open()))
  afterAll(() => db.close())

  const addUser = (email: string) => ({ email })
  const emails = async (like: string) => {
    const rows = await db.kysely.selectFrom('users').select('email').where('email', 'like', like).execute()
    return rows.map(({ email }) => email)
  }

  it('stores all of it', async () => {
    await inTransaction(db, async (trx) => {
      await trx.insertInto('users').values(addUser('all-1@example.org')).execute()
      await trx.insertInto('users').values(addUser('all-2@example.org')).execute()
    })
    expect(await emails('all-%')).toHaveLength(2)
  })

  it('stores nothing when the work throws', async () => {
    const work = inTransaction(db, async (trx) => {
      await trx.insertInto('users').values(addUser('none@example.org')).execute()
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toThrow('changed my mind')
    expect(await emails('none%')).toEqual([])
  })

  it('goes on working after a statement failed inside', async () => {
    const twice = inTransaction(db, async (trx) => {
      await trx.insertInto('users').values(addUser('twice@example.org')).execute()
      await trx.insertInto('users').values(addUser('TWICE@example.org')).execute()
    })
    await expect(twice).rejects.toThrow(/users_email/)
    expect(await emails('twice%')).toEqual([])
  })

  it('throws at once when anything but the transaction is awaited inside', async () => {
    const query = inTransaction(db, () => db.kysely.selectFrom('users').selectAll().execute())
    await expect(query).rejects.toMatchObject({ code: 'misused-transaction' })
    const raw = inTransaction(db, () => db.withConnection((connection) => connection.query('select 1')))
    await expect(raw).rejects.toMatchObject({ code: 'misused-transaction' })
    const nested = inTransaction(db, () => inTransaction(db, async () => undefined))
    await expect(nested).rejects.toMatchObject({ code: 'misused-transaction' })
  })

  it('refuses a transaction that was not started by it', async () => {
    const own = db.kysely.transaction().execute(async () => undefined)
    await expect(own).rejects.toMatchObject({ code: 'misused-transaction' })
  })

  it('keeps other requests waiting, not mixed into the transaction', async () => {
    const gate = Promise.withResolvers<void>()
    const slow = inTransaction(db, async (trx) => {
      await trx.insertInto('users').values(addUser('mixed-1@example.org')).execute()
      await gate.promise
      throw new Error('rolled back')
    })
    const other = db.kysely.insertInto('users').values(addUser('mixed-2@example.org')).execute()
    gate.resolve()
    await expect(slow).rejects.toThrow('rolled back')
    await other
    expect(await emails('mixed-%')).toEqual(['mixed-2@example.org'])
  })

  it('lets work that outlives the transaction use the database again', async () => {
    const later = Promise.withResolvers<void>()
    const outliving = await inTransaction(db, async () => ({
      task: later.promise.then(() => emails('nobody%')),
    }))
    later.resolve()
    expect(await outliving.task).toEqual([])
  })
})
