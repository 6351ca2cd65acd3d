import { findGaps, type EvidenceItem, type GapQuestion, importPosting } from '@careergini/contracts'
import { testDatabases } from '@careergini/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bakery, startJobs, type JobsUnderTest } from '../jobs.fixture.ts'

describe.each(testDatabases())('gaps on $name', ({ open }) => {
  let jobs: JobsUnderTest
  beforeAll(async () => {
    jobs = await startJobs(await open())
  })
  afterAll(() => jobs.close())
  beforeEach(() => jobs.reset())
  const ask = (body: Partial<GapQuestion> = {}, person: 'ada' | 'grace' = 'ada') =>
    jobs.as(person).call(findGaps, { body })

  it('compares with a role named in one’s own words, and says what it was read as', async () => {
    jobs.world.evidence = [skill('statistics')]
    const found = await ask({ targetRole: 'Senior data analyst (m/f/d)' })
    expect(found.target).toMatchObject({ kind: 'role', label: 'data analyst' })
    const states = Object.fromEntries(found.rows.map(({ label, state }) => [label, state]))
    expect(states).toMatchObject({ statistics: 'met', 'data mining': 'missing' })
    expect(await ask({ occupationId: found.target.occupation?.conceptId ?? '' })).toMatchObject({ rows: found.rows })
  })

  it('reads a typing error, and suggests roles where it knows none', async () => {
    expect((await ask({ targetRole: 'electricain' })).target.label).toBe('electrician')
    const refused = await ask({ targetRole: 'qwertz asdfgh' }).catch((error: unknown) => error)
    expect(refused).toMatchObject({
      problem: { code: 'not-found', detail: expect.stringContaining('“qwertz asdfgh”') },
    })
    await expect(ask({ occupationId: 'nothing' })).rejects.toMatchObject({ problem: { code: 'not-found' } })
  })

  it('compares with the person’s own jobs, one or all, and keeps those of others out', async () => {
    jobs.world.evidence = [skill('Python')]
    const first = await jobs.paste(developerJob('Python and Terraform'))
    await jobs.paste(developerJob('Terraform and Ansible'))
    const one = await ask({ postingIds: [first.id] })
    expect(Object.fromEntries(one.rows.map(({ label, state }) => [label, state]))).toEqual({
      Python: 'met',
      Terraform: 'missing',
    })
    const all = await ask()
    expect(all.target).toMatchObject({ kind: 'postings', label: '2 jobs' })
    expect(all.rows[0]).toMatchObject({ label: 'Terraform', targetIds: [expect.any(String), expect.any(String)] })
    await expect(ask({ postingIds: [first.id] }, 'grace')).rejects.toMatchObject({ problem: { code: 'not-found' } })
    await expect(ask({}, 'grace')).rejects.toMatchObject({ problem: { code: 'invalid-input' } })
  })

  it('tries a skill out without storing anything', async () => {
    jobs.world.evidence = [skill('Python')]
    const { id } = await jobs.paste(developerJob('Python and Terraform'))
    const before = await ask({ postingIds: [id] })
    const terraform = before.rows.find(({ label }) => label === 'Terraform')?.conceptId ?? ''
    const trial = await ask({ postingIds: [id], extraConceptIds: [terraform] })
    expect(trial.targets).toMatchObject([{ tier: 'stretch', trialTier: 'strong' }])
    expect(await ask({ postingIds: [id] })).toEqual(before)
    expect((await ask({ postingIds: [id], extraConceptIds: ['nothing'] })).notices[0]).toContain('nothing')
  })

  it('compares with a pasted description and stores none of it', async () => {
    const found = await ask({ jobDescription: developerJob('Ansible') })
    expect(found.target.kind).toBe('description')
    expect(found.rows.map(({ label }) => label)).toEqual(['Ansible'])
    expect(found.notices[0]).toContain('no evidence')
    expect(await jobs.database.kysely.selectFrom('jobs').select('id').execute()).toEqual([])
  })

  it('without a word said takes the jobs, else the latest role, else asks', async () => {
    jobs.world.evidence = [role('Electrician', '2020'), role('Baker', '2012')]
    expect((await ask()).target.label).toBe('electrician')
    await jobs.paste(bakery)
    expect((await ask()).target.kind).toBe('postings')
  })

  it('says that a posting names no skill', async () => {
    const text =
      'Night porter\nHotel Halden\n\nWhat you bring\n- You like the quiet of the night\n- You are friendly to everybody'
    expect((await ask({ jobDescription: text })).notices.join(' ')).toContain('No skill')
  })

  it('takes one target at a time and at most a hundred jobs', async () => {
    const both = ask({ targetRole: 'baker', jobDescription: bakery })
    await expect(both).rejects.toMatchObject({ problem: { code: 'invalid-input' } })
    const many = Array.from({ length: 101 }, (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`)
    await expect(ask({ postingIds: many })).rejects.toMatchObject({ problem: { code: 'invalid-input' } })
    await expect(ask({ targetRole: ' ' })).rejects.toMatchObject({ problem: { code: 'invalid-input' } })
  })

  it('answers the same bytes for the same inputs, for forty jobs in bounded time', async () => {
    jobs.world.evidence = [skill('Python'), role('Electrician', '2020')]
    for (let index = 0; index < 40; index += 1) {
      const text = developerJob(`Terraform, Ansible and Docker in team ${index}`)
      await jobs.as('ada').call(importPosting, { body: { text } })
    }
    const start = performance.now()
    const once = await jobs.as('ada').file(findGaps, { body: { asOf: '2026-01' } })
    expect(performance.now() - start).toBeLessThan(10_000)
    const again = await jobs.as('ada').file(findGaps, { body: { asOf: '2026-01' } })
    expect(await again.text()).toBe(await once.text())
  }, 60_000)
})

const developerJob = (wanted: string) => `Platform Developer
Quillmark | Leeds, United Kingdom | Full-time

We keep the lights on for people who read and write for a living.

Requirements
- ${wanted}
`

const at = '2026-01-01T00:00:00Z'
const item = (id: string, text: string, facts: EvidenceItem['facts']): EvidenceItem => ({
  id,
  parentId: null,
  text,
  facts,
  conceptIds: [],
  source: { kind: 'typed', documentId: null, label: 'typed', place: null, textSha256: '0'.repeat(64) },
  edited: false,
  position: 0,
  createdAt: at,
  updatedAt: at,
})
const skill = (name: string) => item(name, name, { kind: 'skill', name, group: null, level: null, years: null })
const role = (title: string, start: string) =>
  item(title, title, { kind: 'role', title, organisation: 'Ferrow', location: null, start, end: null })
