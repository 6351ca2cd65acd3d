import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json, type Database } from '@careergini/database'
import { createEventLog, type EventLog } from '@careergini/platform/events'
import { createLogger } from '@careergini/platform/log'
import { startJobQueue, type JobQueue } from '@careergini/platform/queue'
import { createFileStorage } from '@careergini/platform/storage'
import { loadTaxonomy } from '@careergini/skills'
import { testDatabases } from '@careergini/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createConceptFinder } from '../evidence/concept-finder.ts'
import { EvidenceRepository } from '../evidence/evidence.repository.ts'
import { DocumentRepository } from './document.repository.ts'
import { workOnImports } from './import.handlers.ts'
import { readImportQueue } from './import.queue.ts'
import { ImportRepository } from './import.repository.ts'
import { readInWorker, type ResumeReading } from './reading/read-in-worker.ts'

const anHourAgo = () => new Date(Date.now() - 60 * 60_000)

describe.each(testDatabases())('reading from the queue on $name', { timeout: 60_000 }, ({ open }) => {
  const folder = mkdtempSync(join(tmpdir(), 'careergini-reading-'))
  const files = createFileStorage({ folder })
  const logger = createLogger({ level: 'silent', service: 'test' })
  let database: Database
  let events: EventLog
  let queue: JobQueue
  let stop: () => Promise<void>
  beforeAll(async () => {
    database = await open()
    events = createEventLog({ db: database, table: 'importEvents', last: ['import-end', 'import-error'] })
  })
  afterAll(async () => {
    await database.close()
    rmSync(folder, { recursive: true })
  })
  beforeEach(async () => void (queue = await startJobQueue({ db: database, logger })))
  afterEach(async () => {
    await stop()
    await queue.stop(100)
  })

  const imports = () => new ImportRepository(database.kysely)
  const work = async (read: ResumeReading, everyMs?: number) => {
    const parts = {
      database,
      imports: imports(),
      documents: new DocumentRepository(database.kysely),
      evidence: new EvidenceRepository(database.kysely),
      files,
      events,
      concepts: createConceptFinder(loadTaxonomy),
      read,
      logger,
      now: () => new Date(),
    }
    ;({ stop } = await workOnImports(queue, parts, everyMs))
  }
  /** An import as an upload leaves it, but without a job. */
  const stored = async (values: { attempts?: number; createdAt?: Date } = {}) => {
    const userId = randomUUID()
    await database.kysely
      .insertInto('users')
      .values({ id: userId, email: `${userId}@example.org` })
      .execute()
    const storageKey = `users/${userId}/uploads/1`
    await files.put(storageKey, new TextEncoder().encode('Ona Vidal\nona@example.org\n\nSkills\nBaking, Sales\n'))
    const file = { fileName: 'resume.txt', mediaType: 'text/plain', sizeBytes: 1, sha256: userId, storageKey }
    const { id: documentId } = await new DocumentRepository(database.kysely).save(userId, file)
    const row = { userId, documentId, sourceKind: 'upload', fileName: 'resume.txt', ...values }
    return (await database.kysely.insertInto('imports').values(row).returning('id').executeTakeFirstOrThrow()).id
  }
  const find = (id: string) =>
    database.kysely
      .selectFrom('imports')
      .select(['status', 'error', 'attempts'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  const becomes = (id: string, status: string) =>
    vi.waitFor(async () => expect((await find(id)).status).toBe(status), { timeout: 20_000, interval: 100 })
  const lastEvent = async (id: string) => (await events.read(id)).at(-1)?.type

  it('gives up what was begun three times without an end', async () => {
    const id = await stored({ attempts: 3, createdAt: anHourAgo() })
    const read = vi.fn<ResumeReading>(() => Promise.reject(new Error('not read')))
    await work(read)
    await becomes(id, 'failed')
    expect((await find(id)).error).toMatchObject({
      code: 'unreadable-file',
      detail: expect.stringMatching(/interrupted 3 times.*upload/),
    })
    expect(await lastEvent(id)).toBe('import-error')
    expect(read).not.toHaveBeenCalled()
  })

  it('takes up an import whose job was lost, while it works', async () => {
    await work(readInWorker(), 200)
    const fresh = await stored()
    const lost = await stored({ createdAt: anHourAgo() })
    await becomes(lost, 'ready')
    expect(await find(lost)).toMatchObject({ attempts: 1 })
    expect(await find(fresh)).toMatchObject({ status: 'queued' })
  })

  it.each([
    ['failed', (read: ResumeReading): ResumeReading => read],
    [
      'finished',
      (): ResumeReading => async () => {
        throw new Error('not today')
      },
    ],
  ])('leaves an import as it is that became %s meanwhile', async (status, thenRead) => {
    const id = await stored({ attempts: 2 })
    const begun = Promise.withResolvers<void>()
    const gate = Promise.withResolvers<void>()
    const read = readInWorker()
    const settled = Promise.withResolvers<void>()
    await work(async (...given) => {
      begun.resolve()
      await gate.promise
      // What the handler does with the outcome, it has done when the queue has stopped.
      return thenRead(read)(...given).finally(() => settled.resolve())
    })
    await queue.send(readImportQueue, { importId: id })
    await begun.promise
    const error = { code: 'invalid-input' }
    const decided = { status, error: json(error), finishedAt: new Date() }
    await database.kysely.updateTable('imports').set(decided).where('id', '=', id).execute()
    const before = await events.read(id)
    gate.resolve()
    await settled.promise
    await queue.stop()
    expect(await find(id)).toMatchObject({ status, error })
    expect(await imports().items(id)).toEqual([])
    expect(await events.read(id)).toEqual(before)
  })
})
