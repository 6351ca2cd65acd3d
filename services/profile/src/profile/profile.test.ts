import {
  createEvidence,
  exportProfile,
  getProfile,
  importSample,
  undoImport,
  updateEvidence,
  updateProfile,
} from '@careergini/contracts'
import { testDatabases } from '@careergini/testing'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { resume, useProfileService } from '../testing/profile-service.fixture.ts'

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

  it('is that of its evidence after several additions at once', async () => {
    for (let round = 0; round < 8; round++) {
      Object.assign(on, await on.signUp())
      const names = ['Welding', 'Rigging', 'Casting']
      const add = (name: string) => on.client.call(createEvidence, { body: { facts: { kind: 'skill', name } } })
      await Promise.all(names.map(add))
      const query = on.database.kysely.selectFrom('profiles').select('skills').where('userId', '=', on.userId)
      const stored = await query.executeTakeFirst()
      expect(stored?.skills).toEqual(expect.arrayContaining(names.map((name) => expect.objectContaining({ name }))))
    }
  })

  it('is saved while its evidence is edited, and while an import is accepted and taken back', async () => {
    const { id } = await on.imported(resume)
    await on.client.call(updateProfile, { body: { name: 'Ada Novak' } })
    const [name] = await evidence()
    if (!name) throw new Error('The name is evidence.')
    const save = (round: number) =>
      on.client.call(updateProfile, { body: { name: `Ada ${round}`, careerGoals: 'Lead.' } })
    for (let round = 0; round < 10; round++) {
      const facts = { kind: 'identity' as const, field: 'name' as const, value: `Ada Novak ${round}` }
      await Promise.all([save(round), on.client.call(updateEvidence, { params: { id: name.id }, body: { facts } })])
    }
    await Promise.all([save(11), acceptAll(id)])
    await Promise.all([save(12), on.client.call(undoImport, { params: { id } })])
    expect(await on.texts()).toEqual(['Ada 12'])
  })
})
