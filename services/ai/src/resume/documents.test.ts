import { randomUUID } from 'node:crypto'
import {
  chooseLine,
  deleteDocument,
  downloadDocument,
  generateResume,
  getDocument,
  listDocuments,
  restoreDocument,
  documentProof,
  systemProofKeys,
} from '@careergini/contracts'
import { verifyDocument } from '@careergini/grounding'
import { inventedChat } from '@careergini/llm/testing'
import { AppError } from '@careergini/platform/errors'
import { createLogger } from '@careergini/platform/log'
import { daysBefore } from '@careergini/platform/retention'
import { testDatabases } from '@careergini/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type AiHarness, bodyLines, inventedModel, problemOf, startAiHarness } from '../testing/ai-harness.ts'
import { inventedPosting } from '../testing/invented-person.ts'
import { makePress, makeVersion } from '../testing/invented-version.ts'
import { DocumentRepository } from './document.repository.ts'
import { DocumentService } from './document.service.ts'

const postingId = inventedPosting.id
const logger = createLogger({ level: 'silent', service: 'test' })

describe.each(testDatabases())('documents on $name', ({ open }) => {
  let ai: AiHarness
  beforeAll(async () => {
    ai = await startAiHarness(open)
  })
  beforeEach(() => ai.answerChat())
  afterAll(() => ai.close())

  describe('the lines of a document', () => {
    it('go back to the person’s own words and forth, a version each', async () => {
      const document = await ai.client.call(generateResume, { body: { postingId } })
      const reworded = bodyLines(document).find((line) => line.claim.how === 'rephrased')
      if (!reworded) throw new Error('nothing was reworded')
      const choose = (choice: 'accept' | 'reject') =>
        ai.client.call(chooseLine, { params: { id: document.id, lineId: reworded.id, choice } })
      const own = await choose('reject')
      expect(own).toMatchObject({ version: 2, models: [] })
      expect(bodyLines(own).find((line) => line.id === reworded.id)).toMatchObject({
        text: reworded.original,
        claim: { how: 'verbatim' },
        proposed: reworded.text,
      })
      expect(await choose('reject')).toMatchObject({ version: 2 })
      const proposed = await choose('accept')
      expect(proposed).toMatchObject({ version: 3, models: [{ name: inventedModel }] })
      expect(bodyLines(proposed).find((line) => line.id === reworded.id)).toEqual(reworded)
      const pdf = await ai.client.file(downloadDocument, { params: { id: document.id } })
      expect((await verifyDocument(new Uint8Array(await pdf.arrayBuffer()))).verdict).toBe('proven')
    })

    it('are signed with the key that the system names', async () => {
      const document = await ai.client.call(generateResume, { body: {} })
      const { signature } = await ai.client.call(documentProof, { params: { id: document.id } })
      const { items } = await ai.client.call(systemProofKeys, {})
      expect(items).toEqual([
        { algorithm: 'Ed25519', publicKey: signature.publicKey, createdAt: expect.any(String), retiredAt: null },
      ])
    })

    it('never take a wording that the gate refused', async () => {
      ai.answerChat(() => inventedChat({ deltas: ['{"text": "Trained 40 new nurses in wound care"}'] }))
      const document = await ai.client.call(generateResume, { body: { postingId } })
      const refused = bodyLines(document).find((line) => line.refused)
      if (!refused) throw new Error('nothing was refused')
      expect(document.refusedCount).toBe(1)
      const params = { id: document.id, lineId: refused.id, choice: 'accept' as const }
      expect(await problemOf(ai.client.call(chooseLine, { params }))).toMatchObject({
        code: 'conflict',
        detail: expect.stringContaining('not held by your evidence'),
      })
      expect(await ai.client.call(getDocument, { params: { id: document.id } })).toMatchObject({ version: 1 })
    })

    it('that do not exist are not found', async () => {
      const document = await ai.client.call(generateResume, { body: {} })
      const params = { id: document.id, lineId: 'experience/none', choice: 'reject' as const }
      expect(await problemOf(ai.client.call(chooseLine, { params }))).toMatchObject({ code: 'not-found' })
    })
  })

  describe('documents', () => {
    it('are listed, removed and brought back by their owner alone', async () => {
      const person = await ai.newPerson()
      const own = ai.clientOf(person)
      const { id } = await own.call(generateResume, { body: { template: 'compact', paper: 'letter', language: 'de' } })
      expect((await own.call(listDocuments, {})).items).toMatchObject([{ id, template: 'compact' }])
      expect(
        (await ai.client.call(listDocuments, { query: { limit: 100 } })).items.map((item) => item.id),
      ).not.toContain(id)
      expect(await problemOf(ai.client.call(getDocument, { params: { id } }))).toMatchObject({ code: 'not-found' })
      await own.call(deleteDocument, { params: { id } })
      expect(await problemOf(own.file(downloadDocument, { params: { id } }))).toMatchObject({ code: 'not-found' })
      expect(await own.call(restoreDocument, { params: { id } })).toMatchObject({ id })
    })

    it('stay as they were when the disk is full', async () => {
      const { id } = await ai.client.call(generateResume, { body: {} })
      // A full disk cannot be had in a test; what the file storage answers then can.
      const full = () => Promise.reject(new AppError('storage-full', 'The disk is full.'))
      const files = { put: full, get: full, delete: async () => undefined }
      const service = new DocumentService({
        documents: new DocumentRepository(ai.database),
        files,
        logger,
        now: () => new Date(),
      })
      const { press, close } = makePress()
      const version = await makeVersion(press, { userId: ai.maja.id, resumeId: id })
      await expect(service.save(version)).rejects.toMatchObject({ code: 'storage-full' })
      await close()
      expect(await ai.client.call(getDocument, { params: { id } })).toMatchObject({ version: 1 })
      expect((await ai.client.file(downloadDocument, { params: { id } })).status).toBe(200)
    })

    it('leave no file behind when their rows cannot be stored', async () => {
      const stored = new Set<string>()
      const files = {
        put: async (key: string) => void stored.add(key),
        get: async () => new Uint8Array(),
        delete: async (key: string) => void stored.delete(key),
      }
      const service = new DocumentService({
        documents: new DocumentRepository(ai.database),
        files,
        logger,
        now: () => new Date(),
      })
      const { press, close } = makePress()
      const version = await makeVersion(press, { userId: 'nobody', resumeId: randomUUID() })
      await expect(service.save(version)).rejects.toThrow('foreign key')
      await close()
      expect(stored.size).toBe(0)
    })

    it('keep their file when the answer to their commit is lost', async () => {
      class LosingAnswers extends DocumentRepository {
        override async insertVersion(...version: Parameters<DocumentRepository['insertVersion']>) {
          await super.insertVersion(...version)
          throw new Error('Connection terminated unexpectedly')
        }
      }
      const stored = new Set<string>()
      const files = {
        put: async (key: string) => void stored.add(key),
        get: async () => new Uint8Array(),
        delete: async (key: string) => void stored.delete(key),
      }
      const documents = new LosingAnswers(ai.database)
      const service = new DocumentService({ documents, files, logger, now: () => new Date() })
      const { press, close } = makePress()
      const resumeId = randomUUID()
      await expect(service.save(await makeVersion(press, { userId: ai.maja.id, resumeId }))).rejects.toThrow(
        'terminated',
      )
      await close()
      expect([...stored]).toEqual([(await documents.findOwn(ai.maja.id, resumeId))?.storageKey])
    })

    it('that were removed more than 30 days ago are not brought back', async () => {
      const { id } = await ai.client.call(generateResume, { body: {} })
      await ai.client.call(deleteDocument, { params: { id } })
      const removed = ai.database.kysely.updateTable('resumes').where('id', '=', id)
      await removed.set({ deletedAt: daysBefore(new Date(), 31) }).execute()
      expect(await problemOf(ai.client.call(restoreDocument, { params: { id } }))).toMatchObject({ code: 'not-found' })
      await removed.set({ deletedAt: daysBefore(new Date(), 29) }).execute()
      expect(await ai.client.call(restoreDocument, { params: { id } })).toMatchObject({ id })
    })

    it('are paged by a cursor, and a strange cursor is named', async () => {
      const own = ai.clientOf(await ai.newPerson())
      for (let count = 0; count < 3; count += 1) await own.call(generateResume, { body: {} })
      const first = await own.call(listDocuments, { query: { limit: 2 } })
      const second = await own.call(listDocuments, { query: { limit: 2, cursor: first.nextCursor ?? '' } })
      expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null])
      expect(await problemOf(own.call(listDocuments, { query: { cursor: 'x' } }))).toMatchObject({
        code: 'invalid-input',
      })
    })
  })
})
