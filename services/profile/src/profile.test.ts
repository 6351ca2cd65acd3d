import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type Client } from '@careergini/client'
import {
  acceptImport,
  createEvidence,
  deleteEvidence,
  exportProfile,
  getImport,
  getProfile,
  importEvents,
  importSample,
  importSource,
  listEvidence,
  listImports,
  restoreEvidence,
  undoImport,
  updateEvidence,
  updateProfile,
  uploadResume,
  type ImportEvent,
  type ImportRecord,
} from '@careergini/contracts'
import type { Database } from '@careergini/database'
import { internalTokens } from '@careergini/platform/auth'
import { createCache } from '@careergini/platform/cache'
import { inProcessTransport } from '@careergini/platform/http'
import { createLogger } from '@careergini/platform/log'
import type { Service } from '@careergini/platform/service'
import { loadTaxonomy } from '@careergini/skills'
import { canMakeTinyDisk, testDatabases, tinyDisk } from '@careergini/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createProfile } from './composition.ts'

const secrets = { jwtSecret: 'a'.repeat(32), jwtRefreshSecret: 'b'.repeat(32) }
const tokens = internalTokens(secrets.jwtSecret)

const resume = `Ona Vidal
ona.vidal@example.org

Experience

Pastry Chef, Forn de Mar
Mar 2019 - Present
- Bake 300 croissants a day with a team of 4.
- Cut flour waste by 12%.

Baker, Pa i Sal
Jan 2015 - Feb 2019
- Opened the shop at 4 every morning.

Skills
Sourdough, Lamination, Food safety
`

describe.each(testDatabases())('the profile service on $name', { timeout: 60_000 }, ({ open }) => {
  let database: Database
  let service: Service
  let client: Client
  let userId: string
  let people = 0
  const dataFolder = mkdtempSync(join(tmpdir(), 'careergini-profile-'))

  beforeAll(async () => {
    database = await open()
    const nowhere = () => Promise.reject(new TypeError('not called'))
    service = await createProfile({
      environment: {},
      version: '1.2.3',
      dataFolder,
      database,
      cache: await createCache(),
      logger: createLogger({ level: 'error', service: 'profile' }),
      secrets,
      tokens,
      taxonomy: loadTaxonomy,
      databaseCheck: { name: 'database', essential: true, check: async () => ({ state: 'up' }) },
      transports: { profile: nowhere, jobs: nowhere, ai: nowhere },
      now: () => new Date(),
    })
  })
  afterAll(async () => {
    await service.close()
    await database.close()
    rmSync(dataFolder, { recursive: true })
  })
  beforeEach(async () => {
    ;({ client, userId } = await signUp())
  })

  const signUp = async () => {
    const email = `person-${people++}@example.org`
    const user = await database.kysely.insertInto('users').values({ email }).returning('id').executeTakeFirstOrThrow()
    const headers = async () => ({
      authorization: `Bearer ${await tokens.sign({ id: user.id, email, role: 'member' })}`,
    })
    return { client: createClient({ transport: inProcessTransport(service.app), headers }), userId: user.id }
  }
  const fileOf = (content: string, name = 'resume.txt') => ({
    file: { name, content: new TextEncoder().encode(content) },
  })
  const upload = (content: string, name?: string) => client.call(uploadResume, fileOf(content, name))
  const follow = async (id: string, lastEventId?: number) => {
    const events: ImportEvent[] = []
    const from = lastEventId === undefined ? {} : { lastEventId }
    for await (const event of client.events(importEvents, { params: { id } }, from)) events.push(event)
    return events
  }
  const imported = async (content: string, name?: string): Promise<ImportRecord> => {
    const { id } = await upload(content, name)
    await follow(id)
    return client.call(getImport, { params: { id } })
  }
  const acceptAll = (id: string) => client.call(acceptImport, { params: { id }, body: { accept: 'all' } })
  const evidence = async () => (await client.call(listEvidence, {})).items
  const texts = async () => (await evidence()).map(({ text }) => text)

  describe('an upload', () => {
    it('is read into proposals with their places, and becomes evidence when accepted', async () => {
      const started = await upload(resume)
      expect(started).toMatchObject({ fileName: 'resume.txt', items: [] })
      const events = await follow(started.id)
      expect(events.map(({ type }) => type)).toEqual(
        expect.arrayContaining(['import-start', 'import-progress', 'import-end']),
      )
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))

      const read = await client.call(getImport, { params: { id: started.id } })
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
      expect(await client.call(getProfile, {})).toMatchObject({
        name: 'Ona Vidal',
        contact: { email: 'ona.vidal@example.org' },
      })
    })

    it('is taken up again where the browser left it', async () => {
      const { id } = await upload(resume)
      const gone = new AbortController()
      const events = client.events(importEvents, { params: { id } }, { signal: gone.signal })[Symbol.asyncIterator]()
      const { value: first } = await events.next()
      expect(first).toMatchObject({ seq: 1 })
      gone.abort()
      const rest = await follow(id, 1)
      expect(rest[0]?.seq).toBe(2)
      expect(rest.at(-1)?.type).toBe('import-end')
    })

    it('gives its file back to its owner alone', async () => {
      const { id } = await imported(resume)
      expect(await (await client.file(importSource, { params: { id } })).text()).toBe(resume)
      const stranger = (await signUp()).client
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
      await sql`create sequence last_events`.execute(database.kysely)
      await sql`create function fail_first() returns trigger language plpgsql as $$ begin
        if new.type = 'import-end' and nextval('last_events') = 1 then raise exception 'killed'; end if;
        return new; end $$`.execute(database.kysely)
      await sql`create trigger fail_first before insert on import_events for each row execute function fail_first()`.execute(
        database.kysely,
      )
      const { id } = await upload(resume)
      const events = client.events(importEvents, { params: { id } }, { signal: AbortSignal.timeout(40_000) })
      const types: string[] = []
      for await (const { type } of events) types.push(type)
      await sql`drop function fail_first cascade`.execute(database.kysely)
      await sql`drop sequence last_events`.execute(database.kysely)
      expect(types.at(-1)).toBe('import-end')
    })

    it('of the same file twice, even at once, is one review', async () => {
      const [one, two] = await Promise.all([upload(resume), upload(resume, 'copy.txt')])
      expect(one.id).toBe(two.id)
      await follow(one.id)
      expect((await upload(resume)).id).toBe(one.id)
    })

    it('of two files at once is two reviews', async () => {
      const both = await Promise.all([
        imported(resume),
        imported(resume.replace('Ona Vidal', 'Ona Vidal Roca'), 'b.txt'),
      ])
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
      const refused = client.call(uploadResume, { file: { name: 'resume.pdf', content: bytes } })
      await expect(refused).rejects.toMatchObject({ problem: { code, detail: expect.stringMatching(detail) } })
      expect((await client.call(listImports, {})).items).toEqual([])
    })

    it.skipIf(!canMakeTinyDisk())(
      'onto a full disk is refused, keeps what was there and works when there is space',
      async () => {
        const uploads = join(dataFolder, 'files', 'users', userId)
        mkdirSync(uploads, { recursive: true })
        const remove = tinyDisk(uploads)
        const refused = upload(resume.repeat(2000))
        await expect(refused).rejects.toMatchObject({ problem: { code: 'storage-full', status: 507 } })
        expect((await client.call(listImports, {})).items).toEqual([])
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

  describe('a decision', () => {
    it('takes some with corrections, declines others, and leaves the rest open', async () => {
      const { id, items } = await imported(resume)
      const skills = items.filter(({ facts }) => facts.kind === 'skill')
      const [first, second] = skills
      if (!first || !second) throw new Error('The test needs two skills.')
      const body = {
        accept: [{ id: first.id, facts: { kind: 'skill' as const, name: 'Natural leaven' } }],
        decline: [second.id],
      }
      const after = await client.call(acceptImport, { params: { id }, body })
      expect(after.status).toBe('ready')
      expect(after.items.filter(({ status }) => status === 'proposed')).toHaveLength(items.length - 2)
      expect(await evidence()).toMatchObject([{ text: 'Natural leaven', edited: true }])
    })

    it('may be changed: what was left out is accepted when it is named, never by "all"', async () => {
      const { id, items } = await imported(resume)
      const skill = items.find(({ facts }) => facts.kind === 'skill')
      await client.call(acceptImport, { params: { id }, body: { decline: [skill?.id ?? ''] } })
      const rest = await acceptAll(id)
      expect(rest.items.find((item) => item.id === skill?.id)?.status).toBe('declined')
      expect(rest.status).toBe('finished')
      const after = await client.call(acceptImport, { params: { id }, body: { accept: [{ id: skill?.id ?? '' }] } })
      expect(after.items.every(({ status }) => status === 'accepted')).toBe(true)
      expect(after.status).toBe('finished')
      expect(await texts()).toContain(skill?.text)
    })

    it('brings an achievement with the role that it belongs to', async () => {
      const { id, items } = await imported(resume)
      const achievement = items.find(({ text }) => text.includes('flour waste'))
      await client.call(acceptImport, { params: { id }, body: { accept: [{ id: achievement?.id ?? '' }] } })
      expect((await evidence()).map(({ facts }) => facts.kind)).toEqual(['role', 'achievement'])
    })

    it('about a proposal of another import is refused whole', async () => {
      const { id, items } = await imported(resume)
      const strange = '00000000-0000-4000-8000-000000000000'
      const body = { accept: [{ id: items[0]?.id ?? '' }, { id: strange }] }
      await expect(client.call(acceptImport, { params: { id }, body })).rejects.toMatchObject({
        problem: { code: 'invalid-input' },
      })
      expect(await evidence()).toEqual([])
    })

    it('is taken back by undo, except what was edited since', async () => {
      const { id } = await imported(resume)
      await acceptAll(id)
      const skill = (await evidence()).find(({ facts }) => facts.kind === 'skill')
      await client.call(updateEvidence, { params: { id: skill?.id ?? '' }, body: { text: 'Wild yeast' } })
      expect((await client.call(undoImport, { params: { id } })).status).toBe('undone')
      expect(await texts()).toEqual(['Wild yeast'])
      await expect(acceptAll(id)).rejects.toMatchObject({ problem: { code: 'conflict' } })
    })
  })

  describe('a second import', () => {
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
      await client.call(updateEvidence, {
        params: { id: role.id },
        body: { facts: { ...role.facts, location: 'Girona' }, text: 'Baker, Pa i Sal, Girona' },
      })
      const newer = await imported(resume.replace('Jan 2015 - Feb 2019', 'Jan 2015 - Mar 2019'))
      const proposal = newer.items.find(({ existingId }) => existingId === role.id)
      expect(proposal).toMatchObject({ change: 'conflict', existingText: 'Baker, Pa i Sal, Girona' })
      await acceptAll(newer.id)
      expect(await texts()).toContain('Baker, Pa i Sal, Girona')
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
      await client.call(acceptImport, { params: { id: newer.id }, body: { accept: gone.map(({ id }) => ({ id })) } })
      expect(await texts()).not.toContain('Sourdough')
      await client.call(undoImport, { params: { id: newer.id } })
      expect(await texts()).toContain('Sourdough')
    })

    it('keeps what was edited or removed between reading and accepting, unless it is named', async () => {
      await acceptAll((await imported(resume)).id)
      const newer = await imported(
        resume
          .replace('Mar 2019 - Present', 'Mar 2019 - Dec 2024')
          .replace('Jan 2015 - Feb 2019', 'Jan 2015 - Mar 2019'),
      )
      const roles = (await evidence()).filter(({ facts }) => facts.kind === 'role')
      const [edited, removed] = ['Pastry', 'Baker,'].map((word) => roles.find(({ text }) => text.includes(word)))
      if (edited?.facts.kind !== 'role' || !removed) throw new Error('The test needs both roles.')
      const proposalOf = ({ items }: ImportRecord, id: string) => items.find(({ existingId }) => existingId === id)
      expect(proposalOf(newer, edited.id)?.change).toBe('changed')
      expect(proposalOf(newer, removed.id)?.change).toBe('changed')
      const facts = { ...edited.facts, location: 'Girona' }
      await client.call(updateEvidence, { params: { id: edited.id }, body: { facts, text: 'Pastry Chef, Girona' } })
      await client.call(deleteEvidence, { params: { id: removed.id } })
      for (const decided of [await acceptAll(newer.id), await acceptAll(newer.id)]) {
        expect(decided.status).toBe('ready')
        const conflict = { status: 'proposed', change: 'conflict', doubts: [expect.stringContaining('after the file')] }
        expect(proposalOf(decided, edited.id)).toMatchObject(conflict)
        expect(proposalOf(decided, removed.id)).toMatchObject(conflict)
        expect(await texts()).toContain('Pastry Chef, Girona')
        expect((await texts()).join()).not.toMatch(/Baker|Opened the shop/)
      }
      const accept = [{ id: proposalOf(newer, removed.id)?.id ?? '' }]
      await client.call(acceptImport, { params: { id: newer.id }, body: { accept } })
      expect((await texts()).join()).toContain('Baker')
    })

    it('recalls what the person once removed', async () => {
      await acceptAll((await imported(resume)).id)
      const skill = (await evidence()).find(({ text }) => text === 'Lamination')
      await client.call(deleteEvidence, { params: { id: skill?.id ?? '' } })
      const again = await imported(resume)
      expect(again.items.find(({ text }) => text === 'Lamination')).toMatchObject({
        change: 'new',
        doubts: [expect.stringContaining('You removed this')],
      })
      await client.call(acceptImport, { params: { id: again.id }, body: { accept: 'clear' } })
      expect(await texts()).not.toContain('Lamination')
    })
  })

  describe('evidence by hand', () => {
    it('is added, corrected, removed with what belongs to it, and brought back', async () => {
      const role = await client.call(createEvidence, {
        body: { facts: { kind: 'role', title: 'Welder', start: '2020' } },
      })
      expect(role).toMatchObject({ text: 'Welder, 2020', source: { kind: 'typed' } })
      const achievement = await client.call(createEvidence, {
        body: { facts: { kind: 'achievement' }, text: 'Passed every X-ray in 2021.', parentId: role.id },
      })
      const edited = await client.call(updateEvidence, {
        params: { id: role.id },
        body: { text: 'Welder (TIG), 2020' },
      })
      expect(edited).toMatchObject({ edited: true, text: 'Welder (TIG), 2020' })
      const { deletedIds } = await client.call(deleteEvidence, { params: { id: role.id } })
      expect(new Set(deletedIds)).toEqual(new Set([role.id, achievement.id]))
      expect(await evidence()).toEqual([])
      await client.call(restoreEvidence, { params: { id: role.id } })
      expect((await evidence()).map(({ id }) => id)).toEqual([role.id, achievement.id])
    })

    it('is refused with the reason when it cannot be right', async () => {
      const role = await client.call(createEvidence, { body: { facts: { kind: 'role', title: 'Welder' } } })
      const wordless = client.call(createEvidence, { body: { facts: { kind: 'achievement' } } })
      await expect(wordless).rejects.toMatchObject({
        problem: { code: 'invalid-input', errors: [{ pointer: '/text' }] },
      })
      const circular = client.call(updateEvidence, { params: { id: role.id }, body: { parentId: role.id } })
      await expect(circular).rejects.toMatchObject({ problem: { code: 'invalid-input' } })
      const stranger = (await signUp()).client
      const foreign = { problem: { code: 'not-found' } }
      await expect(stranger.call(deleteEvidence, { params: { id: role.id } })).rejects.toMatchObject(foreign)
      const adopted = stranger.call(createEvidence, {
        body: { facts: { kind: 'achievement' }, text: 'x', parentId: role.id },
      })
      await expect(adopted).rejects.toMatchObject(foreign)
    })
  })

  describe('the profile', () => {
    it('is derived from evidence, and its contact data becomes evidence', async () => {
      await client.call(createEvidence, {
        body: { facts: { kind: 'role', title: 'Senior Nurse', start: '2010-01', end: '2019-12' } },
      })
      const after = await client.call(updateProfile, {
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
      const stored = await database.kysely
        .selectFrom('profiles')
        .selectAll()
        .where('userId', '=', userId)
        .executeTakeFirstOrThrow()
      expect(stored).toMatchObject({ experienceLevel: 'senior', identity: { name: 'Ada Novak' } })
      await client.call(updateProfile, { body: { name: 'Ada Nowak' } })
      expect(
        (await evidence()).filter(({ facts }) => facts.kind === 'identity' && facts.field === 'name'),
      ).toHaveLength(1)
    })

    it('of the sample person is imported, accepted and exported as a JSON Resume', async () => {
      const { id } = await client.call(importSample, {})
      await follow(id)
      const { format, items } = await acceptAll(id)
      // A PDF, so that the review shows the page beside what was read from it.
      expect(format).toBe('pdf')
      for (const { text, place, doubts } of items) {
        expect(place.boxes.length, text).toBeGreaterThan(0)
        expect(doubts, text).toEqual([])
      }
      const exported = await (await client.file(exportProfile, {})).json()
      expect(exported).toMatchObject({
        basics: { name: 'Maja Lindqvist' },
        work: expect.arrayContaining([expect.objectContaining({ startDate: '2020-03' })]),
      })
    })
  })
})
