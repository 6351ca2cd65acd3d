import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cancelDocumentRun, documentRunEvents, generateResume, getDocument, listDocuments } from '@careergini/contracts'
import type { Replay } from '@careergini/llm/testing'
import type { Principal } from '@careergini/platform/auth'
import { json } from '@careergini/database'
import { testDatabases } from '@careergini/testing'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type AiHarness, collect, problemOf, startAiHarness } from '../testing/ai-harness.ts'
import { inventedPosting } from '../testing/invented-person.ts'
import type { RunInput } from './generation.queue.ts'
import { RunRepository } from './run.repository.ts'

const postingId = inventedPosting.id
/** For what happens soon, on the slowest machine. */
const patience = { timeout: 30_000 }
const hanging: Replay = { status: 200, chunks: [], ending: 'hang' }

describe.each(testDatabases())('runs on the queue of $name', { timeout: 60_000 }, ({ open }) => {
  let ai: AiHarness
  beforeAll(async () => {
    ai = await startAiHarness(open)
    // The first document loads the compiler and its fonts: no test should pay for that.
    await ai.client.call(generateResume, { body: {} })
  }, 120_000)
  afterAll(() => ai.close())
  afterEach(async () => {
    ai.answerChat()
    ai.reachDownhill()
    const open = await ai.database.kysely
      .selectFrom('runs')
      .select(['id', 'userId'])
      .where('status', 'in', ['queued', 'running'])
      .execute()
    for (const { id, userId } of open)
      await ai.clientOf({ ...ai.maja, id: userId }).call(cancelDocumentRun, { params: { id } })
  })

  const runsOf = ({ id }: Principal) =>
    ai.database.kysely.selectFrom('runs').selectAll().where('userId', '=', id).orderBy('createdAt').execute()
  const chats = () => ai.ollama.requests.filter(({ path }) => path === '/api/chat')
  const follow = (person: Principal, id: string, service = ai.service) =>
    collect(ai.clientOf(person, service).events(documentRunEvents, { params: { id } }))
  const insertRun = async (person: Principal, more: { attempts?: number; createdAt?: Date } = {}) => {
    const id = randomUUID()
    const input: RunInput = { request: generateResume.body.parse({}), principal: person, requestId: 'test' }
    const run = { id, userId: person.id, kind: 'resume', subjectId: randomUUID(), input: json(input) }
    await ai.database.kysely
      .insertInto('runs')
      .values({ ...run, createdAt: new Date(Date.now() - 61_000), ...more })
      .execute()
    return id
  }
  /** Asks for documents whose model never answers; resolves when the person's share of workers is at them. */
  const askForHanging = async (person: Principal, count: number) => {
    ai.answerChat(() => hanging)
    const before = chats().length
    const leave = new AbortController()
    const watching = Array.from({ length: count }, () =>
      collect(ai.clientOf(person).events(generateResume, { body: { postingId } }, { signal: leave.signal })).catch(
        () => [],
      ),
    )
    await vi.waitUntil(async () => (await runsOf(person)).length === count && chats().length > before + 1, patience)
    return async () => {
      leave.abort()
      await Promise.all(watching)
      return chats().slice(before)
    }
  }

  it('that are not on it any more are put back by the next start', async () => {
    const person = await ai.newPerson()
    const id = await insertRun(person)
    const next = await ai.start()
    expect((await follow(person, id, next)).at(-1)).toMatchObject({ type: 'run-end' })
    await next.close()
  })

  it('that lost their process again and again are ended', async () => {
    const person = await ai.newPerson()
    const id = await insertRun(person, { attempts: 3 })
    const next = await ai.start()
    expect(await follow(person, id, next)).toMatchObject([{ type: 'run-error', data: { code: 'unavailable' } }])
    await next.close()
  })

  it('of one person leave room for those of others', async () => {
    const person = await ai.newPerson()
    const leave = await askForHanging(person, 6)
    await ai.client.call(generateResume, { body: {} })
    const states = (await runsOf(person)).map(({ status }) => status)
    expect(states.toSorted()).toEqual([...Array<string>(4).fill('queued'), 'running', 'running'])
    await leave()
  })

  it('are known at once to whoever asked for them, while others come first', async () => {
    const person = await ai.newPerson()
    const leave = await askForHanging(person, 2)
    const own = ai.clientOf(person)
    const types: string[] = []
    for await (const { type, runId } of own.events(generateResume, { body: {} })) {
      types.push(type)
      if (type === 'run-queued') await own.call(cancelDocumentRun, { params: { id: runId } })
    }
    expect(types).toEqual(['run-queued', 'run-error'])
    await leave()
  })

  it('are cancelled while they wait, and in whichever process they are', async () => {
    const person = await ai.newPerson()
    const other = await ai.start()
    const leave = await askForHanging(person, 4)
    for (const { id } of await runsOf(person)) {
      await ai.clientOf(person, other).call(cancelDocumentRun, { params: { id } })
      const last = (await follow(person, id, other)).at(-1)
      expect(last).toMatchObject({ type: 'run-error', data: { code: 'cancelled' } })
    }
    const asked = await leave()
    expect(await Promise.all(asked.map(({ leftEarly }) => leftEarly))).not.toContain(false)
    expect((await ai.clientOf(person).call(listDocuments, {})).items).toEqual([])
    await other.close()
  })

  it('keep nothing of what only the work needed', async () => {
    const person = await ai.newPerson()
    const run = ai.clientOf(person).call(generateResume, { body: { jobDescription: 'too short' } })
    expect(await problemOf(run)).toMatchObject({ code: 'posting-too-short' })
    const [row] = await runsOf(person)
    expect(row).toMatchObject({ status: 'failed', input: { request: { template: 'modern' } } })
    expect(JSON.stringify(row?.input)).not.toContain('too short')
    expect(JSON.stringify(row?.input)).not.toContain(person.email)
  })

  it('that were taken up again wait for a service that still starts', async () => {
    const person = await ai.newPerson()
    const id = await insertRun(person, { attempts: 2 })
    let calls = 0
    ai.reachDownhill((path, init) =>
      ++calls > 1 ? ai.downhill(path, init) : Promise.reject(new TypeError('fetch failed')),
    )
    const next = await ai.start()
    const events = await follow(person, id, next)
    expect(calls).toBeGreaterThan(1)
    expect(events.map(({ type }) => type)).not.toContain('run-error')
    expect(events.at(-1)).toMatchObject({ type: 'run-end' })
    expect(await runsOf(person)).toMatchObject([{ status: 'succeeded', attempts: 3 }])
    await next.close()
  })

  it('try again when the file cannot be stored for a moment', async () => {
    const person = await ai.newPerson()
    const folder = join(ai.dataFolder, 'files', 'resumes')
    mkdirSync(folder, { recursive: true })
    // A file where the person's folder should be.
    writeFileSync(join(folder, person.id), '')
    const types: string[] = []
    for await (const { type } of ai.clientOf(person).events(generateResume, { body: {} })) {
      types.push(type)
      const begunAgain = types.filter((one) => one === 'run-start').length === 2
      if (begunAgain && type === 'run-start') rmSync(join(folder, person.id))
    }
    expect(types.filter((type) => type === 'run-start').length).toBeGreaterThanOrEqual(2)
    expect(types.at(-1)).toBe('run-end')
  })

  it('are looked for when they are older than a minute, some at a time', async () => {
    const runs = new RunRepository(ai.database.kysely)
    const close = await insertRun(ai.maja, { createdAt: new Date() })
    const [first, second] = [await insertRun(ai.maja, { createdAt: new Date(0) }), await insertRun(ai.maja)]
    expect((await runs.findWaiting(1)).map(({ id }) => id)).toEqual([first])
    const found = (await runs.findWaiting(10)).map(({ id }) => id)
    expect(found.slice(0, 2)).toEqual([first, second])
    expect(found).not.toContain(close)
  })

  it('store nothing when the profile service is down', async () => {
    ai.reachDownhill(() => Promise.reject(new TypeError('fetch failed')))
    const own = ai.clientOf(await ai.newPerson())
    expect(await problemOf(own.call(generateResume, { body: {} }))).toMatchObject({ code: 'unavailable' })
    expect((await own.call(listDocuments, {})).items).toEqual([])
  })

  // The last: it closes the service of the others.
  it('are finished by the next process when theirs stops in the middle', async () => {
    const person = await ai.newPerson()
    const before = chats().length
    ai.answerChat(() => hanging)
    const watching = collect(ai.clientOf(person).events(generateResume, { body: { postingId } }))
    await vi.waitUntil(() => chats().length > before, patience)
    await ai.service.close()
    expect((await watching).map(({ type }) => type)).not.toContain('run-error')
    ai.answerChat()
    const next = await ai.start()
    const [run] = await runsOf(person)
    const events = await follow(person, run?.id ?? '', next)
    expect(events.at(-1)).toMatchObject({ type: 'run-end', data: { documentId: run?.subjectId } })
    const document = ai.clientOf(person, next).call(getDocument, { params: { id: run?.subjectId ?? '' } })
    expect(await document).toMatchObject({ version: 1 })
    await next.close()
  })
})
