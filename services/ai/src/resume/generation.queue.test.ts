import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Transport } from '@careergini/client'
import { cancelDocumentRun, documentRunEvents, generateResume, getDocument, listDocuments } from '@careergini/contracts'
import type { Replay } from '@careergini/llm/testing'
import type { Principal } from '@careergini/platform/auth'
import { inProcessTransport } from '@careergini/platform/http'
import type { ServiceContext } from '@careergini/platform/service'
import { json } from '@careergini/database'
import { testDatabases } from '@careergini/testing'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type AiHarness, collect, problemOf, startAiHarness } from '../testing/ai-harness.ts'
import { inventedPosting } from '../testing/invented-person.ts'
import { servicesBehind } from '../testing/services-behind.ts'
import type { RunInput } from './generation.queue.ts'
import { RunRepository } from './run.repository.ts'

const postingId = inventedPosting.id
const hanging: Replay = { status: 200, chunks: [], ending: 'hang' }

describe.each(testDatabases())('runs on the queue of $name', ({ open }) => {
  const started: AiHarness[] = []
  afterEach(async () => {
    for (const harness of started.splice(0)) await harness.close()
  })
  const newHarness = async (more: Partial<ServiceContext> = {}) => {
    const harness = await startAiHarness(open, more)
    started.push(harness)
    return harness
  }
  let quiet: AiHarness
  beforeAll(async () => {
    quiet = await startAiHarness(open)
  })
  afterAll(() => quiet.close())
  const runsOf = (ai: AiHarness, { id }: Principal) =>
    ai.database.kysely.selectFrom('runs').selectAll().where('userId', '=', id).orderBy('createdAt').execute()
  const modelCalls = (ai: AiHarness) => ai.ollama.requests.filter(({ path }) => path === '/api/chat').length
  const insertRun = async (ai: AiHarness, more: { attempts?: number; createdAt?: Date } = {}) => {
    const id = randomUUID()
    const input: RunInput = { request: generateResume.body.parse({}), principal: ai.maja, requestId: 'test' }
    const run = { id, userId: ai.maja.id, kind: 'resume', subjectId: randomUUID(), input: json(input) }
    await ai.database.kysely
      .insertInto('runs')
      .values({ ...run, createdAt: new Date(Date.now() - 61_000), ...more })
      .execute()
    return id
  }

  it('are finished by the next process when theirs stops in the middle', { timeout: 30_000 }, async () => {
    const ai = await newHarness()
    ai.answerChat(() => hanging)
    const watching = collect(ai.client.events(generateResume, { body: { postingId } }))
    await vi.waitUntil(() => modelCalls(ai) > 0, { timeout: 10_000 })
    await ai.service.close()
    expect((await watching).map(({ type }) => type)).not.toContain('run-error')
    ai.answerChat()
    const next = await ai.start()
    const [run] = await runsOf(ai, ai.maja)
    const client = ai.clientOf(ai.maja, next)
    const events = await collect(client.events(documentRunEvents, { params: { id: run?.id ?? '' } }))
    expect(events.at(-1)).toMatchObject({ type: 'run-end', data: { documentId: run?.subjectId } })
    expect(await client.call(getDocument, { params: { id: run?.subjectId ?? '' } })).toMatchObject({ version: 1 })
    await next.close()
  })

  it('that are not on it any more are put back by the next start', async () => {
    const id = await insertRun(quiet)
    const next = await quiet.start()
    const events = await collect(quiet.clientOf(quiet.maja, next).events(documentRunEvents, { params: { id } }))
    expect(events.at(-1)).toMatchObject({ type: 'run-end' })
    await next.close()
  })

  it('that lost their process again and again are ended', async () => {
    const id = await insertRun(quiet, { attempts: 3 })
    const next = await quiet.start()
    const events = await collect(quiet.clientOf(quiet.maja, next).events(documentRunEvents, { params: { id } }))
    expect(events).toMatchObject([{ type: 'run-error', data: { code: 'unavailable' } }])
    await next.close()
  })

  it('of one person leave room for those of others', { timeout: 30_000 }, async () => {
    const ai = await newHarness()
    ai.answerChat(() => hanging)
    const leave = new AbortController()
    const watch = () => collect(ai.client.events(generateResume, { body: { postingId } }, { signal: leave.signal }))
    const watching = Array.from({ length: 6 }, () => watch().catch(() => []))
    await vi.waitUntil(() => modelCalls(ai) >= 2, { timeout: 10_000 })
    await ai.clientOf(await ai.newPerson()).call(generateResume, { body: {} })
    leave.abort()
    await Promise.all(watching)
    const waiting = (await runsOf(ai, ai.maja)).filter(({ status }) => status === 'queued')
    // Two workers that look at the very same moment may let a third pass.
    expect(waiting.length).toBeGreaterThanOrEqual(3)
  })

  it('are cancelled while they wait, and in whichever process they are', { timeout: 30_000 }, async () => {
    const ai = await newHarness()
    const other = await ai.start()
    ai.answerChat(() => hanging)
    const leave = new AbortController()
    const watch = () => collect(ai.client.events(generateResume, { body: { postingId } }, { signal: leave.signal }))
    const watching = Array.from({ length: 4 }, () => watch().catch(() => []))
    await vi.waitUntil(async () => (await runsOf(ai, ai.maja)).length === 4 && modelCalls(ai) > 0, { timeout: 10_000 })
    for (const { id } of await runsOf(ai, ai.maja)) {
      await ai.clientOf(ai.maja, other).call(cancelDocumentRun, { params: { id } })
      const events = await collect(ai.clientOf(ai.maja, other).events(documentRunEvents, { params: { id } }))
      expect(events.at(-1)).toMatchObject({ type: 'run-error', data: { code: 'cancelled' } })
    }
    const chats = ai.ollama.requests.filter(({ path }) => path === '/api/chat')
    expect(await Promise.all(chats.map(({ leftEarly }) => leftEarly))).not.toContain(false)
    leave.abort()
    await Promise.all(watching)
    expect((await ai.client.call(listDocuments, {})).items).toEqual([])
    await other.close()
  })

  it('keep nothing of what only the work needed', async () => {
    const person = await quiet.newPerson()
    const run = quiet.clientOf(person).call(generateResume, { body: { jobDescription: 'too short' } })
    expect(await problemOf(run)).toMatchObject({ code: 'posting-too-short' })
    const [row] = await runsOf(quiet, person)
    expect(row).toMatchObject({ status: 'failed', input: { request: { template: 'modern' } } })
    expect(JSON.stringify(row?.input)).not.toContain('too short')
    expect(JSON.stringify(row?.input)).not.toContain(person.email)
  })

  it('that were taken up again wait for a service that still starts', { timeout: 30_000 }, async () => {
    const ai = await newHarness()
    const id = await insertRun(ai, { attempts: 2 })
    const app = servicesBehind(ai.tokens)
    let calls = 0
    const starting: Transport = (path, init) =>
      ++calls > 2 ? inProcessTransport(app)(path, init) : Promise.reject(new TypeError('fetch failed'))
    const next = await ai.start({ transports: { profile: starting, jobs: starting, ai: starting } })
    const events = await collect(ai.clientOf(ai.maja, next).events(documentRunEvents, { params: { id } }))
    expect(events.map(({ type }) => type)).not.toContain('run-error')
    expect(events.at(-1)).toMatchObject({ type: 'run-end' })
    expect(await runsOf(ai, ai.maja)).toMatchObject([{ status: 'succeeded', attempts: 3 }])
    await next.close()
    await app.close()
  })

  it('try again when the file cannot be stored for a moment', { timeout: 30_000 }, async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'careergini-ai-'))
    // A file where the folder should be.
    writeFileSync(join(dataFolder, 'files'), '')
    const ai = await newHarness({ dataFolder })
    const types: string[] = []
    for await (const { type } of ai.client.events(generateResume, { body: {} })) {
      types.push(type)
      const begunAgain = types.filter((one) => one === 'run-start').length === 2
      if (begunAgain) rmSync(join(dataFolder, 'files'), { force: true, recursive: true })
    }
    expect(types.filter((type) => type === 'run-start').length).toBeGreaterThanOrEqual(2)
    expect(types.at(-1)).toBe('run-end')
    rmSync(dataFolder, { recursive: true })
  })

  it('are looked for when they are older than a minute, some at a time', async () => {
    const ai = quiet
    const runs = new RunRepository(ai.database.kysely)
    const close = await insertRun(ai, { createdAt: new Date() })
    const [first, second] = [await insertRun(ai, { createdAt: new Date(0) }), await insertRun(ai)]
    expect((await runs.findWaiting(1)).map(({ id }) => id)).toEqual([first])
    const found = (await runs.findWaiting(10)).map(({ id }) => id)
    expect(found.slice(0, 2)).toEqual([first, second])
    expect(found).not.toContain(close)
    await ai.database.kysely.deleteFrom('runs').where('id', 'in', [first, second, close]).execute()
  })

  it('store nothing when the profile service is down', async () => {
    const down = () => Promise.reject(new TypeError('fetch failed'))
    const ai = await newHarness({ transports: { profile: down, jobs: down, ai: down } })
    expect(await problemOf(ai.client.call(generateResume, { body: {} }))).toMatchObject({ code: 'unavailable' })
    expect((await ai.client.call(listDocuments, {})).items).toEqual([])
  })
})
