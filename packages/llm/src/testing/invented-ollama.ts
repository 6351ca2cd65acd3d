import { createHash } from 'node:crypto'
import type { Replay, ReplayRequest } from './replay-server.ts'

const model = 'invented:1b'
const at = '2026-01-01T00:00:00Z'
const jsonHeaders = { 'content-type': 'application/json; charset=utf-8' }
const lineHeaders = { 'content-type': 'application/x-ndjson' }

export interface InventedChat {
  deltas: readonly string[]
  doneReason?: string
  promptTokens?: number
  /** Between two pieces; the first comes after ten times as long, as prompts are slow to read. */
  everyMs?: number
}

/** A whole answer of `/api/chat`, one line a token. */
export function inventedChat({ deltas, doneReason = 'stop', promptTokens = 200, everyMs = 0 }: InventedChat): Replay {
  const lines: unknown[] = deltas.map((content) => ({
    model,
    created_at: at,
    message: { role: 'assistant', content },
    done: false,
  }))
  lines.push({
    model,
    created_at: at,
    message: { role: 'assistant', content: '' },
    done: true,
    done_reason: doneReason,
    total_duration: 1_000_000,
    prompt_eval_count: promptTokens,
    eval_count: deltas.length,
  })
  const chunks = lines.map((line, index) => ({ atMs: (index + 10) * everyMs, text: `${JSON.stringify(line)}\n` }))
  return { status: 200, headers: lineHeaders, chunks }
}

/** An error as Ollama words it. */
export function inventedRefusal(status: number, error: string): Replay {
  return inventedJson({ error }, status)
}

export function inventedJson(body: unknown, status = 200): Replay {
  return { status, headers: jsonHeaders, chunks: [{ atMs: 0, text: JSON.stringify(body) }] }
}

export interface InventedOllama {
  models: readonly string[]
  /** What `/api/chat` answers; `index` counts the calls from 0. */
  chat?: (body: unknown, index: number) => Replay | Promise<Replay>
  embed?: (texts: string[]) => number[][]
  contextLength?: number
}

/** Answers like an Ollama server in which the given models are installed; give it to `startReplayServer`. */
export function inventedOllama(
  options: InventedOllama,
): (request: Pick<ReplayRequest, 'path' | 'body'>) => Replay | Promise<Replay> {
  let calls = 0
  return ({ path, body }) => {
    if (path === '/api/version') return inventedJson({ version: '0.0.0' })
    if (path === '/api/tags') return inventedJson({ models: options.models.map(tagOf) })
    if (path === '/api/show') {
      return inventedJson({ model_info: { 'llama.context_length': options.contextLength ?? 8192 } })
    }
    if (path === '/api/chat' && options.chat) return options.chat(body, calls++)
    if (path === '/api/embed' && options.embed) return inventedJson({ embeddings: options.embed(inputOf(body)) })
    return { status: 404, headers: { 'content-type': 'text/plain' }, chunks: [{ atMs: 0, text: '404 page not found' }] }
  }
}

function tagOf(name: string): unknown {
  const digest = createHash('sha256').update(name).digest('hex')
  return { name, model: name, size: 1_000_000, digest, details: { parameter_size: '1B', quantization_level: 'Q4_0' } }
}

function inputOf(body: unknown): string[] {
  const input = typeof body === 'object' && body !== null && 'input' in body ? body.input : []
  return Array.isArray(input) ? input.map(String) : []
}
