import { describe, expect, it } from 'vitest'
import { ApiError } from '@careergini/client'
import { followEvents } from './follow-events.ts'

const event = (seq: number) => ({ seq, last: seq === 4 })

async function collect(open: (after: number | undefined) => AsyncIterable<{ seq: number; last: boolean }>) {
  const events = []
  const signal = new AbortController().signal
  for await (const { seq } of followEvents({ open, isLast: ({ last }) => last, signal, pause: 1 })) events.push(seq)
  return events
}

describe('followEvents', () => {
  it('resumes after the last event seen when the connection is lost', async () => {
    const asked: (number | undefined)[] = []
    const events = await collect(async function* (after) {
      asked.push(after)
      yield event((after ?? 0) + 1)
      yield event((after ?? 0) + 2)
      if (after === undefined) throw new TypeError('network')
    })
    expect(events).toEqual([1, 2, 3, 4])
    expect(asked).toEqual([undefined, 2])
  })

  it('gives no event twice when the server repeats some', async () => {
    const events = await collect(async function* (after) {
      for (let seq = 1; seq <= (after ? 4 : 2); seq++) yield event(seq)
    })
    expect(events).toEqual([1, 2, 3, 4])
  })

  it('hands on what the server refuses instead of asking for ever', async () => {
    const gone = { type: 'about:blank', title: 'Not found', status: 404, code: 'not-found', detail: 'Gone.' } as const
    const refused = collect(async function* () {
      yield* [] as { seq: number; last: boolean }[]
      throw new ApiError(gone)
    })
    await expect(refused).rejects.toThrow(ApiError)
  })
})
