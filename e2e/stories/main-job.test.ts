import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ApiError } from '@careergini/client'
import {
  acceptImport,
  documentEvidenceFile,
  documentProof,
  downloadDocument,
  generateResume,
  getDocument,
  getImport,
  getPosting,
  importEvents,
  importPosting,
  linesInReadingOrder,
  listEvidence,
  listPostings,
  matchOfPosting,
  systemProofKeys,
  uploadResume,
  type DocumentEvent,
  type ImportRecord,
  type TailoredDocument,
} from '@careergini/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newPerson, shapes, type Installation, type SignedInClient } from '../support/installation.ts'
import { inventedPosting, inventedResumePdf } from '../support/invented-resume.ts'

const root = resolve(import.meta.dirname, '../..')

describe.each(shapes)('from a résumé to a proven document, in $name', ({ start, missing }) => {
  if (missing) return it.skip(missing, () => undefined)
  let installation: Installation
  let person: SignedInClient
  let imported: ImportRecord
  let postingId: string
  let document: TailoredDocument
  const folder = mkdtempSync(join(tmpdir(), 'careergini-story-'))

  beforeAll(async () => {
    installation = await start()
    person = await newPerson(installation.url)
  })
  afterAll(async () => {
    await installation.stop()
    rmSync(folder, { recursive: true })
  })

  it('reads an uploaded PDF in the background, with progress that can be followed', async () => {
    const { client } = person
    const queued = await client.call(uploadResume, {
      file: { name: 'tomasz.pdf', content: new Uint8Array(await inventedResumePdf()) },
    })
    const types: string[] = []
    for await (const event of client.events(importEvents, { params: { id: queued.id } })) types.push(event.type)
    expect(types[0]).toBe('import-start')
    expect(types.at(-1)).toBe('import-end')
    imported = await client.call(getImport, { params: { id: queued.id } })
    expect(imported).toMatchObject({ status: 'ready', format: 'pdf' })
    const kinds = Map.groupBy(imported.items, (item) => item.facts.kind)
    expect(kinds.get('role')?.map(({ facts }) => facts)).toEqual([
      expect.objectContaining({
        title: 'Senior Backend Engineer',
        organisation: 'Harbourline Freight',
        start: '2020-03',
        end: 'present',
      }),
      expect.objectContaining({
        title: 'Software Developer',
        organisation: 'Kestrel Analytics',
        start: '2016-06',
        end: '2020-02',
      }),
    ])
    expect(kinds.get('achievement')).toHaveLength(5)
    for (const item of imported.items) expect(item.place.boxes.length).toBeGreaterThan(0)
  })

  it('makes evidence of what the person accepts, and of nothing else', async () => {
    const { client } = person
    expect((await client.call(listEvidence, {})).items).toEqual([])
    const declined = imported.items.find((item) => item.text.includes('Mentored'))
    await client.call(acceptImport, { params: { id: imported.id }, body: { decline: [declined?.id ?? ''] } })
    await client.call(acceptImport, { params: { id: imported.id }, body: { accept: 'all' } })
    const { items } = await client.call(listEvidence, {})
    expect(items.length).toBe(imported.items.length - 1)
    expect(items.some((item) => item.text.includes('Mentored'))).toBe(false)
  })

  it('turns a pasted posting into a ledger that is the same at every reading', async () => {
    const { client } = person
    const posting = await client.call(importPosting, { body: { text: inventedPosting } })
    postingId = posting.id
    expect(posting).toMatchObject({
      title: 'Backend Engineer (Node.js)',
      remote: 'hybrid',
      own: true,
      salary: { min: 780_000, max: 920_000, currency: 'NOK', period: 'year' },
    })
    const query = { asOf: '2026-01' }
    const match = await client.call(matchOfPosting, { params: { id: postingId }, query })
    const stateOf = (words: string) => match.rows.find(({ requirement }) => requirement.text.includes(words))?.state
    expect(stateOf('5+ years')).toBe('met')
    expect(stateOf('PostgreSQL')).toBe('met')
    expect(stateOf('Kafka')).toBe('missing')
    expect(stateOf('driving licence')).not.toBe('met')
    for (const row of match.rows) if (row.state === 'met') expect(row.evidenceIds.length).toBeGreaterThan(0)
    const again = await client.file(matchOfPosting, { params: { id: postingId }, query })
    const once = await client.file(matchOfPosting, { params: { id: postingId }, query })
    expect(await again.text()).toBe(await once.text())
  })

  it('writes a document of which every line names its evidence, and streams how', async () => {
    const { client } = person
    const events: DocumentEvent[] = []
    for await (const event of client.events(generateResume, { body: { postingId } })) events.push(event)
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => (events[0]?.seq ?? 0) + index))
    const ready = events.find((event) => event.type === 'document-ready')
    expect(events.at(-1)?.type).toBe('run-end')
    document = await client.call(getDocument, { params: { id: ready?.data.id ?? '' } })
    const lines = linesInReadingOrder(document.content)
    for (const line of lines)
      if (line.claim.how !== 'fixed') expect(line.claim.evidenceIds.length, line.text).toBeGreaterThan(0)
    const text = lines.map((line) => line.text).join('\n')
    expect(text).toContain('420 to 95 ms')
    for (const gap of ['Kafka', 'Norwegian', 'Mentored']) expect(text).not.toContain(gap)
    expect(document.checks.filter((check) => !check.passed)).toEqual([])
  })

  it('proves the downloaded PDF, and refuses it after one changed character', async () => {
    const { client } = person
    const params = { id: document.id }
    const pdf = Buffer.from(await (await client.file(downloadDocument, { params })).arrayBuffer())
    const evidence = await (await client.file(documentEvidenceFile, { params })).text()
    const proof = await client.call(documentProof, { params })
    const files = {
      pdf: join(folder, 'resume.pdf'),
      evidence: join(folder, 'evidence.json'),
      proof: join(folder, 'proof.json'),
      changed: join(folder, 'changed.pdf'),
    }
    writeFileSync(files.pdf, pdf)
    writeFileSync(files.evidence, evidence)
    writeFileSync(files.proof, JSON.stringify(proof))
    const changed = Buffer.from(pdf)
    const place = changed.indexOf('/Type')
    changed[place + 1] = changed[place + 1] === 0x54 ? 0x55 : 0x54
    writeFileSync(files.changed, changed)
    const verify = (...args: string[]) =>
      spawnSync(process.execPath, [join(root, 'cli/src/main.ts'), 'verify', ...args], { encoding: 'utf8' })
    const { items } = await client.call(systemProofKeys, {})
    const key = items[0]?.publicKey ?? ''
    const whole = verify(files.pdf, '--evidence', files.evidence, '--proof', files.proof, '--key', key)
    expect(whole.stdout).toContain('Proven')
    expect(whole.stdout).toContain('the key you trust')
    expect(whole.status).toBe(0)
    const refused = verify(files.changed)
    expect(refused.stdout).toMatch(/^Refused: .*was changed after it was signed/)
    expect(refused.status).toBe(1)
  })

  it('keeps one person’s evidence, postings and documents from another', async () => {
    const other = (await newPerson(installation.url)).client
    const codeOf = (call: Promise<unknown>) =>
      call.then(
        () => 'ok',
        (error: unknown) => (error instanceof ApiError ? error.problem.code : String(error)),
      )
    expect(await codeOf(other.call(getPosting, { params: { id: postingId } }))).toBe('not-found')
    expect(await codeOf(other.call(matchOfPosting, { params: { id: postingId } }))).toBe('not-found')
    expect(await codeOf(other.call(getImport, { params: { id: imported.id } }))).toBe('not-found')
    expect(await codeOf(other.call(getDocument, { params: { id: document.id } }))).toBe('not-found')
    expect(await codeOf(other.file(downloadDocument, { params: { id: document.id } }))).toBe('not-found')
    expect((await other.call(listPostings, {})).items).toEqual([])
    expect(await codeOf(other.call(generateResume, { body: { postingId } }))).toBe('not-found')
  })
})
