import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  acceptImport,
  getImport,
  getProfile,
  importEvents,
  importSource,
  listImports,
  undoImport,
  uploadResume,
} from '@careergini/contracts'
import { canMakeTinyDisk, testDatabases, tinyDisk } from '@careergini/testing'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { resume, useProfileService } from '../testing/profile-service.fixture.ts'

describe.each(testDatabases())('an upload on $name', { timeout: 60_000 }, ({ open }) => {
  const on = useProfileService(open)
  const { upload, follow, imported, acceptAll, evidence } = on

  it('is read into proposals with their places, and becomes evidence when accepted', async () => {
    const started = await upload(resume)
    expect(started).toMatchObject({ fileName: 'resume.txt', items: [] })
    const events = await follow(started.id)
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['import-start', 'import-progress', 'import-end']),
    )
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))

    const read = await on.client.call(getImport, { params: { id: started.id } })
    expect(read.status).toBe('ready')
    const role = read.items.find(({ facts }) => facts.kind === 'role' && facts.title === 'Pastry Chef')
    expect(role?.facts).toMatchObject({ organisation: 'Forn de Mar', start: '2019-03', end: 'present' })
    const achievement = read.items.find(({ text }) => text.includes('croissants'))
    expect(achievement).toMatchObject({ parentId: role?.id, change: 'new', status: 'proposed' })
    expect(resume.slice(achievement?.place.start ?? 0, achievement?.place.end ?? 0)).toContain('300 croissants')

    expect((await acceptAll(started.id)).status).toBe('finished')
    const items = await evidence()
    expect(items).toHaveLength(read.items.length)
    const storedRole = items.find(({ facts }) => facts.kind === 'role' && facts.title === 'Pastry Chef')
    expect(items.find(({ text }) => text.includes('croissants'))?.parentId).toBe(storedRole?.id)
    expect(await on.client.call(getProfile, {})).toMatchObject({
      name: 'Ona Vidal',
      contact: { email: 'ona.vidal@example.org' },
    })
  })

  it('is taken up again where the browser left it', async () => {
    const { id } = await upload(resume)
    const gone = new AbortController()
    const events = on.client.events(importEvents, { params: { id } }, { signal: gone.signal })[Symbol.asyncIterator]()
    const { value: first } = await events.next()
    expect(first).toMatchObject({ seq: 1 })
    gone.abort()
    const rest = await follow(id, 1)
    expect(rest[0]?.seq).toBe(2)
    expect(rest.at(-1)?.type).toBe('import-end')
  })

  it('gives its file back to its owner alone', async () => {
    const { id } = await imported(resume)
    expect(await (await on.client.file(importSource, { params: { id } })).text()).toBe(resume)
    const stranger = (await on.signUp()).client
    const missing = { problem: { code: 'not-found' } }
    await expect(stranger.file(importSource, { params: { id } })).rejects.toMatchObject(missing)
    await expect(stranger.call(getImport, { params: { id } })).rejects.toMatchObject(missing)
    await expect(stranger.call(acceptImport, { params: { id }, body: { accept: 'all' } })).rejects.toMatchObject(
      missing,
    )
    await expect(stranger.call(undoImport, { params: { id } })).rejects.toMatchObject(missing)
    expect((await stranger.call(listImports, {})).items).toEqual([])
  })

  it('becomes ready together with its last event, or not at all', async () => {
    // What a process that is killed between the two would do: the first last event is never stored.
    await sql`create sequence last_events`.execute(on.database.kysely)
    await sql`create function fail_first() returns trigger language plpgsql as $$ begin
      if new.type = 'import-end' and nextval('last_events') = 1 then raise exception 'killed'; end if;
      return new; end $$`.execute(on.database.kysely)
    await sql`create trigger fail_first before insert on import_events for each row execute function fail_first()`.execute(
      on.database.kysely,
    )
    const { id } = await upload(resume)
    const events = on.client.events(importEvents, { params: { id } }, { signal: AbortSignal.timeout(40_000) })
    const types: string[] = []
    for await (const { type } of events) types.push(type)
    await sql`drop function fail_first cascade`.execute(on.database.kysely)
    await sql`drop sequence last_events`.execute(on.database.kysely)
    expect(types.at(-1)).toBe('import-end')
  })

  it('begins together with its first event, or not at all', async () => {
    const { kysely } = on.database
    await sql`create function fail_start() returns trigger language plpgsql as $$ begin
      if new.type = 'import-start' then raise exception 'killed'; end if; return new; end $$`.execute(kysely)
    await sql`create trigger fail_start before insert on import_events for each row execute function fail_start()`.execute(
      kysely,
    )
    await expect(upload(resume)).rejects.toMatchObject({ problem: { code: 'internal' } })
    await sql`drop function fail_start cascade`.execute(kysely)
    expect((await on.client.call(listImports, {})).items).toEqual([])
    expect((await imported(resume)).status).toBe('ready')
  })

  it('of the same file twice, even at once, is one review', async () => {
    const [one, two] = await Promise.all([upload(resume), upload(resume, 'copy.txt')])
    expect(one.id).toBe(two.id)
    await follow(one.id)
    expect((await upload(resume)).id).toBe(one.id)
  })

  it('of two files at once is two reviews', async () => {
    const both = await Promise.all([imported(resume), imported(resume.replace('Ona Vidal', 'Ona Vidal Roca'), 'b.txt')])
    expect(new Set(both.map(({ id }) => id)).size).toBe(2)
    expect(both.map(({ status }) => status)).toEqual(['ready', 'ready'])
  })

  it.each([
    ['an empty file', '', 'unreadable-file', /empty/],
    [
      'a picture',
      '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\u0001\u0002\u0003\u0004\u0005',
      'unsupported-type',
      /picture.*PDF or DOCX/,
    ],
    ['Rich Text', '{\\rtf1 Ona Vidal}', 'unsupported-type', /RTF.*DOCX or PDF/],
  ])('of %s is refused at once, with what to do', async (_name, content, code, detail) => {
    const bytes = Uint8Array.from(content, (letter) => letter.charCodeAt(0))
    const refused = on.client.call(uploadResume, { file: { name: 'resume.pdf', content: bytes } })
    await expect(refused).rejects.toMatchObject({ problem: { code, detail: expect.stringMatching(detail) } })
    expect((await on.client.call(listImports, {})).items).toEqual([])
  })

  it.skipIf(!canMakeTinyDisk())(
    'onto a full disk is refused, keeps what was there and works when there is space',
    async () => {
      const uploads = join(on.dataFolder, 'files', 'users', on.userId)
      mkdirSync(uploads, { recursive: true })
      const remove = tinyDisk(uploads)
      const refused = upload(resume.repeat(2000))
      await expect(refused).rejects.toMatchObject({ problem: { code: 'storage-full', status: 507 } })
      expect((await on.client.call(listImports, {})).items).toEqual([])
      expect((await imported(resume)).status).toBe('ready')
      remove()
    },
  )

  it('of more than 10 MB is refused', async () => {
    const refused = upload('x'.repeat(10 * 1024 * 1024 + 1))
    await expect(refused).rejects.toMatchObject({ problem: { code: 'too-large' } })
  })

  it.each([
    ['a PDF that is cut off', '%PDF-1.7\n1 0 obj\n<<'],
    ['a ZIP that is no Word file', 'PK\u0003\u0004rubbish'],
  ])('of %s fails with the reason, which a later look still shows', async (_name, content) => {
    const failed = await imported(content, 'resume.pdf')
    expect(failed).toMatchObject({
      status: 'failed',
      items: [],
      error: { detail: expect.stringMatching(/\w+\. \w+/) },
    })
    expect((await follow(failed.id)).at(-1)?.type).toBe('import-error')
    await expect(acceptAll(failed.id)).rejects.toMatchObject({ problem: { code: 'conflict' } })
  })
})
