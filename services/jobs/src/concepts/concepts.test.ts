import { getOccupation, getSkill, searchOccupations, searchSkills, type EvidenceItem } from '@careergini/contracts'
import { testDatabases } from '@careergini/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startJobs, type JobsUnderTest } from '../jobs.fixture.ts'

describe.each(testDatabases().slice(0, 1))('concepts', ({ open }) => {
  let jobs: JobsUnderTest
  beforeAll(async () => {
    jobs = await startJobs(await open())
  })
  afterAll(() => jobs.close())
  const labels = ({ items }: { items: { label: string }[] }) => items.map(({ label }) => label)

  it('finds skills as they are typed', async () => {
    const found = await jobs.as('ada').call(searchSkills, { query: { q: 'kuber' } })
    expect(labels(found)[0]).toMatch(/^Kubernetes/)
    expect(labels(await jobs.as('ada').call(searchSkills, { query: { q: 'qqqqqq' } }))).toEqual([])
    await expect(jobs.as('ada').call(searchSkills, { query: { q: ' ' } })).rejects.toMatchObject({
      problem: { code: 'invalid-input' },
    })
  })

  it('finds occupations by their names, by other words and in spite of a typing error', async () => {
    const search = async (q: string) => labels(await jobs.as('ada').call(searchOccupations, { query: { q } }))
    expect(await search('data ana')).toContain('data analyst')
    expect(await search('electricain')).toContain('electrician')
    expect(await search('Senior data analyst (m/f/d)')).toContain('data analyst')
  })

  it('tells what is known of a skill, who needs it and the person’s evidence', async () => {
    jobs.world.evidence = [python]
    const [skill] = (await jobs.as('ada').call(searchSkills, { query: { q: 'Python' } })).items
    const page = await jobs.as('ada').call(getSkill, { params: { id: skill?.id ?? '' } })
    expect(page).toMatchObject({ label: 'Python', kind: 'skill', evidenceIds: [python.id] })
    expect(labels({ items: page.optionalFor })).toContain('software developer')
    expect(page.broader.length).toBeGreaterThan(0)
    await expect(jobs.as('ada').call(getSkill, { params: { id: 'nothing' } })).rejects.toMatchObject({
      problem: { code: 'not-found' },
    })
  })

  it('tells what an occupation needs', async () => {
    const found = await jobs.as('ada').call(searchOccupations, { query: { q: 'data analyst' } })
    const page = await jobs.as('ada').call(getOccupation, { params: { id: found.items[0]?.id ?? '' } })
    expect(labels({ items: page.essential })).toContain('data mining')
    await expect(jobs.anybody.call(getOccupation, { params: { id: page.id } })).rejects.toMatchObject({
      problem: { code: 'not-signed-in' },
    })
  })
})

const python: EvidenceItem = {
  id: '00000000-0000-4000-8000-000000000001',
  parentId: null,
  text: 'Python',
  facts: { kind: 'skill', name: 'Python', group: null, level: null, years: null },
  conceptIds: [],
  source: { kind: 'typed', documentId: null, label: 'typed', place: null, textSha256: '0'.repeat(64) },
  edited: false,
  position: 0,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
}
