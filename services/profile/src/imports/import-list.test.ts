import { listImports } from '@careergini/contracts'
import { testDatabases } from '@careergini/testing'
import { describe, expect, it } from 'vitest'
import { resume, useProfileService } from '../testing/profile-service.fixture.ts'

describe.each(testDatabases())('the list of imports on $name', { timeout: 60_000 }, ({ open }) => {
  const on = useProfileService(open)
  const list = (query: { limit?: number; cursor?: string; documentId?: string }) =>
    on.client.call(listImports, { query })

  it('comes a page at a time, newest first, of one person', async () => {
    const at = (n: number) => new Date(Date.UTC(2026, 0, 1 + Math.floor(n / 2)))
    const row = (n: number) => ({
      userId: on.userId,
      fileName: `${n}.txt`,
      sourceKind: 'upload',
      status: 'finished',
      createdAt: at(n),
    })
    const rows = [0, 1, 2, 3, 4].map(row)
    await on.database.kysely.insertInto('imports').values(rows).execute()
    const stranger = await on.signUp()
    await on.database.kysely
      .insertInto('imports')
      .values({ ...row(9), userId: stranger.userId })
      .execute()

    const seen: string[] = []
    const sizes: number[] = []
    let cursor: string | null | undefined
    do {
      const page = await list({ limit: 2, ...(cursor && { cursor }) })
      seen.push(...page.items.map(({ fileName }) => fileName))
      sizes.push(page.items.length)
      cursor = page.nextCursor
    } while (cursor)
    expect(sizes).toEqual([2, 2, 1])
    expect(seen.toSorted()).toEqual(['0.txt', '1.txt', '2.txt', '3.txt', '4.txt'])
    expect(seen[0]).toBe('4.txt')
    await expect(list({ cursor: 'made-up' })).rejects.toMatchObject({ problem: { code: 'invalid-input' } })
  })

  it('is on wish that of one stored file, with how much was read and is open', async () => {
    const { documentId, items } = await on.imported(resume)
    await on.imported(`${resume}Rye\n`, 'other.txt')
    const found = await list({ documentId: documentId ?? '' })
    expect(found.items).toMatchObject([{ fileName: 'resume.txt', itemCount: items.length, openCount: items.length }])
    const stranger = await on.signUp()
    const theirs = await stranger.client.call(listImports, { query: { documentId: documentId ?? '' } })
    expect(theirs).toEqual({ items: [], nextCursor: null })
  })
})
