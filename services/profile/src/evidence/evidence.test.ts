import {
  createEvidence,
  deleteEvidence,
  type evidenceFacts,
  restoreEvidence,
  updateEvidence,
} from '@careergini/contracts'
import { testDatabases } from '@careergini/testing'
import { describe, expect, it, vi } from 'vitest'
import type { z } from 'zod'
import { useProfileService } from '../testing/profile-service.fixture.ts'

type FactsInput = z.input<typeof evidenceFacts>

describe.each(testDatabases())('evidence by hand on $name', { timeout: 60_000 }, ({ open }) => {
  const on = useProfileService(open)
  const { evidence, texts } = on

  it('is added, corrected, removed with what belongs to it, and brought back', async () => {
    const role = await on.client.call(createEvidence, {
      body: { facts: { kind: 'role', title: 'Welder', start: '2020' } },
    })
    expect(role).toMatchObject({ text: 'Welder, 2020', source: { kind: 'typed' } })
    const achievement = await on.client.call(createEvidence, {
      body: { facts: { kind: 'achievement' }, text: 'Passed every X-ray in 2021.', parentId: role.id },
    })
    const facts = { kind: 'role' as const, title: 'Welder (TIG)', start: '2020' }
    const edited = await on.client.call(updateEvidence, { params: { id: role.id }, body: { facts } })
    expect(edited).toMatchObject({ edited: true, text: 'Welder (TIG), 2020', facts: { title: 'Welder (TIG)' } })
    const { deletedIds } = await on.client.call(deleteEvidence, { params: { id: role.id } })
    expect(new Set(deletedIds)).toEqual(new Set([role.id, achievement.id]))
    expect(await evidence()).toEqual([])
    await on.client.call(restoreEvidence, { params: { id: role.id } })
    expect((await evidence()).map(({ id }) => id)).toEqual([role.id, achievement.id])
  })

  it('is refused with the reason when it cannot be right', async () => {
    const role = await on.client.call(createEvidence, { body: { facts: { kind: 'role', title: 'Welder' } } })
    const wordless = on.client.call(createEvidence, { body: { facts: { kind: 'achievement' } } })
    await expect(wordless).rejects.toMatchObject({
      problem: { code: 'invalid-input', errors: [{ pointer: '/text' }] },
    })
    const circular = on.client.call(updateEvidence, { params: { id: role.id }, body: { parentId: role.id } })
    await expect(circular).rejects.toMatchObject({ problem: { code: 'invalid-input' } })
    const stranger = (await on.signUp()).client
    const foreign = { problem: { code: 'not-found' } }
    await expect(stranger.call(deleteEvidence, { params: { id: role.id } })).rejects.toMatchObject(foreign)
    const adopted = stranger.call(createEvidence, {
      body: { facts: { kind: 'achievement' }, text: 'x', parentId: role.id },
    })
    await expect(adopted).rejects.toMatchObject(foreign)
  })

  it('never says something else than the facts that documents print', async () => {
    const add = (facts: FactsInput, text?: string) =>
      on.client.call(createEvidence, { body: { facts, ...(text !== undefined && { text }) } })
    const change = (id: string, body: { facts?: FactsInput; text?: string }) =>
      on.client.call(updateEvidence, { params: { id }, body })
    const role = await add({ kind: 'role', organisation: 'Oven & Co', start: '2019' })
    expect(role).toMatchObject({ text: 'Oven & Co, 2019', facts: { title: null } })
    const textAlone = {
      code: 'invalid-input',
      detail: expect.stringContaining('title, organisation'),
      errors: [{ pointer: '/text' }],
    }
    await expect(change(role.id, { text: 'Head baker' })).rejects.toMatchObject({ problem: textAlone })
    await expect(change(role.id, { facts: role.facts, text: 'Head baker' })).rejects.toMatchObject({
      problem: textAlone,
    })
    await expect(add({ kind: 'skill', name: 'Baking' }, 'Nuclear physics')).rejects.toMatchObject({
      problem: { code: 'invalid-input', errors: [{ pointer: '/text' }] },
    })
    expect(await texts()).toEqual(['Oven & Co, 2019'])

    const headline = await add({ kind: 'identity', field: 'headline', value: 'Baker' })
    expect(await change(headline.id, { text: 'Pastry chef' })).toMatchObject({ facts: { value: 'Pastry chef' } })
    const numbers = [{ value: 12, unit: '%', text: '12%' }]
    const saved = await add({ kind: 'achievement', numbers }, 'Cut waste by 12%.')
    expect(await change(saved.id, { text: 'Cut waste.' })).toMatchObject({ text: 'Cut waste.', facts: { numbers: [] } })
    const project = await add({ kind: 'project', name: 'Oven' }, 'A wood-fired oven for the village.')
    const renamed = await change(project.id, { facts: { kind: 'project', name: 'Village oven' } })
    expect(renamed).toMatchObject({ text: 'A wood-fired oven for the village.', facts: { name: 'Village oven' } })
  })

  it('of which nothing is said is refused, an education of which only the school is known is not', async () => {
    const school = await on.client.call(createEvidence, {
      body: { facts: { kind: 'education', institution: 'Oakfield' } },
    })
    expect(school.text).toBe('Oakfield')
    for (const facts of [{ kind: 'education' }, { kind: 'role' }] as const) {
      const refused = on.client.call(createEvidence, { body: { facts } })
      await expect(refused).rejects.toMatchObject({ problem: { code: 'invalid-input' } })
    }
  })

  it('that was removed can be brought back for 30 days, and is then deleted with what was removed with it', async () => {
    const add = (title: string) => on.client.call(createEvidence, { body: { facts: { kind: 'role', title } } })
    const under = (parentId: string, text: string) =>
      on.client.call(createEvidence, { body: { facts: { kind: 'achievement' }, text, parentId } })
    const remove = (id: string) => on.client.call(deleteEvidence, { params: { id } })
    const restore = (id: string) => on.client.call(restoreEvidence, { params: { id } })
    const early = await add('Welder')
    const kept = await under(early.id, 'Passed every X-ray.')
    await remove(kept.id)
    await remove(early.id)
    on.daysLater = 29
    await restore(kept.id)
    const late = await add('Fitter')
    await remove(late.id)
    on.daysLater = 31
    await expect(restore(early.id)).rejects.toMatchObject({
      problem: { code: 'not-found', detail: expect.stringContaining('30 days') },
    })
    await on.restartService()
    const ids = async () => {
      const rows = on.database.kysely.selectFrom('evidence').select('id').where('userId', '=', on.userId)
      return (await rows.execute()).map(({ id }) => id)
    }
    // What was brought back alone outlives what it belonged to.
    await vi.waitFor(async () => expect(new Set(await ids())).toEqual(new Set([kept.id, late.id])), { timeout: 20_000 })
    expect(await texts()).toEqual(['Passed every X-ray.'])
    await restore(late.id)
  })
})
