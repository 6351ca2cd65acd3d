import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deleteDocument, downloadDocument, generateResume } from '@careergini/contracts'
import { daysBefore } from '@careergini/platform/retention'
import { testDatabases } from '@careergini/testing'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type AiHarness, startAiHarness } from '../testing/ai-harness.ts'

describe.each(testDatabases())('the upkeep of documents on $name', { timeout: 60_000 }, ({ open }) => {
  let ai: AiHarness
  beforeAll(async () => {
    ai = await startAiHarness(open)
  })
  afterAll(() => ai.close())

  const daysAgo = (days: number) => daysBefore(new Date(), days)
  const files = () =>
    readdirSync(join(ai.dataFolder, 'files/resumes'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.pdf'),
    )
  const storeUnnamed = (name: string, stored: Date) => {
    const path = join(ai.dataFolder, 'files/resumes', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, 'x')
    utimesSync(path, stored, stored)
  }
  const insertRun = async (status: string, finishedAt: Date | null) => {
    const run = { id: randomUUID(), userId: ai.maja.id, kind: 'resume', subjectId: randomUUID(), status, finishedAt }
    await ai.database.kysely.insertInto('runs').values(run).execute()
    const event = { streamId: run.id, seq: 1, type: 'line-delta', data: '{"lineId":"a","text":"her words"}' }
    await ai.database.kysely.insertInto('runEvents').values(event).execute()
    return run.id
  }
  const streams = async (ids: string[]) => {
    const query = ai.database.kysely.selectFrom('runEvents').select('streamId').distinct()
    return (await query.where('streamId', 'in', ids).execute()).map(({ streamId }) => streamId)
  }

  it('deletes what was removed 30 days ago with its file, files that nothing names, and runs that ended as long ago', async () => {
    const [removed, kept] = [
      await ai.client.call(generateResume, { body: {} }),
      await ai.client.call(generateResume, { body: {} }),
    ]
    await ai.client.call(deleteDocument, { params: { id: removed.id } })
    await ai.database.kysely
      .updateTable('resumes')
      .set({ deletedAt: daysAgo(31) })
      .where('id', '=', removed.id)
      .execute()
    for (const name of files()) utimesSync(join(ai.dataFolder, 'files/resumes', name), daysAgo(31), daysAgo(31))
    storeUnnamed('erased/account/1.pdf', daysAgo(2))
    storeUnnamed(`${ai.maja.id}/underway/2.pdf`, new Date())
    const old = [await insertRun('failed', daysAgo(31)), await insertRun('cancelled', daysAgo(31))]
    const left = [await insertRun('failed', daysAgo(29)), await insertRun('succeeded', daysAgo(1))]

    const next = await ai.start()
    await vi.waitUntil(async () => files().length === 2 && (await streams(old)).length === 0, { timeout: 30_000 })
    await next.close()
    expect(
      files()
        .map((name) => name.split('/').slice(0, 2).join('/'))
        .toSorted(),
    ).toEqual([`${ai.maja.id}/${kept.id}`, `${ai.maja.id}/underway`].toSorted())
    expect((await ai.client.file(downloadDocument, { params: { id: kept.id } })).status).toBe(200)
    expect((await streams(left)).toSorted()).toEqual(left.toSorted())
  })
})
