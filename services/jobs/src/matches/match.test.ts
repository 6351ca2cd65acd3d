import { answerRequirement, matchOfPosting, type EvidenceItem } from '@careergini/contracts'
import { testDatabases } from '@careergini/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bakery, startJobs, type JobsUnderTest } from '../jobs.fixture.ts'

describe.each(testDatabases())('matches on $name', ({ open }) => {
  let jobs: JobsUnderTest
  beforeAll(async () => {
    jobs = await startJobs(await open())
  })
  afterAll(() => jobs.close())
  beforeEach(() => jobs.reset())

  describe('the match', () => {
    it('compares the person’s evidence and takes their answers', async () => {
      jobs.world.evidence = [baker]
      const { id } = await jobs.paste(bakery)
      const match = await jobs.as('ada').call(matchOfPosting, { params: { id } })
      expect(match.rows.map(({ state }) => state)).toEqual(['met', 'unknown', 'missing'])
      const question = match.rows[1]?.requirement.id ?? ''
      const answered = await jobs.as('ada').call(answerRequirement, {
        params: { id, requirementId: question },
        body: { answer: true },
      })
      expect(answered.rows[1]).toMatchObject({ state: 'met', rule: 'answer.yes' })
      const taken = await jobs.as('ada').call(answerRequirement, {
        params: { id, requirementId: question },
        body: { answer: null },
      })
      expect(taken.rows[1]?.state).toBe('unknown')
    })

    it('gives the same bytes for the same inputs', async () => {
      jobs.world.evidence = [baker]
      const { id } = await jobs.paste(bakery)
      const once = await jobs.as('ada').call(matchOfPosting, { params: { id }, query: { asOf: '2026-01' } })
      expect(
        JSON.stringify(await jobs.as('ada').call(matchOfPosting, { params: { id }, query: { asOf: '2026-01' } })),
      ).toBe(JSON.stringify(once))
      const later = await jobs.as('ada').call(matchOfPosting, { params: { id }, query: { asOf: '2021-01' } })
      expect(later.rows[0]?.state).toBe('partial')
    })

    it('says that evidence cannot be read when the profile service is away', async () => {
      const { id } = await jobs.paste(bakery)
      jobs.world.profileAnswers = false
      await expect(jobs.as('ada').call(matchOfPosting, { params: { id } })).rejects.toMatchObject({
        problem: { code: 'unavailable' },
      })
    })
  })
})

const baker: EvidenceItem = {
  id: '00000000-0000-4000-8000-000000000001',
  parentId: null,
  text: 'Baker at Fjordbrød',
  facts: { kind: 'role', title: 'Baker', organisation: 'Fjordbrød', location: null, start: '2020-01', end: '2024-12' },
  conceptIds: [],
  source: { kind: 'typed', documentId: null, label: 'typed', place: null, textSha256: '0'.repeat(64) },
  edited: false,
  position: 0,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
}
