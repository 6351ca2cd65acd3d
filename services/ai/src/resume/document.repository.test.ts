import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { type Database, inTransaction, readMigrations } from '@careergini/database'
import { linesInReadingOrder } from '@careergini/contracts'
import { testDatabases } from '@careergini/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePress, makeVersion } from '../testing/invented-version.ts'
import { DocumentRepository, type NewVersion } from './document.repository.ts'

const maker = makePress()
let sample: NewVersion
beforeAll(async () => {
  sample = await makeVersion(maker.press, { userId: 'x', resumeId: randomUUID() })
})
afterAll(() => maker.close())

describe.each(testDatabases())('documents in $name', ({ open }) => {
  let database: Database
  let documents: DocumentRepository
  beforeAll(async () => {
    database = await open()
    documents = new DocumentRepository(database)
  })
  afterAll(() => database.close())

  const newUser = async () => {
    const id = randomUUID()
    await database.kysely
      .insertInto('users')
      .values({ id, email: `${id}@example.org` })
      .execute()
    return id
  }
  const stored = async (userId: string, resumeId = randomUUID(), at = '2026-02-01T12:00:00.000Z') => {
    const version = { ...sample, userId, resumeId, pressed: { ...sample.pressed, createdAt: at } }
    await documents.insertVersion(version, `resumes/${resumeId}/${randomUUID()}.pdf`)
    return resumeId
  }

  it('gives back what was stored', async () => {
    const userId = await newUser()
    const id = await stored(userId)
    const found = await documents.findOwn(userId, id)
    expect(found).toMatchObject({
      resumeId: id,
      version: 1,
      title: sample.title,
      content: sample.content,
      pageCount: 1,
    })
    expect(found?.proof).toEqual(sample.pressed.proof)
    expect(found?.evidenceFile).toEqual(sample.pressed.evidenceFile)
    expect(found?.checks).toEqual(sample.pressed.checks)
    expect(found?.notices).toEqual(['A notice.'])
  })

  it('numbers a document whose title the person has already, and keeps its number', async () => {
    const userId = await newUser()
    const ids = [await stored(userId), await stored(userId), await stored(userId)]
    await stored(userId, ids[1])
    const titles = await Promise.all(ids.map(async (id) => (await documents.findOwn(userId, id))?.title))
    expect(titles).toEqual([sample.title, `${sample.title} (2)`, `${sample.title} (3)`])
    const other = await newUser()
    expect((await documents.findOwn(other, await stored(other)))?.title).toBe(sample.title)
  })

  it('shows the newest version and keeps those before', async () => {
    const userId = await newUser()
    const id = await stored(userId)
    await stored(userId, id)
    expect(await documents.findOwn(userId, id)).toMatchObject({ version: 2 })
    expect((await documents.findContents(userId, id)).map((one) => one.version)).toEqual([2, 1])
  })

  it('counts two versions stored at once apart', async () => {
    const userId = await newUser()
    const id = await stored(userId)
    await Promise.all([stored(userId, id), stored(userId, id), stored(userId, id)])
    expect((await documents.findContents(userId, id)).map((one) => one.version)).toEqual([4, 3, 2, 1])
  })

  it('refuses the second of two versions made from the same one', async () => {
    const userId = await newUser()
    const id = await stored(userId)
    const put = () =>
      documents.insertVersion({ ...sample, userId, resumeId: id, basedOn: 1 }, `resumes/${randomUUID()}`)
    const results = await Promise.allSettled([put(), put()])
    expect(results.filter((one) => one.status === 'rejected')).toMatchObject([{ reason: { code: 'conflict' } }])
    expect(await documents.findOwn(userId, id)).toMatchObject({ version: 2 })
  })

  it('shows nobody another person’s documents, nor lets them be changed', async () => {
    const [owner, other] = [await newUser(), await newUser()]
    const id = await stored(owner)
    expect(await documents.findOwn(other, id)).toBeNull()
    expect(await documents.findContents(other, id)).toEqual([])
    expect(await documents.remove(other, id, new Date())).toBe(false)
    await expect(stored(other, id)).rejects.toThrow('no result')
    expect(await documents.findContents(owner, id)).toHaveLength(1)
  })

  it('lists newest first, page after page', async () => {
    const userId = await newUser()
    const ids: string[] = []
    for (let index = 0; index < 5; index += 1) ids.unshift(await stored(userId))
    const first = await documents.list(userId, { limit: 3 })
    const second = await documents.list(userId, { limit: 3, cursor: first.nextCursor ?? '' })
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([3, 2, null])
    const seen = [...first.items, ...second.items].map((one) => one.id)
    expect(seen.toSorted()).toEqual(ids.toSorted())
  })

  it('lists what the document itself says, without reading its texts', async () => {
    const userId = await newUser()
    const id = await stored(userId)
    const lines = linesInReadingOrder(sample.content)
    expect((await documents.list(userId, { limit: 9 })).items).toEqual([
      {
        id,
        kind: 'resume',
        title: sample.title,
        postingId: null,
        template: sample.content.template,
        version: 1,
        pageCount: 1,
        lineCount: lines.length,
        refusedCount: lines.filter((line) => line.refused).length,
        createdAt: '2026-02-01T12:00:00.000Z',
        updatedAt: '2026-02-01T12:00:00.000Z',
      },
    ])
  })

  it('counts the lines of versions that were stored before the counts were', async () => {
    const userId = await newUser()
    const [section] = sample.content.sections
    if (!section) throw new Error('fixture')
    const heading = { ...section.heading, refused: { text: 'x', findings: [] } }
    const content = { ...sample.content, sections: [{ ...section, heading }, ...sample.content.sections.slice(1)] }
    const id = randomUUID()
    await documents.insertVersion({ ...sample, content, userId, resumeId: id }, `resumes/${randomUUID()}`)
    const before = await documents.list(userId, { limit: 1 })
    expect(before.items).toMatchObject([{ id, refusedCount: 1 }])
    await database.kysely.updateTable('resumeVersions').set({ lineCount: 0, refusedCount: 0, maxPages: 0 }).execute()
    const sql = (await readMigrations()).find(({ name }) => name.endsWith('runs-on-the-queue'))?.sql ?? ''
    await database.withConnection((connection) =>
      connection.script(/update resume_versions set[^;]+;/.exec(sql)?.[0] ?? ''),
    )
    expect(await documents.list(userId, { limit: 1 })).toEqual(before)
    expect(await documents.findOwn(userId, id)).toMatchObject({ maxPages: 2 })
  })

  it('stores nothing of a version when what belongs to it fails', async () => {
    const userId = await newUser()
    const id = await stored(userId)
    const failing = documents.insertVersion(
      { ...sample, userId, resumeId: id },
      `resumes/${randomUUID()}`,
      async () => {
        throw new Error('changed my mind')
      },
    )
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await documents.findOwn(userId, id)).toMatchObject({ version: 1 })
  })

  it('hides what was removed, brings it back, and forgets it when its time is over', async () => {
    const userId = await newUser()
    const id = await stored(userId)
    expect(await documents.remove(userId, id, new Date('2026-03-01'))).toBe(true)
    expect(await documents.findOwn(userId, id)).toBeNull()
    expect(await documents.restore(userId, id, new Date('2026-02-01'))).toBe(true)
    expect(await documents.findOwn(userId, id)).not.toBeNull()
    await documents.remove(userId, id, new Date('2026-03-01'))
    expect(await documents.purge(new Date('2026-02-01'))).toBe(0)
    expect(await documents.purge(new Date('2026-04-01'))).toBe(1)
    expect(await documents.restore(userId, id, new Date('2026-02-01'))).toBe(false)
  })

  it('forgets the events of the runs that wrote it, and no others', async () => {
    const userId = await newUser()
    const [id, other] = [await stored(userId), await stored(userId)]
    for (const subjectId of [id, other]) {
      await database.kysely.insertInto('runs').values({ id: subjectId, userId, kind: 'resume', subjectId }).execute()
      const event = { streamId: subjectId, seq: 1, type: 'line-accepted', data: '{"text":"a line"}' }
      await database.kysely.insertInto('runEvents').values(event).execute()
    }
    await documents.remove(userId, id, new Date('2025-03-01'))
    await documents.purge(new Date('2025-04-01'))
    const left = await database.kysely.selectFrom('runEvents').select('streamId').execute()
    expect(left).toEqual([{ streamId: other }])
  })

  it('keeps what is brought back while others are forgotten', async () => {
    const userId = await newUser()
    const id = await stored(userId)
    await documents.remove(userId, id, new Date('2024-03-01'))
    const changed = Promise.withResolvers<void>()
    const restoring = inTransaction(database, async (trx) => {
      await trx.updateTable('resumes').set({ deletedAt: null }).where('id', '=', id).execute()
      changed.resolve()
      await wait(200)
    })
    await changed.promise
    expect(await documents.purge(new Date('2024-04-01'))).toBe(0)
    await restoring
    expect(await documents.findOwn(userId, id)).not.toBeNull()
  })

  it('is gone with its account', async () => {
    const userId = await newUser()
    const id = await stored(userId)
    await database.kysely.deleteFrom('users').where('id', '=', userId).execute()
    expect(await documents.findOwn(userId, id)).toBeNull()
  })
})
