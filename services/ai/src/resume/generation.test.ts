import { randomUUID } from 'node:crypto'
import {
  cancelDocumentRun,
  type DocumentEvent,
  documentEvidenceFile,
  documentProof,
  documentRunEvents,
  downloadDocument,
  generateResume,
  listDocumentRuns,
  getDocument,
  listDocuments,
} from '@careergini/contracts'
import { verifyDocument } from '@careergini/grounding'
import { inventedChat, type Replay } from '@careergini/llm/testing'
import { testDatabases } from '@careergini/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type AiHarness, collect, inventedModel, problemOf, startAiHarness } from '../testing/ai-harness.ts'
import { inventedPosting } from '../testing/invented-person.ts'

const postingId = inventedPosting.id
const hanging: Replay = { status: 200, chunks: [], ending: 'hang' }

describe.each(testDatabases())('writing a résumé on $name', { timeout: 60_000 }, ({ open }) => {
  let ai: AiHarness
  beforeAll(async () => {
    ai = await startAiHarness(open)
    // The first document loads the compiler and its fonts: no test should pay for that.
    await ai.client.call(generateResume, { body: {} })
  }, 120_000)
  beforeEach(() => ai.answerChat())
  afterAll(() => ai.close())

  const modelCalls = () => ai.ollama.requests.filter((request) => request.path === '/api/chat').length
  const modelIsAsked = (before: number) => vi.waitUntil(() => modelCalls() > before, { timeout: 30_000 })

  describe('a call', () => {
    it('streams its events with run id and sequence, ending with the document', async () => {
      const events = await collect(ai.client.events(generateResume, { body: { postingId } }))
      expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1))
      expect(new Set(events.map((event) => event.runId)).size).toBe(1)
      const types = events.map((event) => event.type)
      expect(types.slice(0, 3)).toEqual(['run-queued', 'run-start', 'plan-ready'])
      expect(types.slice(-2)).toEqual(['document-ready', 'run-end'])
      expect(types).toContain('line-delta')
      const last = events.at(-1)
      if (last?.type !== 'run-end' || !last.data.documentId) throw new Error('no document')
      const document = await ai.client.call(getDocument, { params: { id: last.data.documentId } })
      expect(document).toMatchObject({ postingId, version: 1, notices: [], models: [{ name: inventedModel }] })
      expect(document.checks.map((check) => check.passed)).toEqual(document.checks.map(() => true))
    })

    it('answers whole without a stream, and the file proves itself', async () => {
      const document = await ai.client.call(generateResume, { body: { jobDescription: inventedPosting.text } })
      const params = { id: document.id }
      const file = await ai.client.file(downloadDocument, { params, query: { format: 'pdf' } })
      const pdf = new Uint8Array(await file.arrayBuffer())
      const evidence = await ai.client.file(documentEvidenceFile, { params })
      const proof = await ai.client.call(documentProof, { params })
      const report = await verifyDocument(pdf, { evidenceFile: await evidence.json(), detachedProof: proof })
      expect(report.verdict).toBe('proven')
      expect(file.headers.get('content-disposition')).toContain('Maja-Lindqvist-resume.pdf')
      const text = await (await ai.client.file(downloadDocument, { params, query: { format: 'txt' } })).text()
      expect(text).toContain('Northfield Hospital')
      const json = await (await ai.client.file(downloadDocument, { params, query: { format: 'json' } })).json()
      expect(json).toMatchObject({ basics: { name: 'Maja Lindqvist' } })
    })

    it('signs every document with the same key, also after a restart', async () => {
      const one = await ai.client.call(generateResume, { body: {} })
      const again = await ai.start()
      const two = await ai.clientOf(ai.maja, again).call(generateResume, { body: {} })
      await again.close()
      const keyOf = async (id: string) => (await ai.client.call(documentProof, { params: { id } })).signature.publicKey
      expect(await keyOf(one.id)).toBe(await keyOf(two.id))
      const [row] = await ai.database.kysely.selectFrom('proofKeys').selectAll().execute()
      expect(row?.privateEncrypted).not.toContain('PRIVATE KEY')
    })

    it('says what is wrong when a posting is unknown, too short, or named twice', async () => {
      expect(await problemOf(ai.client.call(generateResume, { body: { postingId: randomUUID() } }))).toMatchObject({
        code: 'not-found',
      })
      expect(await problemOf(ai.client.call(generateResume, { body: { jobDescription: 'too short' } }))).toMatchObject({
        code: 'posting-too-short',
      })
      expect(
        await problemOf(ai.client.call(generateResume, { body: { postingId, jobDescription: 'x' } })),
      ).toMatchObject({
        code: 'invalid-input',
      })
    })

    it('answers a stream with the problem and its status when it cannot begin', async () => {
      const failing = collect(ai.client.events(generateResume, { body: { postingId: randomUUID() } }))
      expect(await problemOf(failing)).toMatchObject({ code: 'not-found' })
      const authorization = `Bearer ${await ai.tokens.sign(ai.maja)}`
      const answer = await ai.service.app.inject({
        method: 'POST',
        url: '/api/v1/resume/generate',
        headers: { authorization, accept: 'text/event-stream' },
        payload: { jobDescription: 'too short' },
      })
      expect(answer.statusCode).toBe(422)
      expect(answer.headers['content-type']).toContain('application/problem+json')
    })

    it('waits on the queue for no longer than one can notice', async () => {
      await ai.client.call(generateResume, { body: {} })
      const times: number[] = []
      for (let count = 0; count < 5; count += 1) {
        const from = performance.now()
        for await (const event of ai.client.events(generateResume, { body: {} })) {
          if (event.type === 'run-start') times.push(performance.now() - from)
        }
      }
      expect(times.toSorted((a, b) => a - b)[2]).toBeLessThan(1_000)
    })
  })

  describe('a run', () => {
    it('goes on when the browser leaves, and can be followed again from where it was', async () => {
      ai.answerChat(() => inventedChat({ deltas: [...'{"text": "In wound care, trained 14 new nurses"}'], everyMs: 5 }))
      const leave = new AbortController()
      const seen: DocumentEvent[] = []
      const watch = async () => {
        for await (const event of ai.client.events(generateResume, { body: { postingId } }, { signal: leave.signal })) {
          seen.push(event)
          if (event.type === 'plan-ready') leave.abort()
        }
      }
      // Whether the reader ends or throws when its own caller leaves is the transport's affair.
      await watch().catch(() => undefined)
      const last = seen.at(-1)
      if (!last) throw new Error('no event came')
      const rest = await collect(
        ai.client.events(documentRunEvents, { params: { id: last.runId } }, { lastEventId: last.seq }),
      )
      expect(rest[0]?.seq).toBe(last.seq + 1)
      expect(rest.at(-1)).toMatchObject({ type: 'run-end', data: { documentId: expect.any(String) } })
    })

    it('is found again while it writes, by its owner alone', async () => {
      ai.answerChat(() => hanging)
      const own = ai.clientOf(await ai.newPerson())
      for await (const event of own.events(generateResume, { body: { postingId } })) {
        if (event.type !== 'plan-ready') continue
        const { items } = await own.call(listDocumentRuns, {})
        expect(items).toEqual([{ id: event.runId, postingId, startedAt: expect.any(String) }])
        expect((await ai.clientOf(await ai.newPerson()).call(listDocumentRuns, {})).items).toEqual([])
        await own.call(cancelDocumentRun, { params: { id: event.runId } })
      }
      expect((await own.call(listDocumentRuns, {})).items).toEqual([])
    })

    it('is stopped with its model when the person cancels it, and leaves no document', async () => {
      ai.answerChat(() => hanging)
      const person = await ai.newPerson()
      const own = ai.clientOf(person)
      const seen: DocumentEvent[] = []
      const calls = modelCalls()
      for await (const event of own.events(generateResume, { body: { postingId } })) {
        seen.push(event)
        if (event.type === 'plan-ready') {
          await modelIsAsked(calls)
          await own.call(cancelDocumentRun, { params: { id: event.runId } })
        }
      }
      expect(seen.at(-1)).toMatchObject({ type: 'run-error', data: { code: 'cancelled' } })
      await expect(ai.ollama.requests.at(-1)?.leftEarly).resolves.toBe(true)
      expect((await own.call(listDocuments, {})).items).toEqual([])
    })

    it('is nobody else’s to follow or cancel', async () => {
      const [start] = await collect(ai.client.events(generateResume, { body: {} }))
      if (!start) throw new Error('no event came')
      const other = ai.clientOf(await ai.newPerson())
      const params = { id: start.runId }
      expect(await problemOf(other.call(cancelDocumentRun, { params }))).toMatchObject({ code: 'not-found' })
      expect(await problemOf(collect(other.events(documentRunEvents, { params })))).toMatchObject({ code: 'not-found' })
    })

    it('that lost its process is ended by the next start', async () => {
      const id = randomUUID()
      const before = new Date(Date.now() - 2 * 60 * 60_000)
      await ai.database.kysely
        .insertInto('runs')
        .values({ id, userId: ai.maja.id, kind: 'resume', subjectId: randomUUID(), createdAt: before })
        .execute()
      const next = await ai.start()
      const events = await collect(ai.clientOf(ai.maja, next).events(documentRunEvents, { params: { id } }))
      expect(events).toMatchObject([{ type: 'run-error', data: { code: 'unavailable' } }])
      await next.close()
    })
  })
})
