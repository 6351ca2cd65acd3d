import type { DocumentEvent } from '@careergini/contracts'
import { createClient, type Transport } from '@careergini/client'
import { describe, expect, it, vi } from 'vitest'
import { followRun, type FollowedRun } from './follow-run.ts'

const queued: DocumentEvent = { runId: 'r', seq: 1, type: 'run-queued', data: {} }
const started: DocumentEvent = { runId: 'r', seq: 2, type: 'run-start', data: { postingTitle: null, model: null } }
const ended: DocumentEvent = { runId: 'r', seq: 3, type: 'run-end', data: { documentId: 'd' } }

const stream = (...events: DocumentEvent[]) =>
  new Response(events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(''))
const lost = () => Promise.reject(new TypeError('network'))

/** Follows a new run at a server that gives these answers one after the other. */
function begin(...answers: (() => Response | Promise<Response>)[]) {
  const asked: { what: string; key: string | null }[] = []
  const transport: Transport = async (path, { method, headers }) => {
    asked.push({ what: `${method} ${path}`, key: new Headers(headers).get('idempotency-key') })
    const answer = answers.shift()
    if (!answer) throw new Error(`nothing is left to answer ${path}`)
    return answer()
  }
  return { run: followRun(createClient({ transport }), { body: {} }, 1), asked }
}

async function typesOf({ events }: FollowedRun) {
  const types: string[] = []
  for await (const { type } of events) types.push(type)
  return types
}

const writing = 'POST /api/v1/resume/generate'

describe('a run that is followed', () => {
  it('is cancelled as soon as its id is known when it was stopped before', async () => {
    const answered = Promise.withResolvers<Response>()
    const { run, asked } = begin(
      () => answered.promise,
      () => new Response(null, { status: 204 }),
    )
    const types = typesOf(run)
    await vi.waitUntil(() => asked.length === 1)
    run.stop()
    answered.resolve(stream(queued, started))
    expect(await types).toEqual([])
    await vi.waitUntil(() => asked.length === 2)
    expect(asked.map(({ what }) => what)).toEqual([writing, 'POST /api/v1/resume/runs/r/cancel'])
  })

  it('is cancelled at once when it waits', async () => {
    const { run, asked } = begin(
      () => stream(queued),
      () => new Response(null, { status: 204 }),
    )
    for await (const { type } of run.events) if (type === 'run-queued') run.stop()
    expect(asked.map(({ what }) => what)).toEqual([writing, 'POST /api/v1/resume/runs/r/cancel'])
  })

  it('is never a second one: what was lost without an answer is asked for by the same key', async () => {
    const { run, asked } = begin(
      lost,
      () => stream(queued),
      lost,
      () => stream(started, ended),
    )
    expect(await typesOf(run)).toEqual(['run-queued', 'run-start', 'run-end'])
    const following = 'GET /api/v1/resume/runs/r/events'
    expect(asked.map(({ what }) => what)).toEqual([writing, writing, following, following])
    expect(asked[0]?.key).toMatch(/^[\da-f]{32}$/)
    expect(asked[1]?.key).toBe(asked[0]?.key)
    const other = begin(() => stream(queued, ended))
    await typesOf(other.run)
    expect(other.asked[0]?.key).not.toBe(asked[0]?.key)
  })

  it('fails when the server cannot be reached, or refuses', async () => {
    await expect(typesOf(begin(lost, lost, lost, () => stream(queued, ended)).run)).rejects.toThrow('network')
    const problem = { type: 'about:blank', title: 'Away', status: 503, code: 'unavailable', detail: 'Start it.' }
    const refusing = begin(() => Response.json(problem, { status: 503 }))
    await expect(typesOf(refusing.run)).rejects.toThrow('Start it.')
    expect(refusing.asked).toHaveLength(1)
  })
})
