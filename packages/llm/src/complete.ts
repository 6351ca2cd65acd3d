import { z } from 'zod'
import type { ChatFinish, ChatModel, ChatRequest } from './chat-model.ts'
import { ModelError } from './model-error.ts'

export interface ChatAnswer {
  text: string
  finish: ChatFinish
  promptTokens: number | null
  answerTokens: number | null
}

/** Reads a whole answer. `onText` gets the text so far after each delta. */
export async function completeText(
  model: ChatModel,
  request: ChatRequest,
  onText?: (soFar: string) => void,
): Promise<ChatAnswer> {
  let text = ''
  for await (const part of model.stream(request)) {
    if (part.type === 'end') {
      return { text, finish: part.finish, promptTokens: part.promptTokens, answerTokens: part.answerTokens }
    }
    text += part.text
    onText?.(text)
  }
  throw new ModelError('interrupted', `${model.name} ended without saying so.`, 'Try again.')
}

/**
 * Asks for a value of the given form: the model is held to the form's JSON schema and its answer is checked again.
 * Throws `output-cut` when the answer ran into its limit and `invalid-output` when it has another form.
 */
export async function completeJson<T>(
  model: ChatModel,
  request: Omit<ChatRequest, 'schema'> & { form: z.ZodType<T> },
  onText?: (soFar: string) => void,
): Promise<T> {
  const { form, ...rest } = request
  const answer = await completeText(model, { ...rest, schema: jsonSchemaOf(form) }, onText)
  const value = parseJson(answer.text)
  if (value === undefined && answer.finish === 'length') {
    const remedy = 'Allow longer answers (maxTokens) or a larger context window.'
    throw new ModelError('output-cut', `The answer of ${model.name} was cut at its limit.`, remedy)
  }
  const parsed = form.safeParse(value)
  if (parsed.success) return parsed.data
  const reason = value === undefined ? 'it is not JSON' : z.prettifyError(parsed.error)
  throw new ModelError(
    'invalid-output',
    `The answer of ${model.name} has the wrong form: ${reason}`,
    'Try again, or choose a larger model.',
  )
}

function jsonSchemaOf(form: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(form)
  return schema
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
