import { createSigningKey, verifyDocument } from '@careergini/grounding'
import { createOllama, defaultRoles, type Ollama } from '@careergini/llm'
import {
  type InventedOllama,
  inventedChat,
  inventedOllama,
  inventedRefusal,
  type Replay,
  type ReplayServer,
  startReplayServer,
} from '@careergini/llm/testing'
import { createPdfRenderer, type PdfRenderer } from '@careergini/resume-writer'
import { loadTaxonomy } from '@careergini/skills'
import { generateResume, noModelNotice } from '@careergini/contracts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createDocumentPress } from '../../resume/document-press.ts'
import type { NewVersion } from '../../resume/document.repository.ts'
import { inventedEvidence, inventedMatch, inventedPosting } from '../../testing/invented-person.ts'
import { buildResume, type ResumeBuilderParts } from './graph.ts'
import type { RunEvent } from './run-event.ts'

const model = 'invented:7b'
const roles = { ...defaultRoles, reasoning: { ...defaultRoles.reasoning, models: [model] } }
const loaded = loadTaxonomy()
const taxonomy = () => loaded
const { privateKeyPem } = createSigningKey()
const servers: ReplayServer[] = []
let renderer: PdfRenderer

beforeAll(async () => {
  renderer = await createPdfRenderer()
})
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})
afterAll(() => renderer.close())

/** A real server on a real socket in the place of Ollama. */
async function ollamaThat(chat: InventedOllama['chat'], models = [model]): Promise<Ollama> {
  const server = await startReplayServer(inventedOllama({ models, ...(chat && { chat }) }), 1)
  servers.push(server)
  // A busy machine must not look like a server that stopped answering.
  const limits = { probeEveryMs: 300, probeTimeoutMs: 1_000, probeFailures: 3, deadlineMs: 2_000 }
  return createOllama({ baseUrl: server.baseUrl, roles, limits, quickTimeoutMs: 5_000 }, fetch)
}

async function build(
  models: Pick<Ollama, 'chat'>,
  more: {
    signal?: AbortSignal
    totalMs?: number
    evidence?: typeof inventedEvidence
    posting?: boolean
    maxPages?: number
  } = {},
) {
  const saved: NewVersion[] = []
  const press = createDocumentPress({
    renderer: async () => renderer,
    keys: { active: async () => privateKeyPem },
    taxonomy,
  })
  const parts: ResumeBuilderParts = {
    models,
    taxonomy,
    press,
    limits: { lines: 8, totalMs: more.totalMs ?? 5_000, failuresInARow: 3 },
    now: () => new Date('2026-02-01T12:00:00Z'),
  }
  const request = generateResume.body.parse({
    ...(more.posting !== false && { postingId: inventedPosting.id }),
    maxPages: more.maxPages ?? 2,
  })
  const facts = {
    evidence: async () => more.evidence ?? inventedEvidence,
    posting: async () => inventedPosting,
    importPosting: async () => inventedPosting,
    match: async () => inventedMatch,
  }
  const signal = more.signal ?? new AbortController().signal
  const events: RunEvent[] = []
  await buildResume(parts, {
    userId: 'user-1',
    documentId: 'b3a5a0f0-3f0a-4b55-9c6e-6a3f6f1d2c11',
    request,
    facts,
    signal,
    emit: (event) => void events.push(event),
    store: async (version) => void saved.push(version),
  })
  const [version] = saved
  if (!version) throw new Error('nothing was stored')
  return { events, version, lines: version.content.sections.flatMap((s) => s.entries.flatMap((e) => e.lines)) }
}

const noModel: Pick<Ollama, 'chat'> = { chat: async () => Promise.reject(new Error('must not be asked')) }
const wording = (text: string, everyMs = 0): Replay =>
  inventedChat({ deltas: [...JSON.stringify({ text })].map(String), everyMs })
/** Answers by which achievement stands in the prompt. */
const wordingFor = (answers: Record<string, string>) => (body: unknown) => {
  const prompt = JSON.stringify(body)
  const found = Object.entries(answers).find(([part]) => prompt.includes(part))
  return wording(found?.[1] ?? 'unchanged')
}
const types = (events: RunEvent[]) => events.map((event) => event.type)

describe('a résumé without a model', () => {
  it('is the evidence word for word, proven, and tells its steps', async () => {
    const ollama = createOllama({ baseUrl: 'http://127.0.0.1:9', roles, quickTimeoutMs: 200 }, fetch)
    const { events, version, lines } = await build(ollama)
    expect(types(events)).toEqual(['run-start', 'plan-ready', ...lines.map(() => 'line-accepted')])
    expect(lines.map((line) => line.text)).toEqual(
      expect.arrayContaining(['Trained 14 new nurses in wound care', 'Helped to plan the night shifts']),
    )
    expect(lines.every((line) => line.claim.how !== 'rephrased' && line.claim.evidenceIds.length > 0)).toBe(true)
    expect(version.notices.join(' ')).toBe(noModelNotice)
    expect(events[1]).toMatchObject({ data: { requirements: 3, requirementsAnswered: 2, gaps: ['Fluent Welsh'] } })
    const report = await verifyDocument(version.pressed.pdf, {
      evidenceFile: version.pressed.evidenceFile,
      taxonomy: loaded,
    })
    expect(report.verdict).toBe('proven')
    expect(version.pressed.checks.every((check) => check.passed)).toBe(true)
  })

  it('never writes a requirement that the evidence lacks', async () => {
    const { version } = await build({ chat: async () => Promise.reject(new Error('unused')) }, { posting: false })
    expect(JSON.stringify(version.content)).not.toContain('Welsh')
  })

  it('needs no posting and then asks no model', async () => {
    const { version, events } = await build(noModel, { posting: false })
    expect(version).toMatchObject({ match: null, posting: null, notices: [], title: 'Résumé' })
    expect(events[0]).toEqual({ type: 'run-start', data: { postingTitle: null, model: null } })
  })

  it('without evidence is an error that says what to do', async () => {
    await expect(build(noModel, { posting: false, evidence: [] })).rejects.toMatchObject({ code: 'nothing-to-write' })
  })

  it('that does not fit is planned again with less', async () => {
    const role = inventedEvidence.find((item) => item.id === 'role-1')
    const one = inventedEvidence.find((item) => item.id === 'done-3')
    if (!role || !one) throw new Error('fixture')
    const many = Array.from({ length: 120 }, (_, index) => ({
      ...one,
      id: `more-${index}`,
      position: index,
      text: `Looked after patients of ward number ${index} in the nights of that long winter`,
    }))
    const { version } = await build(noModel, { posting: false, evidence: [...inventedEvidence, ...many], maxPages: 1 })
    expect(version.pressed.pageCount).toBe(1)
    expect(version.plan.omitted.length).toBeGreaterThan(20)
  })
})

describe('a résumé with a model', () => {
  const better = 'Trained 14 new nurses in wound care on the ward'

  it('takes a wording that the evidence holds, and keeps the original', async () => {
    const ollama = await ollamaThat(
      wordingFor({
        'Trained 14': 'In wound care, trained 14 new nurses',
        'medication records': 'Kept the medication records of a ward with 28 beds',
      }),
    )
    const { lines, events, version } = await build(ollama)
    const reworded = lines.find((line) => line.claim.how === 'rephrased')
    expect(reworded).toMatchObject({
      text: 'In wound care, trained 14 new nurses',
      original: 'Trained 14 new nurses in wound care',
    })
    expect(reworded?.claim.by).toMatch(/^invented:7b@sha256:[0-9a-f]{64}$/)
    const deltas = events.filter((event) => event.type === 'line-delta').map((event) => event.data)
    expect(
      deltas
        .filter((delta) => delta.lineId === reworded?.id)
        .map((delta) => delta.text)
        .join(''),
    ).toBe(reworded?.text)
    expect(version.pressed.proof.models).toEqual([{ name: model, digest: expect.stringMatching(/^sha256:/) }])
    expect(version.notices).toEqual([])
  })

  it('ends a wording as the person ends theirs', async () => {
    const ollama = await ollamaThat(wordingFor({ 'Trained 14': 'In wound care, trained 14 new nurses.' }))
    const { lines } = await build(ollama)
    expect(lines.map((line) => line.text)).toContain('In wound care, trained 14 new nurses')
  })

  it.each([
    ['a number that is not in the evidence', 'Trained 40 new nurses in wound care'],
    ['a skill that is not in the evidence', 'Trained 14 new nurses in wound care and Python'],
    ['a place that is not in the evidence', 'Trained 14 new nurses in wound care at Harvard'],
    ['the number of another line', 'Trained 28 new nurses in wound care'],
  ])('refuses %s and keeps the evidence', async (_, text) => {
    const ollama = await ollamaThat(
      wordingFor({ 'Trained 14': text, 'medication records': 'Kept the medication records of a ward with 28 beds' }),
    )
    const { lines, events } = await build(ollama)
    const line = lines.find((one) => one.claim.evidenceIds.includes('done-1') && one.claim.how === 'verbatim')
    expect(line).toMatchObject({ text: 'Trained 14 new nurses in wound care', refused: { text } })
    expect(events.filter((event) => event.type === 'line-refused')).toHaveLength(1)
  })

  it('shows the model one achievement and one requirement at a time, as data', async () => {
    const bodies: unknown[] = []
    const ollama = await ollamaThat((body) => (bodies.push(body), wording(better)))
    await build(ollama)
    expect(bodies).toHaveLength(2)
    const prompts = bodies.map((body) => JSON.stringify(body))
    expect(prompts[0]).toContain('Trained 14 new nurses')
    expect(prompts[0]).not.toContain('medication records')
    expect(prompts.join()).not.toContain('Lindqvist')
    expect(prompts.join()).not.toContain('example.org')
    expect(bodies[0]).toMatchObject({ format: { type: 'object', required: ['text'] } })
  })
})

describe('a model in trouble', () => {
  const cut = wording('Trained 14 new nurses')
  const cases: [string, InventedOllama['chat'], RegExp][] = [
    ['answers rubbish', () => ({ status: 200, chunks: [{ atMs: 0, text: '<html>' }] }), /does not speak like Ollama/],
    [
      'is cut in the middle of a stream',
      () => ({ ...cut, chunks: cut.chunks.slice(0, 6), ending: 'cut' }),
      /broke before the answer/,
    ],
    ['runs out of memory', () => inventedRefusal(500, 'model requires more system memory'), /more system memory/],
    ['never finishes', () => ({ status: 200, chunks: [], ending: 'hang' }), /did not finish/],
    ['always answers in another form', () => inventedChat({ deltas: ['{"wording": "x"}'] }), /For 2 lines the answers/],
    ['answers without a word', () => wording(' . '), /For 2 lines the answers/],
    ['is cut at its limit', () => inventedChat({ deltas: ['{"text": "Trained'], doneReason: 'length' }), /For 2 lines/],
  ]
  it.each(cases)('that %s leaves the evidence word for word', async (_, chat, notice) => {
    const { lines, version } = await build(await ollamaThat(chat))
    expect(lines.every((line) => line.claim.how !== 'rephrased' && !line.refused)).toBe(true)
    expect(version.notices.join(' ')).toMatch(notice)
    expect(version.notices.join(' ')).toContain('word for word')
  })

  it('keeps what was worded before it failed', async () => {
    const ollama = await ollamaThat((_, index) =>
      index === 0 ? wording('In wound care, trained 14 new nurses') : { status: 200, chunks: [], ending: 'cut' },
    )
    const { lines, version } = await build(ollama)
    expect(lines.filter((line) => line.claim.how === 'rephrased')).toHaveLength(1)
    expect(version.notices).toHaveLength(1)
  })

  it('that is slow meets the time limit of the document', async () => {
    const ollama = await ollamaThat(() => wording('In wound care, trained 14 new nurses', 200))
    const { version } = await build(ollama, { totalMs: 300 })
    expect(version.notices.join(' ')).toMatch(/was not done after/)
  })

  it('that is not installed is told as no model at all: what installs it is told by the system', async () => {
    const { version } = await build(await ollamaThat(undefined, ['another:1b']))
    expect(version.notices).toEqual([noModelNotice])
  })

  it('is stopped with the run', async () => {
    const controller = new AbortController()
    const ollama = await ollamaThat(() => {
      setTimeout(() => controller.abort(new Error('stopped by the test')), 20)
      return { status: 200, chunks: [], ending: 'hang' }
    })
    await expect(build(ollama, { signal: controller.signal })).rejects.toThrow('stopped by the test')
    const call = servers[0]?.requests.find((request) => request.path === '/api/chat')
    await expect(call?.leftEarly).resolves.toBe(true)
  })
})
