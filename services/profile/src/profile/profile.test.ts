import { createEvidence, exportProfile, getProfile, importSample, updateProfile } from '@careergini/contracts'
import { testDatabases } from '@careergini/testing'
import { sql } from 'kysely'
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

  it('is changed whole or not at all', async () => {
    await on.client.call(updateProfile, { body: { name: 'Ada Novak', careerGoals: 'Lead a ward.' } })
    await sql`create function refuse_phone() returns trigger language plpgsql as $$ begin
      if new.facts ->> 'field' = 'phone' then raise exception 'refused'; end if; return new; end $$`.execute(
      on.database.kysely,
    )
    await sql`create trigger refuse_phone before insert on evidence for each row execute function refuse_phone()`.execute(
      on.database.kysely,
    )
    const body = { name: 'Ada Nowak', careerGoals: 'Rest.', email: 'ada@example.org', phone: '021 000' }
    const refused = on.client.call(updateProfile, { body })
    await expect(refused).rejects.toMatchObject({ problem: { code: 'internal' } })
    await sql`drop function refuse_phone cascade`.execute(on.database.kysely)
    expect(await on.client.call(getProfile, {})).toMatchObject({
      name: 'Ada Novak',
      careerGoals: 'Lead a ward.',
      contact: { email: null, phone: null },
    })
  })

  it('has one name after two changes at once', async () => {
    const names = ['Ada Novak', 'Ada Nowak', 'Ada N.']
    await Promise.all(names.map((name) => on.client.call(updateProfile, { body: { name } })))
    expect(await evidence()).toHaveLength(1)
  })
})
