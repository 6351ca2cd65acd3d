import { existsSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { acceptImport, deleteEvidence, getImport, importSource, listImports } from '@careergini/contracts'
import { testDatabases } from '@careergini/testing'
import { describe, expect, it, vi } from 'vitest'
import { resume, useProfileService } from '../testing/profile-service.fixture.ts'

describe.each(testDatabases())('what is kept of uploads on $name', { timeout: 90_000 }, ({ open }) => {
  const on = useProfileService(open)
  const { imported, acceptAll, evidence } = on
  const folder = () => join(on.dataFolder, 'files', 'users', on.userId, 'uploads')
  const kept = () => (existsSync(folder()) ? readdirSync(folder()).length : 0)
  const stored = (id: string) =>
    on.database.kysely.selectFrom('imports').select(['text', 'undo']).where('id', '=', id).executeTakeFirst()
  /** Restarted so many days later; the files are as old as they would be then. */
  const later = async (days: number) => {
    on.daysLater = days
    await on.restartService()
  }

  it('is the file while evidence cites it, without the text after 30 days, and nothing after the evidence', async () => {
    const { id } = await imported(resume)
    await acceptAll(id)
    expect((await stored(id))?.text).toContain('Ona Vidal')
    await later(31)
    await vi.waitFor(async () => expect(await stored(id)).toEqual({ text: '', undo: [] }), { timeout: 20_000 })
    expect(kept()).toBe(1)
    for (const { id: item, parentId } of await evidence()) {
      if (parentId === null) await on.client.call(deleteEvidence, { params: { id: item } })
    }
    await later(62)
    await vi.waitFor(() => expect(kept()).toBe(0), { timeout: 20_000 })
    const documents = on.database.kysely.selectFrom('documents').select('id').where('userId', '=', on.userId)
    expect(await documents.execute()).toEqual([])
  })

  it('is of a decided review, after 30 days, that something was declined, in no words', async () => {
    const { id, items } = await imported(resume)
    const declined = items.find(({ text }) => text.includes('flour'))?.id ?? ''
    await on.client.call(acceptImport, { params: { id }, body: { decline: [declined] } })
    await acceptAll(id)
    const rows = () => on.database.kysely.selectFrom('importItems').selectAll().where('importId', '=', id).execute()
    expect(JSON.stringify(await rows())).toMatch(/flour.*Pa i Sal|Pa i Sal.*flour/)
    await later(31)
    await vi.waitFor(async () => expect(JSON.stringify(await rows())).not.toContain('Sourdough'), { timeout: 20_000 })
    expect(JSON.stringify(await rows())).not.toMatch(/flour|Pa i Sal|baker|esco|onet/i)
    const forgotten = await on.client.call(getImport, { params: { id } })
    expect(forgotten).toMatchObject({ status: 'finished', items: [], itemCount: items.length })
    await expect(acceptAll(id)).rejects.toMatchObject({
      problem: { code: 'conflict', detail: expect.stringMatching(/30 days/) },
    })

    const again = await imported(`${resume}Rye\n`, 'newer.txt')
    const doubtful = again.items.filter(({ change, doubts }) => change === 'new' && doubts.length > 0)
    expect(doubtful.map(({ text, doubts }) => [text, doubts])).toEqual([
      ['Cut flour waste by 12%.', ['You declined this in an earlier import.']],
    ])
  })

  it('is everything for an open review, nothing 30 days after a failed reading', async () => {
    const open = await imported(resume)
    await imported('%PDF-1.7\n1 0 obj\n<<', 'broken.pdf')
    expect(kept()).toBe(2)
    await later(31)
    await vi.waitFor(() => expect(kept()).toBe(1), { timeout: 20_000 })
    expect((await on.client.call(listImports, {})).items.map(({ id }) => id)).toEqual([open.id])
    expect((await stored(open.id))?.text).toContain('Ona Vidal')
  })

  it('is no file of an erased account, and none that a crash left, unless it is of today', async () => {
    await imported(resume)
    const strays = ['yesterday', 'today.unfinished'].map((name) => join(folder(), name))
    for (const stray of strays) writeFileSync(stray, 'x')
    const yesterday = Date.now() / 1000 - 25 * 60 * 60
    utimesSync(join(folder(), 'yesterday'), yesterday, yesterday)
    await later(0)
    await vi.waitFor(() => expect(readdirSync(folder())).not.toContain('yesterday'), { timeout: 20_000 })
    expect(kept()).toBe(2)
    const erased = { userId: on.userId, folder: folder() }
    Object.assign(on, await on.signUp())
    await imported(resume)
    await on.database.kysely.deleteFrom('users').where('id', '=', erased.userId).execute()
    await later(2)
    await vi.waitFor(() => expect(readdirSync(erased.folder)).toEqual([]), { timeout: 20_000 })
    expect(kept()).toBe(1)
  })

  it('is the file of an upload, whatever becomes of the one of the same bytes before it', async () => {
    const { kysely } = on.database
    const first = await imported(resume)
    const [before] = readdirSync(folder())
    await kysely.deleteFrom('imports').where('id', '=', first.id).execute()
    await kysely.deleteFrom('documents').where('userId', '=', on.userId).execute()
    const { id } = await imported(resume)
    // What a sweep does that looked before the second upload.
    rmSync(join(folder(), before ?? ''))
    expect(await (await on.client.file(importSource, { params: { id } })).text()).toBe(resume)
  })
})
