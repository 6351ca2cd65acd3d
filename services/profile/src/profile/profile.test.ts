import { createEvidence, exportProfile, importSample, updateProfile } from '@careergini/contracts'
import { testDatabases } from '@careergini/testing'
import { describe, expect, it } from 'vitest'
import { useProfileService } from '../testing/profile-service.fixture.ts'

describe.each(testDatabases())('the profile on $name', { timeout: 60_000 }, ({ open }) => {
  const on = useProfileService(open)
  const { follow, acceptAll, evidence } = on

  it('is derived from evidence, and its contact data becomes evidence', async () => {
    await on.client.call(createEvidence, {
      body: { facts: { kind: 'role', title: 'Senior Nurse', start: '2010-01', end: '2019-12' } },
    })
    const after = await on.client.call(updateProfile, {
      body: {
        name: 'Ada Novak',
        email: 'ada@example.org',
        careerGoals: 'Lead a ward.',
        jobPreferences: { titles: ['Ward manager'] },
      },
    })
    expect(after).toMatchObject({
      name: 'Ada Novak',
      contact: { email: 'ada@example.org' },
      experienceLevel: 'senior',
      yearsOfExperience: 10,
      careerGoals: 'Lead a ward.',
      jobPreferences: { titles: ['Ward manager'] },
      evidenceCount: 3,
    })
    const stored = await on.database.kysely
      .selectFrom('profiles')
      .selectAll()
      .where('userId', '=', on.userId)
      .executeTakeFirstOrThrow()
    expect(stored).toMatchObject({ experienceLevel: 'senior', identity: { name: 'Ada Novak' } })
    await on.client.call(updateProfile, { body: { name: 'Ada Nowak' } })
    expect((await evidence()).filter(({ facts }) => facts.kind === 'identity' && facts.field === 'name')).toHaveLength(
      1,
    )
  })

  it('of the sample person is imported, accepted and exported as a JSON Resume', async () => {
    const { id } = await on.client.call(importSample, {})
    await follow(id)
    const { format, items } = await acceptAll(id)
    // A PDF, so that the review shows the page beside what was read from it.
    expect(format).toBe('pdf')
    for (const { text, place, doubts } of items) {
      expect(place.boxes.length, text).toBeGreaterThan(0)
      expect(doubts, text).toEqual([])
    }
    const exported = await (await on.client.file(exportProfile, {})).json()
    expect(exported).toMatchObject({
      basics: { name: 'Maja Lindqvist' },
      work: expect.arrayContaining([expect.objectContaining({ startDate: '2020-03' })]),
    })
  })
})
