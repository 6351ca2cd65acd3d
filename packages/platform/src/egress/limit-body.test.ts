import { expect, it } from 'vitest'
import { limitBody } from './limit-body.ts'

const watched = (body: string, maxBytes: number) => {
  const ends: [number, string | null][] = []
  const answer = limitBody(new Response(body), maxBytes, async (...end) => void ends.push(end))
  return { answer, ends }
}

it('hands on an answer that is small enough and counts it', async () => {
  const { answer, ends } = watched('hello', 5)
  expect(await answer.text()).toBe('hello')
  expect(ends).toEqual([[5, null]])
})

it('ends an answer that is too large in an error', async () => {
  const { answer, ends } = watched('hello!', 5)
  await expect(answer.text()).rejects.toMatchObject({ code: 'too-large' })
  expect(ends).toHaveLength(1)
})

it('tells of the end when the reader stops early', async () => {
  const { answer, ends } = watched('hello', 5)
  await answer.body?.cancel()
  expect(ends).toEqual([[0, null]])
})
