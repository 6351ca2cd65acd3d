import type { DocumentEvent, DocumentLine } from '@careergini/contracts'
import { describe, expect, it } from 'vitest'
import { applyEvent, newRun, shareOf } from './run-state.ts'

const line = (id: string, text: string): DocumentLine => ({
  id,
  text,
  claim: { evidenceIds: ['e'], requirementIds: [], how: 'verbatim', by: 'compose@1' },
  refused: null,
  original: null,
})

const events: DocumentEvent[] = [
  { runId: 'r', seq: 1, type: 'run-start', data: { postingTitle: 'Baker', model: 'small' } },
  {
    runId: 'r',
    seq: 2,
    type: 'plan-ready',
    data: { lines: 2, requirementsAnswered: 1, requirements: 2, gaps: ['Forklift licence'] },
  },
  { runId: 'r', seq: 3, type: 'line-delta', data: { lineId: 'a', text: 'Baked ' } },
  { runId: 'r', seq: 4, type: 'line-delta', data: { lineId: 'a', text: 'bread' } },
  { runId: 'r', seq: 5, type: 'line-accepted', data: line('a', 'Baked bread.') },
  {
    runId: 'r',
    seq: 6,
    type: 'line-refused',
    data: {
      line: line('b', 'Led 3 people.'),
      findings: [{ rule: 'number', excerpt: '9', message: 'Your evidence says 3, not 9.' }],
    },
  },
  { runId: 'r', seq: 7, type: 'run-end', data: { documentId: 'd' } },
]

describe('applyEvent', () => {
  it('streams a line, replaces it by what passed, and keeps what was refused with the reason', () => {
    const streaming = events.slice(0, 4).reduce(applyEvent, newRun)
    expect(streaming.lines).toEqual([{ id: 'a', text: 'Baked bread', state: 'writing', findings: [] }])
    expect(shareOf(streaming)).toBe(0)
    const done = events.reduce(applyEvent, newRun)
    expect(done).toMatchObject({ status: 'done', documentId: 'd', plan: { gaps: ['Forklift licence'] } })
    expect(done.lines.map(({ text, state }) => [text, state])).toEqual([
      ['Baked bread.', 'accepted'],
      ['Led 3 people.', 'refused'],
    ])
    expect(shareOf(done)).toBe(1)
  })
  it('waits until the writing begins', () => {
    const queued = applyEvent(newRun, { runId: 'r', seq: 1, type: 'run-queued', data: {} })
    expect(queued).toMatchObject({ status: 'writing', waiting: true })
    expect(events.slice(0, 1).reduce(applyEvent, queued).waiting).toBe(false)
  })
  it('begins anew when the run does, after a crash in the middle', () => {
    const again = [...events.slice(0, 5), ...events.map((event) => ({ ...event, seq: event.seq + 5 }))]
    expect(again.reduce(applyEvent, newRun)).toEqual(events.reduce(applyEvent, newRun))
  })
  it('tells a stop from a failure', () => {
    const problem = { type: 'about:blank', title: 'x', status: 499, detail: 'x' }
    const end = (code: 'cancelled' | 'unavailable') =>
      applyEvent(newRun, { runId: 'r', seq: 1, type: 'run-error', data: { ...problem, code } }).status
    expect([end('cancelled'), end('unavailable')]).toEqual(['stopped', 'failed'])
  })
})
