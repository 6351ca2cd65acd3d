import type { ChatModel, ChatPart, ChatRequest } from '../chat-model.ts'
import { ModelError } from '../model-error.ts'
import { estimatePromptTokens } from '../token-budget.ts'

export interface ScriptedModel extends ChatModel {
  /** Every request, in order, for assertions on what reached a prompt. */
  readonly requests: ChatRequest[]
}

/**
 * A chat model that answers by a script instead of weights, under the same rules as a real one: deltas, budget, abort.
 * The script returns the whole answer, or throws what the model should fail with.
 */
export function createScriptedModel(
  script: (request: ChatRequest, index: number) => string | Promise<string>,
  { name = 'scripted', digest = 'sha256:scripted', contextTokens = 2048 } = {},
): ScriptedModel {
  const requests: ChatRequest[] = []

  async function* stream(request: ChatRequest): AsyncGenerator<ChatPart> {
    requests.push(request)
    const promptTokens = estimatePromptTokens(request.messages)
    if (promptTokens > contextTokens) throw new ModelError('prompt-too-long', 'The prompt is too long.', 'Send less.')
    const text = await script(request, requests.length - 1)
    const pieces = text.match(/\s*\S+|\s+$/gu) ?? []
    for (const piece of pieces) {
      if (request.signal?.aborted) throw new ModelError('aborted', 'The model call was stopped.', 'Start it again.')
      yield { type: 'delta', text: piece }
    }
    yield { type: 'end', finish: 'stop', promptTokens, answerTokens: pieces.length }
  }

  return { name, digest, contextTokens, requests, stream }
}
