import { z } from 'zod'
import { ModelError } from '../model-error.ts'
import { errorAnswer } from './ollama-answers.ts'
import { explainNetworkError } from './ollama-call.ts'

/** The part of `fetch` that is used: it must pass `signal` on and must not time out while the server is silent. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

const largestAnswerBytes = 32 * 1024 * 1024
const largestLine = 1024 * 1024
const largestStream = 8 * 1024 * 1024

export interface OllamaHttp {
  readonly baseUrl: string
  /** A call without a model behind it, with a short time-out: such endpoints answer at once even on a busy server. */
  quick<T>(path: string, form: z.ZodType<T>, options: QuickOptions): Promise<T>
  whole<T>(path: string, body: unknown, form: z.ZodType<T>, signal: AbortSignal): Promise<T>
  /** The answer's lines as parsed JSON, as they come. `onBytes` is called with every piece read. */
  lines(path: string, body: unknown, signal: AbortSignal, onBytes: () => void): AsyncGenerator
}
export interface QuickOptions {
  timeoutMs: number
  signal?: AbortSignal
  body?: unknown
}

/** Ollama's HTTP, with every way it can go wrong told apart as a {@link ModelError}. `fetch` is the way out. */
export function createOllamaHttp(baseUrl: string, fetch: Fetch): OllamaHttp {
  async function send(path: string, body: unknown, signal: AbortSignal): Promise<Response> {
    const init: RequestInit =
      body === undefined
        ? { signal }
        : { signal, method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    const response = await fetch(`${baseUrl}${path}`, init)
    if (!response.ok) throw await explainRefusal(response, baseUrl)
    return response
  }

  async function whole<T>(path: string, body: unknown, form: z.ZodType<T>, signal: AbortSignal): Promise<T> {
    const response = await send(path, body, signal)
    const parsed = form.safeParse(parseLine(await readText(response), baseUrl))
    if (!parsed.success) throw notOllama(baseUrl, z.prettifyError(parsed.error))
    return parsed.data
  }

  return {
    baseUrl,
    whole,
    async quick(path, form, { timeoutMs, signal, body }) {
      const timeout = AbortSignal.timeout(timeoutMs)
      try {
        return await whole(path, body, form, signal ? AbortSignal.any([signal, timeout]) : timeout)
      } catch (error) {
        if (signal?.aborted) throw new ModelError('aborted', 'The call to Ollama was stopped.', 'Start it again.')
        if (!timeout.aborted) throw explainNetworkError(error, baseUrl)
        const message = `Ollama at ${baseUrl} did not answer within ${timeoutMs / 1000} s.`
        throw new ModelError('unresponsive', message, 'Restart Ollama.', { cause: error })
      }
    },
    async *lines(path, body, signal, onBytes) {
      const response = await send(path, body, signal)
      for await (const line of splitLines(response, baseUrl, onBytes)) yield parseLine(line, baseUrl)
    },
  }
}

async function* splitLines(response: Response, baseUrl: string, onBytes: () => void): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  let total = 0
  for await (const bytes of response.body ?? []) {
    onBytes()
    total += bytes.byteLength
    const pieces = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    rest = pieces.pop() ?? ''
    if (total > largestStream || rest.length > largestLine) throw notOllama(baseUrl, 'the answer does not end')
    for (const piece of pieces) if (piece.trim()) yield piece
  }
  if (rest.trim()) yield requireWhole(rest)
}

/** A last line without its line end is whole when it parses; else the connection ended in the middle of it. */
function requireWhole(line: string): string {
  if (isJson(line) || !line.trimStart().startsWith('{')) return line
  throw new ModelError('interrupted', 'The answer of Ollama was cut in the middle of a line.', 'Try again.')
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

async function readText(response: Response): Promise<string> {
  const pieces: Uint8Array[] = []
  let total = 0
  for await (const bytes of response.body ?? []) {
    total += bytes.byteLength
    if (total > largestAnswerBytes) throw notOllama(response.url, 'the answer does not end')
    pieces.push(bytes)
  }
  return Buffer.concat(pieces).toString('utf8')
}

function parseLine(line: string, baseUrl: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw notOllama(baseUrl, `it sent ${JSON.stringify(line.slice(0, 60))}`)
  }
}

/** The protocol is not Ollama's: another program may listen there, or a proxy put its own page in between. */
export function notOllama(baseUrl: string, detail: string): ModelError {
  const message = `What answers at ${baseUrl} does not speak like Ollama: ${detail}.`
  return new ModelError('garbage', message, 'Check OLLAMA_BASE_URL, and that nothing else uses its port.')
}

async function explainRefusal(response: Response, baseUrl: string): Promise<ModelError> {
  const text = await readText(response)
  const sentence = sentenceOf(text)
  if (sentence === null) return notOllama(baseUrl, `status ${response.status}, ${JSON.stringify(text.slice(0, 60))}`)
  return explainSentence(sentence, response.status)
}

/** Ollama's own error sentences, which it sends with a status or as a line of a stream. */
export function explainSentence(sentence: string, status: number | null): ModelError {
  const missing = /^model '([^']{1,200})' not found/.exec(sentence)
  if (missing?.[1]) {
    const remedy = `Install it with: ollama pull ${missing[1]}`
    return new ModelError('missing-model', `Ollama has no model "${missing[1]}".`, remedy)
  }
  if (/exceeds the (available )?context/.test(sentence)) {
    return new ModelError('prompt-too-long', `Ollama: ${sentence}.`, 'Raise the context window (num_ctx) or send less.')
  }
  const remedy = status !== null && status < 500 ? 'Check the model and its settings.' : 'Look at the log of Ollama.'
  return new ModelError('refused', `Ollama: ${sentence.slice(0, 500)}`, remedy)
}

function sentenceOf(text: string): string | null {
  try {
    const parsed = errorAnswer.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data.error : null
  } catch {
    return null
  }
}
