import {
  answerRequirement,
  deletePosting,
  getPosting,
  listPostings,
  matchOfPosting,
  restorePosting,
  updatePosting,
} from '@careergini/contracts'
import { testDatabases } from '@careergini/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bakery, startJobs, type JobsUnderTest } from '../jobs.fixture.ts'
import { PostingRepository } from './posting.repository.ts'

describe.each(testDatabases())('postings of one’s own on $name', ({ open }) => {
  let jobs: JobsUnderTest
  beforeAll(async () => {
    jobs = await startJobs(await open())
  })
  afterAll(() => jobs.close())
  beforeEach(() => jobs.reset())

  describe('whose it is', () => {
    it('shows a pasted posting to its owner alone, in every call', async () => {
      const { id, requirements } = await jobs.paste(bakery)
      const params = { id }
      const grace = jobs.as('grace')
      const hidden = { problem: { code: 'not-found' } }
      await expect(grace.call(getPosting, { params })).rejects.toMatchObject(hidden)
      await expect(grace.call(matchOfPosting, { params })).rejects.toMatchObject(hidden)
      await expect(grace.call(updatePosting, { params, body: { title: 'Mine' } })).rejects.toMatchObject(hidden)
      await expect(grace.call(deletePosting, { params })).rejects.toMatchObject(hidden)
      await expect(grace.call(restorePosting, { params })).rejects.toMatchObject(hidden)
      await expect(
        grace.call(answerRequirement, {
          params: { id, requirementId: requirements[0]?.id ?? '' },
          body: { answer: true },
        }),
      ).rejects.toMatchObject(hidden)
      expect((await grace.call(listPostings, {})).items).toEqual([])
      expect(await jobs.as('ada').call(getPosting, { params })).toMatchObject({ title: 'Night Baker' })
    })

    it('never merges the same text of two people', async () => {
      const [mine, theirs] = [await jobs.paste(bakery), await jobs.paste(bakery, 'grace')]
      expect(theirs.id).not.toBe(mine.id)
      await jobs.as('grace').call(deletePosting, { params: { id: theirs.id } })
      expect(await jobs.as('ada').call(getPosting, { params: { id: mine.id } })).toMatchObject({ own: true })
    })

    it('asks for a signed-in person', async () => {
      await expect(jobs.anybody.call(listPostings, {})).rejects.toMatchObject({ problem: { code: 'not-signed-in' } })
    })
  })

  it('pages through the list, newest first', async () => {
    for (const hour of [1, 2, 3]) {
      jobs.world.now = new Date(`2026-01-15T1${hour}:00:00Z`)
      await jobs.paste(`${bakery}\nShift number ${hour}`)
    }
    const first = await jobs.as('ada').call(listPostings, { query: { limit: 2 } })
    const second = await jobs.as('ada').call(listPostings, { query: { limit: 2, cursor: first.nextCursor ?? '' } })
    expect([...first.items, ...second.items].map(({ lastSeenAt }) => lastSeenAt.slice(11, 13))).toEqual([
      '13',
      '12',
      '11',
    ])
    expect(second.nextCursor).toBeNull()
    await expect(jobs.as('ada').call(listPostings, { query: { cursor: 'x' } })).rejects.toMatchObject({
      problem: { code: 'invalid-input' },
    })
  })

  it('brings a removed posting back within 30 days and not later', async () => {
    const { id } = await jobs.paste(bakery)
    await jobs.as('ada').call(deletePosting, { params: { id } })
    await expect(jobs.as('ada').call(getPosting, { params: { id } })).rejects.toMatchObject({
      problem: { code: 'not-found' },
    })
    expect(await jobs.as('ada').call(restorePosting, { params: { id } })).toMatchObject({ id })
    await jobs.as('ada').call(deletePosting, { params: { id } })
    jobs.world.now = new Date('2026-02-20T10:00:00Z')
    await expect(jobs.as('ada').call(restorePosting, { params: { id } })).rejects.toMatchObject({
      problem: { code: 'not-found' },
    })
  })

  it('deletes for good what was removed more than 30 days ago, and nothing else', async () => {
    const stored = new PostingRepository(jobs.database)
    const { id } = await jobs.paste(bakery)
    const kept = await jobs.paste(`${bakery}\nAnother one`)
    await jobs.as('ada').call(deletePosting, { params: { id } })
    const ids = async () => (await jobs.database.kysely.selectFrom('jobs').select('id').execute()).map((row) => row.id)
    await stored.purge(new Date('2026-02-10T10:00:00Z'))
    expect(await ids()).toHaveLength(2)
    await stored.purge(new Date('2026-02-20T10:00:00Z'))
    expect(await ids()).toEqual([kept.id])
  })

  it('lists postings without reading their texts', async () => {
    const { id, requirements } = await jobs.paste(bakery)
    const { kysely } = jobs.database
    const queries: string[] = []
    const watched = kysely.withPlugin({
      transformQuery: ({ node }) => {
        queries.push(JSON.stringify(node))
        return node
      },
      transformResult: async ({ result }) => result,
    })
    const stored = new PostingRepository({ ...jobs.database, kysely: watched })
    const { ownerUserId } = await kysely.selectFrom('jobs').select('ownerUserId').executeTakeFirstOrThrow()
    const { items } = await stored.list(ownerUserId ?? '', { limit: 5 })
    expect(items).toMatchObject([{ id, title: 'Night Baker', own: true, requirementCount: requirements.length }])
    expect(queries.join()).not.toMatch(/SelectAllNode|"name":"(?:text|raw)"/)
  })

  it('reads requirements again when the rules are newer', async () => {
    const { id, requirements } = await jobs.paste(bakery)
    await jobs.database.kysely
      .updateTable('jobs')
      .set({ requirements: '[]', policyVersion: 'requirements@0' })
      .execute()
    expect((await jobs.as('ada').call(getPosting, { params: { id } })).requirements).toEqual(requirements)
  })
})
