import { randomUUID } from 'node:crypto'
import type { Database } from '@careergini/database'
import { testDatabases } from '@careergini/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newestFirst, pageOf } from './keyset.ts'

describe.each(testDatabases())('a list by pages on $name', ({ open }) => {
  let db: Database
  let userId: string
  beforeAll(async () => {
    db = await open()
    const user = { email: 'a@example.org' }
    userId = (await db.kysely.insertInto('users').values(user).returning('id').executeTakeFirstOrThrow()).id
  })
  afterAll(() => db.close())

  const order = newestFirst({ at: 'runs.createdAt', id: 'runs.id' })
  const page = async (kind: string, limit: number, cursor?: string) => {
    const rows = await db.kysely
      .selectFrom('runs')
      .select(['runs.id', order.place.as('place')])
      .where('kind', '=', kind)
      .where(order.after(cursor))
      .orderBy('runs.createdAt', 'desc')
      .orderBy('runs.id', 'desc')
      .limit(limit + 1)
      .execute()
    return pageOf(rows, limit, ({ id }) => id)
  }
  const insert = async (kind: string, times: readonly string[]) => {
    for (const time of times) {
      const createdAt = sql<Date>`${time}::timestamptz`
      await db.kysely.insertInto('runs').values({ id: randomUUID(), userId, kind, createdAt }).execute()
    }
  }
  const readAll = async (kind: string, limit: number) => {
    const seen: string[][] = []
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const { items, nextCursor } = await page(kind, limit, cursor)
      seen.push(items)
      cursor = nextCursor ?? undefined
    }
    return seen
  }

  it.each([1, 2, 3, 7])('misses and doubles nothing within one millisecond, %i a page', async (limit) => {
    const kind = `close-${limit}`
    const times = ['.000001', '.000900', '.000500', '.000500', '.000999', '.001']
    await insert(
      kind,
      times.map((part) => `2026-02-01T12:00:00${part}+03:00`),
    )
    const [whole] = await readAll(kind, 100)
    const pages = await readAll(kind, limit)
    expect(pages.flat()).toEqual(whole)
    expect(whole).toHaveLength(times.length)
    expect(pages.at(-1)).not.toEqual([])
  })

  const refused = { code: 'invalid-input', errors: [{ in: 'query', pointer: '/cursor' }] }
  it.each(['x', '', 'MjAyNi05OS05OVQxMjowMDowMC4wMDAwMDAgeA'])('says that the cursor %j is not ours', (cursor) =>
    expect(page('none', 1, cursor)).rejects.toMatchObject(refused),
  )

  it.each([
    '2026-02-01',
    '2026-02-30T12:00:00.000000 x',
    '0000-01-01T12:00:00.000000 x',
    '2026-02-01T24:00:00.000000 x',
    '2026-02-01T12:00:00.000000 a\u0000b',
    '12026-02-01T12:00:00.000000 x',
  ])('says that the made-up place %j is not ours', (place) =>
    expect(page('none', 1, Buffer.from(place).toString('base64url'))).rejects.toMatchObject(refused),
  )
})
