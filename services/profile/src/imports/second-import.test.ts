import { acceptImport, deleteEvidence, undoImport, updateEvidence, type ImportRecord } from '@careergini/contracts'
import { testDatabases } from '@careergini/testing'
import { describe, expect, it } from 'vitest'
import { resume, useProfileService } from '../testing/profile-service.fixture.ts'

describe.each(testDatabases())('a second import on $name', { timeout: 60_000 }, ({ open }) => {
  const on = useProfileService(open)
  const { imported, acceptAll, evidence, texts } = on

  it('of the same file finds everything the same', async () => {
    await acceptAll((await imported(resume)).id)
    const again = await imported(resume)
    expect(new Set(again.items.map(({ change }) => change))).toEqual(new Set(['same']))
    await acceptAll(again.id)
    expect(await evidence()).toHaveLength(again.items.length)
  })

  it('never drops an edit: it asks where both changed', async () => {
    await acceptAll((await imported(resume)).id)
    const role = (await evidence()).find(({ facts }) => facts.kind === 'role' && facts.title === 'Baker')
    if (role?.facts.kind !== 'role') throw new Error('The test needs the role.')
    await on.client.call(updateEvidence, {
      params: { id: role.id },
      body: { facts: { ...role.facts, location: 'Girona' } },
    })
    const theirs = 'Baker, Pa i Sal, Girona, 2015-01 – 2019-02'
    const newer = await imported(resume.replace('Jan 2015 - Feb 2019', 'Jan 2015 - Mar 2019'))
    const proposal = newer.items.find(({ existingId }) => existingId === role.id)
    expect(proposal).toMatchObject({ change: 'conflict', existingText: theirs })
    await acceptAll(newer.id)
    expect(await texts()).toContain(theirs)
  })

  it('changes what nobody edited and proposes to remove what the newer copy no longer says', async () => {
    await acceptAll((await imported(resume)).id)
    const newer = await imported(resume.replace('- Cut flour waste by 12%.\n', '').replace('Sourdough, ', ''))
    const gone = newer.items.filter(({ change }) => change === 'removed')
    expect(gone.map(({ text }) => text)).toEqual(
      expect.arrayContaining([expect.stringContaining('flour waste'), 'Sourdough']),
    )
    await acceptAll(newer.id)
    expect(await texts()).toContain('Sourdough')
    await on.client.call(acceptImport, { params: { id: newer.id }, body: { accept: gone.map(({ id }) => ({ id })) } })
    expect(await texts()).not.toContain('Sourdough')
    await on.client.call(undoImport, { params: { id: newer.id } })
    expect(await texts()).toContain('Sourdough')
  })

  it('keeps what was edited or removed between reading and accepting, unless it is named', async () => {
    await acceptAll((await imported(resume)).id)
    const newer = await imported(
      resume.replace('Mar 2019 - Present', 'Mar 2019 - Dec 2024').replace('Jan 2015 - Feb 2019', 'Jan 2015 - Mar 2019'),
    )
    const roles = (await evidence()).filter(({ facts }) => facts.kind === 'role')
    const [edited, removed] = ['Pastry', 'Baker,'].map((word) => roles.find(({ text }) => text.includes(word)))
    if (edited?.facts.kind !== 'role' || !removed) throw new Error('The test needs both roles.')
    const proposalOf = ({ items }: ImportRecord, id: string) => items.find(({ existingId }) => existingId === id)
    expect(proposalOf(newer, edited.id)?.change).toBe('changed')
    expect(proposalOf(newer, removed.id)?.change).toBe('changed')
    const facts = { ...edited.facts, location: 'Girona' }
    await on.client.call(updateEvidence, { params: { id: edited.id }, body: { facts } })
    await on.client.call(deleteEvidence, { params: { id: removed.id } })
    for (const decided of [await acceptAll(newer.id), await acceptAll(newer.id)]) {
      expect(decided.status).toBe('ready')
      const conflict = { status: 'proposed', change: 'conflict', doubts: [expect.stringContaining('after the file')] }
      expect(proposalOf(decided, edited.id)).toMatchObject(conflict)
      expect(proposalOf(decided, removed.id)).toMatchObject(conflict)
      expect(await texts()).toContain('Pastry Chef, Forn de Mar, Girona, 2019-03 – present')
      expect((await texts()).join()).not.toMatch(/Baker|Opened the shop/)
    }
    const accept = [{ id: proposalOf(newer, removed.id)?.id ?? '' }]
    await on.client.call(acceptImport, { params: { id: newer.id }, body: { accept } })
    expect((await texts()).join()).toContain('Baker')
  })

  it('recalls what the person once removed', async () => {
    await acceptAll((await imported(resume)).id)
    const skill = (await evidence()).find(({ text }) => text === 'Lamination')
    await on.client.call(deleteEvidence, { params: { id: skill?.id ?? '' } })
    const again = await imported(resume)
    expect(again.items.find(({ text }) => text === 'Lamination')).toMatchObject({
      change: 'new',
      doubts: [expect.stringContaining('You removed this')],
    })
    await on.client.call(acceptImport, { params: { id: again.id }, body: { accept: 'clear' } })
    expect(await texts()).not.toContain('Lamination')
  })
})
