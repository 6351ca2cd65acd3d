import { createEvidence, deleteEvidence, restoreEvidence, updateEvidence } from '@careergini/contracts'
import { testDatabases } from '@careergini/testing'
import { describe, expect, it } from 'vitest'
import { useProfileService } from '../testing/profile-service.fixture.ts'

describe.each(testDatabases())('evidence by hand on $name', { timeout: 60_000 }, ({ open }) => {
  const on = useProfileService(open)
  const { evidence } = on

  it('is added, corrected, removed with what belongs to it, and brought back', async () => {
    const role = await on.client.call(createEvidence, {
      body: { facts: { kind: 'role', title: 'Welder', start: '2020' } },
    })
    expect(role).toMatchObject({ text: 'Welder, 2020', source: { kind: 'typed' } })
    const achievement = await on.client.call(createEvidence, {
      body: { facts: { kind: 'achievement' }, text: 'Passed every X-ray in 2021.', parentId: role.id },
    })
    const edited = await on.client.call(updateEvidence, {
      params: { id: role.id },
      body: { text: 'Welder (TIG), 2020' },
    })
    expect(edited).toMatchObject({ edited: true, text: 'Welder (TIG), 2020' })
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
})
