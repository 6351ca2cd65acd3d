import { acceptImport, createEvidence, undoImport, updateEvidence } from '@careergini/contracts'
import { testDatabases } from '@careergini/testing'
import { describe, expect, it } from 'vitest'
import { resume, useProfileService } from '../testing/profile-service.fixture.ts'

describe.each(testDatabases())('a decision on $name', { timeout: 60_000 }, ({ open }) => {
  const on = useProfileService(open)
  const { imported, acceptAll, evidence, texts } = on

  it('takes some with corrections, declines others, and leaves the rest open', async () => {
    const { id, items } = await imported(resume)
    const skills = items.filter(({ facts }) => facts.kind === 'skill')
    const [first, second] = skills
    if (!first || !second) throw new Error('The test needs two skills.')
    const body = {
      accept: [{ id: first.id, facts: { kind: 'skill' as const, name: 'Natural leaven' } }],
      decline: [second.id],
    }
    const after = await on.client.call(acceptImport, { params: { id }, body })
    expect(after.status).toBe('ready')
    expect(after.items.filter(({ status }) => status === 'proposed')).toHaveLength(items.length - 2)
    expect(await evidence()).toMatchObject([{ text: 'Natural leaven', edited: true }])
  })

  it('may be changed: what was left out is accepted when it is named, never by "all"', async () => {
    const { id, items } = await imported(resume)
    const skill = items.find(({ facts }) => facts.kind === 'skill')
    await on.client.call(acceptImport, { params: { id }, body: { decline: [skill?.id ?? ''] } })
    const rest = await acceptAll(id)
    expect(rest.items.find((item) => item.id === skill?.id)?.status).toBe('declined')
    expect(rest.status).toBe('finished')
    const after = await on.client.call(acceptImport, { params: { id }, body: { accept: [{ id: skill?.id ?? '' }] } })
    expect(after.items.every(({ status }) => status === 'accepted')).toBe(true)
    expect(after.status).toBe('finished')
    expect(await texts()).toContain(skill?.text)
  })

  it('brings an achievement with the role that it belongs to', async () => {
    const { id, items } = await imported(resume)
    const achievement = items.find(({ text }) => text.includes('flour waste'))
    await on.client.call(acceptImport, { params: { id }, body: { accept: [{ id: achievement?.id ?? '' }] } })
    expect((await evidence()).map(({ facts }) => facts.kind)).toEqual(['role', 'achievement'])
  })

  it('about a proposal of another import is refused whole', async () => {
    const { id, items } = await imported(resume)
    const strange = '00000000-0000-4000-8000-000000000000'
    const body = { accept: [{ id: items[0]?.id ?? '' }, { id: strange }] }
    await expect(on.client.call(acceptImport, { params: { id }, body })).rejects.toMatchObject({
      problem: { code: 'invalid-input' },
    })
    expect(await evidence()).toEqual([])
  })

  it('is taken back by undo, except what was edited since', async () => {
    const { id } = await imported(resume)
    await acceptAll(id)
    const skill = (await evidence()).find(({ facts }) => facts.kind === 'skill')
    await on.client.call(updateEvidence, {
      params: { id: skill?.id ?? '' },
      body: { facts: { kind: 'skill', name: 'Wild yeast' } },
    })
    expect((await on.client.call(undoImport, { params: { id } })).status).toBe('undone')
    expect(await texts()).toEqual(['Wild yeast'])
    await expect(acceptAll(id)).rejects.toMatchObject({ problem: { code: 'conflict' } })
  })

  it('is taken back around what the person edited or added since, which keeps its place', async () => {
    const { id } = await imported(resume)
    await acceptAll(id)
    const items = await evidence()
    const baker = items.find(({ text }) => text.includes('Pa i Sal'))
    const opened = items.find(({ text }) => text.includes('Opened the shop'))
    const pastry = items.find(({ text }) => text.includes('Forn de Mar'))
    const edit = { params: { id: opened?.id ?? '' }, body: { text: 'Opened the shop at 5 every morning.' } }
    await on.client.call(updateEvidence, edit)
    const body = {
      facts: { kind: 'achievement' as const },
      text: 'Taught 6 apprentices.',
      parentId: pastry?.id ?? null,
    }
    await on.client.call(createEvidence, { body })
    await on.client.call(undoImport, { params: { id } })
    expect((await evidence()).map(({ text, parentId }) => [text, parentId])).toEqual([
      [pastry?.text, null],
      ['Taught 6 apprentices.', pastry?.id],
      [baker?.text, null],
      ['Opened the shop at 5 every morning.', baker?.id],
    ])
    // Uploaded again, what was taken back is proposed anew, beside what stayed.
    const again = await imported(resume)
    expect(again.items.find(({ text }) => text.includes('croissants'))?.change).toBe('new')
    expect(again.items.find(({ text }) => text.includes('Forn de Mar'))?.change).toBe('same')
  })

  it('of none leaves the profile as it was; it can be taken back for 30 days', async () => {
    const none = await imported(resume)
    const declined = await on.client.call(acceptImport, { params: { id: none.id }, body: { decline: 'all' } })
    expect(declined.status).toBe('finished')
    expect(await evidence()).toEqual([])
    const { id } = await imported(resume.replace('12%', '13%'), 'newer.txt')
    await acceptAll(id)
    on.daysLater = 31
    await expect(on.client.call(undoImport, { params: { id } })).rejects.toMatchObject({
      problem: { code: 'conflict', detail: expect.stringContaining('30 days') },
    })
    expect(await texts()).not.toEqual([])
  })
})
