import { randomUUID } from 'node:crypto'
import { type DocumentContent, linesInReadingOrder } from '@careergini/contracts'
import type { Database } from '@careergini/database'
import { applyGate, verifyDocument } from '@careergini/grounding'
import { loadTaxonomy } from '@careergini/skills'
import { createLogger } from '@careergini/platform/log'
import { testDatabases } from '@careergini/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inventedEvidence } from '../testing/invented-person.ts'
import { makePress, makeVersion } from '../testing/invented-version.ts'
import type { DocumentPress } from './document-press.ts'
import { DocumentRepository } from './document.repository.ts'
import { DocumentService } from './document.service.ts'
import { LineChoiceService } from './line-choice.service.ts'

const taxonomy = loadTaxonomy()
const maker = makePress()
afterAll(() => maker.close())

const wordings: Record<string, string> = {
  'done-1': 'In wound care, trained 14 new nurses',
  'done-2': 'Kept medication records of a ward with 28 beds',
}
const lineOf = (content: DocumentContent, evidenceId: string) => {
  const line = linesInReadingOrder(content).find(({ claim }) => claim.evidenceIds.includes(evidenceId))
  if (!line) throw new Error(`no line cites ${evidenceId}`)
  return line
}
const reword = (content: DocumentContent) => {
  const proposals = Object.entries(wordings).map(([id, text]) => ({
    lineId: lineOf(content, id).id,
    text,
    by: 'invented:7b@sha256:1',
  }))
  return applyGate(content, proposals, { evidence: inventedEvidence, taxonomy, language: 'en' }).content
}

describe.each(testDatabases())('the choice of a line on $name', ({ open }) => {
  let database: Database
  beforeAll(async () => void (database = await open()))
  afterAll(() => database.close())

  /** A document with two lines worded by a model, and its services over files in memory. */
  const newDocument = async (
    more: { press?: DocumentPress; version?: Omit<Parameters<typeof makeVersion>[1], 'userId' | 'resumeId'> } = {},
  ) => {
    const [userId, resumeId] = [randomUUID(), randomUUID()]
    await database.kysely
      .insertInto('users')
      .values({ id: userId, email: `${userId}@example.org` })
      .execute()
    const stored = new Map<string, Uint8Array>()
    const files = {
      put: async (key: string, bytes: Uint8Array) => void stored.set(key, bytes),
      get: async (key: string) => stored.get(key) ?? new Uint8Array(),
      delete: async (key: string) => void stored.delete(key),
    }
    const now = () => new Date('2026-02-02T12:00:00Z')
    const logger = createLogger({ level: 'silent', service: 'test' })
    const versions = new DocumentRepository(database)
    const documents = new DocumentService({ documents: versions, files, logger, now })
    const press = more.press ?? maker.press
    const choices = new LineChoiceService({ documents, versions, press, taxonomy: () => taxonomy, now })
    const first = await documents.save(await makeVersion(maker.press, { userId, resumeId, reword, ...more.version }))
    const choose = (evidenceId: string, choice: 'accept' | 'reject') =>
      choices.choose(userId, resumeId, lineOf(first.content, evidenceId).id, choice)
    return { userId, resumeId, first, choose, choices, documents, stored }
  }
  /** A press in which the first two documents are set at the same moment. */
  const crowdedPress = () => {
    const both = Promise.withResolvers<void>()
    const rendered: string[] = []
    const press: DocumentPress = {
      ...maker.press,
      async render(content, options) {
        rendered.push(options.title)
        if (rendered.length === 2) both.resolve()
        await both.promise
        return maker.press.render(content, options)
      },
    }
    return { press, rendered }
  }

  it('of two at the same moment is applied one upon the other', async () => {
    const { press, rendered } = crowdedPress()
    const { choose, documents, userId, resumeId } = await newDocument({ press })
    await Promise.all([choose('done-1', 'reject'), choose('done-2', 'reject')])
    expect(rendered).toHaveLength(3)
    const { version, content } = await documents.get(userId, resumeId)
    expect(version).toBe(3)
    for (const id of ['done-1', 'done-2'])
      expect(lineOf(content, id)).toMatchObject({ claim: { how: 'verbatim' }, proposed: wordings[id] })
  })

  it('made twice at the same moment is one version', async () => {
    const { press } = crowdedPress()
    const { choose } = await newDocument({ press })
    const [one, two] = await Promise.all([choose('done-1', 'reject'), choose('done-1', 'reject')])
    expect([one.version, two.version]).toEqual([2, 2])
    expect(one).toEqual(two)
  })

  it('that stands already makes no version', async () => {
    const { choose, first } = await newDocument()
    expect(await choose('done-1', 'accept')).toEqual(first)
    await choose('done-1', 'reject')
    await choose('done-1', 'accept')
    expect(await choose('done-1', 'accept')).toMatchObject({ version: 3, content: first.content })
  })

  it('is sealed anew each time: the file proves what it says now', async () => {
    const { choose, documents, userId, resumeId, stored, first } = await newDocument()
    const before = await documents.stored(userId, resumeId)
    await choose('done-1', 'reject')
    await choose('done-2', 'reject')
    const own = await documents.stored(userId, resumeId)
    expect([before.proof.models.length, own.proof.models.length]).toEqual([1, 0])
    await choose('done-1', 'accept')
    const after = await documents.stored(userId, resumeId)
    expect(after.proof.models).toEqual(before.proof.models)
    expect(lineOf(after.content, 'done-1')).toEqual(lineOf(first.content, 'done-1'))
    for (const { storageKey, proof, evidenceFile } of [before, own, after]) {
      const pdf = stored.get(storageKey) ?? new Uint8Array()
      const report = await verifyDocument(pdf, { evidenceFile, detachedProof: proof, taxonomy })
      expect(report.verdict).toBe('proven')
    }
  })

  it('says what is wrong with a line that has no other wording, and with what is not there', async () => {
    const { choices, choose, userId, resumeId, documents, first } = await newDocument()
    await expect(choose('done-3', 'accept')).rejects.toMatchObject({
      code: 'conflict',
      detail: 'No other wording was proposed for this line.',
    })
    await expect(choices.choose(userId, resumeId, 'none', 'accept')).rejects.toMatchObject({ code: 'not-found' })
    const { id } = lineOf(first.content, 'done-1')
    await expect(choices.choose(randomUUID(), resumeId, id, 'reject')).rejects.toMatchObject({ code: 'not-found' })
    await documents.remove(userId, resumeId)
    await expect(choose('done-1', 'reject')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('compares the pages with what was asked for, not with what there were', async () => {
    const one = inventedEvidence.find(({ id }) => id === 'done-3')
    if (!one) throw new Error('fixture')
    const text = (index: number) => `Looked after patients of ward number ${index} in the nights of that long winter`
    const many = Array.from({ length: 60 }, (_, index) => ({ ...one, id: `more-${index}`, text: text(index) }))
    const evidence = [...inventedEvidence, ...many]
    const { first, choose } = await newDocument({ version: { evidence, maxPages: 1 } })
    expect(first.pageCount).toBe(2)
    const pages = (await choose('done-1', 'reject')).checks.find(({ name }) => name === 'pages')
    expect(pages).toMatchObject({ passed: false, detail: expect.stringContaining('1 were asked for') })
  })
})
