import { acceptImport, undoImport, updateEvidence } from '@careergini/contracts'
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
    await on.client.call(updateEvidence, { params: { id: skill?.id ?? '' }, body: { text: 'Wild yeast' } })
    expect((await on.client.call(undoImport, { params: { id } })).status).toBe('undone')
    expect(await texts()).toEqual(['Wild yeast'])
    await expect(acceptAll(id)).rejects.toMatchObject({ problem: { code: 'conflict' } })
  })
})
