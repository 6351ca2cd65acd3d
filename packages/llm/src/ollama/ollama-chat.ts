import type { ChatFinish, ChatModel, ChatPart, ChatRequest } from '../chat-model.ts'
import { createJsonEndScanner } from '../json-end.ts'
import { ModelError } from '../model-error.ts'
import type { RoleSettings } from '../model-roles.ts'
import { estimatePromptTokens, leastPromptTokens } from '../token-budget.ts'
import { type ChatLine, chatLine, errorAnswer } from './ollama-answers.ts'
import type { OllamaCall } from './ollama-call.ts'
import { explainSentence, notOllama, type OllamaHttp } from './ollama-http.ts'

export interface OllamaChatOptions {
  name: string
  digest: string
  contextTokens: number
  settings: RoleSettings
  http: OllamaHttp
  startCall: (signal?: AbortSignal) => OllamaCall
}

/**
 * A chat model of Ollama over `/api/chat`, always streamed so that reading can stop early. An over-long prompt is
 * refused here by estimate, by servers that know `truncate: false`, and by the server's own count where they do not.
 */
export function createOllamaChat(options: OllamaChatOptions): ChatModel {
  const { name, digest, contextTokens } = options
  return { name, digest, contextTokens, stream: (request) => streamChat(options, request) }
}

async function* streamChat(options: OllamaChatOptions, request: ChatRequest): AsyncGenerator<ChatPart> {
  refuseOverlong(options, request)
  const call = options.startCall(request.signal)
  const scanner = request.schema ? createJsonEndScanner() : null
  let length = 0
  try {
    for await (const value of options.http.lines('/api/chat', chatBody(options, request), call.signal, call.heard)) {
      const line = readLine(value, options.http.baseUrl)
      const text = line.message?.content ?? ''
      const end = scanner?.push(text) ?? null
      const kept = end === null ? text : text.slice(0, end - length)
      length += text.length
      if (kept) yield { type: 'delta', text: kept }
      if (line.done) checkCount(options, request, line)
      if (line.done || end !== null) return yield endOf(line, end !== null)
    }
    throw new ModelError('interrupted', 'The answer of Ollama ended before it was whole.', 'Try again.')
  } catch (error) {
    throw call.explain(error)
  } finally {
    call.end()
  }
}

function chatBody({ name, settings, contextTokens }: OllamaChatOptions, request: ChatRequest): unknown {
  return {
    model: name,
    messages: request.messages,
    stream: true,
    keep_alive: settings.keepAlive,
    // Without these the server silently drops earlier messages or the start of a long one.
    truncate: false,
    shift: false,
    ...(request.schema ? { format: request.schema } : {}),
    options: {
      num_ctx: contextTokens,
      num_thread: settings.numThread,
      num_predict: request.maxTokens ?? settings.maxTokens,
      temperature: request.temperature ?? settings.temperature,
      top_p: settings.topP,
      repeat_penalty: settings.repeatPenalty,
      ...(request.seed === undefined ? {} : { seed: request.seed }),
    },
  }
}

function refuseOverlong({ contextTokens, settings }: OllamaChatOptions, request: ChatRequest): void {
  const answer = request.maxTokens ?? settings.maxTokens
  const prompt = estimatePromptTokens(request.messages)
  if (prompt + answer <= contextTokens) return
  const message = `About ${prompt} tokens of prompt and ${answer} of answer do not fit a context of ${contextTokens}.`
  throw new ModelError('prompt-too-long', message, 'Raise the context window (num_ctx) or send less.')
}

function readLine(value: unknown, baseUrl: string): ChatLine {
  const parsed = chatLine.safeParse(value)
  if (parsed.success) return parsed.data
  const refusal = errorAnswer.safeParse(value)
  if (refusal.success) throw explainSentence(refusal.data.error, null)
  throw notOllama(baseUrl, `it sent ${JSON.stringify(value).slice(0, 60)}`)
}

function checkCount({ contextTokens }: OllamaChatOptions, request: ChatRequest, line: ChatLine): void {
  const read = line.prompt_eval_count
  if (read === null || read === undefined) return
  if (read < contextTokens && read >= leastPromptTokens(request.messages)) return
  const message = `Ollama read ${read} tokens of a longer prompt, in a context of ${contextTokens}.`
  throw new ModelError('prompt-cut', message, 'Raise the context window (num_ctx) or send less.')
}

function endOf(line: ChatLine, complete: boolean): ChatPart {
  const finish: ChatFinish = complete ? 'complete' : line.done_reason === 'length' ? 'length' : 'stop'
  return {
    type: 'end',
    finish,
    promptTokens: line.prompt_eval_count ?? null,
    answerTokens: line.eval_count ?? null,
  }
}
