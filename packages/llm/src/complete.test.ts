import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { completeJson, completeText } from './complete.ts'
import { createScriptedModel } from './testing/index.ts'

const form = z.strictObject({ text: z.string() })
const messages = [{ role: 'user' as const, content: 'Say something.' }]

describe('a value of a form', () => {
  it('is parsed, and the model was given the schema', async () => {
    const model = createScriptedModel(() => '{"text": "hello there"}')
    await expect(completeJson(model, { messages, form })).resolves.toEqual({ text: 'hello there' })
    expect(model.requests[0]?.schema).toMatchObject({ type: 'object', required: ['text'] })
  })

  it.each([
    ['not JSON', 'Sure! Here it is'],
    ['of another form', '{"words": "hello"}'],
    ['more than asked for', '{"text": "hello", "note": "x"}'],
  ])('that is %s is refused', async (_, answer) => {
    const model = createScriptedModel(() => answer)
    await expect(completeJson(model, { messages, form })).rejects.toMatchObject({ code: 'invalid-output' })
  })
})

it('text is handed on as it grows', async () => {
  const seen: string[] = []
  const answer = await completeText(
    createScriptedModel(() => 'one two three'),
    { messages },
    (text) => seen.push(text),
  )
  expect(answer).toMatchObject({ text: 'one two three', finish: 'stop' })
  expect(seen).toEqual(['one', 'one two', 'one two three'])
})
