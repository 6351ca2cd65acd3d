import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { completeJson, completeText } from '../complete.ts'
import { defaultRoles, type RoleSettings } from '../model-roles.ts'
import {
  type InventedOllama,
  inventedChat,
  inventedJson,
  inventedOllama,
  inventedRefusal,
  type Replay,
  type ReplayServer,
} from '../testing/index.ts'
import { serveReplay } from '../testing/serve-replay.ts'
import { createOllama, type OllamaSettings } from './ollama.ts'

const installed = 'invented:1b'
const roles = {
  ...defaultRoles,
  fast: { ...defaultRoles.fast, models: ['other:1b', installed] } satisfies RoleSettings,
}
const messages = [{ role: 'user' as const, content: 'Name one city.' }]

async function ollamaWith(chat: InventedOllama['chat'], settings: Partial<OllamaSettings> = {}) {
  const server = await serveReplay(inventedOllama({ models: [installed], ...(chat && { chat }) }))
  return { server, ollama: createOllama({ baseUrl: server.baseUrl, roles, ...settings }, fetch) }
}
const chatCall = (server: ReplayServer) => server.requests.find((request) => request.path === '/api/chat')

describe('a chat answer', () => {
  it('is streamed and tells how it ended', async () => {
    const { ollama } = await ollamaWith(() => inventedChat({ deltas: ['Gdań', 'sk', '.'], promptTokens: 44 }))
    const answer = await completeText(await ollama.chat('fast'), { messages })
    expect(answer).toEqual({ text: 'Gdańsk.', finish: 'stop', promptTokens: 44, answerTokens: 3 })
  })

  it('is asked for with the options of its role, and with nothing cut silently', async () => {
    const { ollama, server } = await ollamaWith(() => inventedChat({ deltas: ['x'] }))
    await completeText(await ollama.chat('fast'), { messages, maxTokens: 40, seed: 7 })
    expect(chatCall(server)?.body).toMatchObject({
      model: installed,
      stream: true,
      truncate: false,
      shift: false,
      keep_alive: '10m',
      options: {
        num_ctx: 2048,
        num_thread: 6,
        num_predict: 40,
        temperature: 0.3,
        top_p: 0.95,
        repeat_penalty: 1,
        seed: 7,
      },
    })
  })

  it('that ran into its limit says so', async () => {
    const { ollama } = await ollamaWith(() => inventedChat({ deltas: ['A', ' long'], doneReason: 'length' }))
    await expect(completeText(await ollama.chat('fast'), { messages })).resolves.toMatchObject({ finish: 'length' })
  })

  it('may be silent for long before its first token while the server still answers', async () => {
    const limits = { probeEveryMs: 20, probeTimeoutMs: 200, probeFailures: 2 }
    const { ollama } = await ollamaWith(() => inventedChat({ deltas: ['late'], everyMs: 40 }), { limits })
    await expect(completeText(await ollama.chat('fast'), { messages })).resolves.toMatchObject({ text: 'late' })
  })

  it('whose pieces are cut inside a letter is put together again', async () => {
    const [line = ''] = inventedChat({ deltas: ['Łódź'] }).chunks.map((chunk) => chunk.text)
    const bytes = Buffer.from(line)
    const raw = createServer((socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/x-ndjson\r\nconnection: close\r\n\r\n')
        for (const byte of bytes) socket.write(Buffer.from([byte]))
        socket.end(inventedChat({ deltas: [] }).chunks[0]?.text ?? '')
      })
    })
    await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve))
    const address = raw.address()
    const baseUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
    const { server } = await ollamaWith(undefined)
    const ollama = createOllama({ baseUrl: server.baseUrl, roles }, (url, init) =>
      fetch(url.endsWith('/api/chat') ? `${baseUrl}/api/chat` : url, init),
    )
    await expect(completeText(await ollama.chat('fast'), { messages })).resolves.toMatchObject({ text: 'Łódź' })
    raw.close()
  })
})

describe('an answer by schema', () => {
  const form = z.strictObject({ agent: z.string() })

  it('is complete at its closing bracket; the padding after it is never waited for', async () => {
    const padded = inventedChat({
      deltas: ['{"agent"', ': "none"}', '\n', ...Array<string>(500).fill('\t')],
      everyMs: 5,
    })
    const { ollama, server } = await ollamaWith(() => padded)
    await expect(completeJson(await ollama.chat('fast'), { messages, form })).resolves.toEqual({ agent: 'none' })
    await expect(chatCall(server)?.leftEarly).resolves.toBe(true)
    expect(chatCall(server)?.body).toMatchObject({ format: { type: 'object', required: ['agent'] } })
  })

  it('that was cut at its limit is an error of its own', async () => {
    const { ollama } = await ollamaWith(() => inventedChat({ deltas: ['{\n "agent'], doneReason: 'length' }))
    const call = completeJson(await ollama.chat('fast'), { messages, form })
    await expect(call).rejects.toMatchObject({ code: 'output-cut' })
  })
})

describe('a prompt that does not fit', () => {
  it('is refused before the call', async () => {
    const { ollama, server } = await ollamaWith(() => inventedChat({ deltas: ['x'] }))
    const long = [{ role: 'user' as const, content: 'word '.repeat(2000) }]
    const call = completeText(await ollama.chat('fast'), { messages: long })
    await expect(call).rejects.toMatchObject({ code: 'prompt-too-long' })
    expect(chatCall(server)).toBeUndefined()
  })

  it('is recognised when the server refuses it', async () => {
    const { ollama } = await ollamaWith(() => inventedRefusal(400, 'the input length exceeds the context length'))
    const call = completeText(await ollama.chat('fast'), { messages })
    await expect(call).rejects.toMatchObject({ code: 'prompt-too-long' })
  })

  it.each([
    ['fills the whole window', 2048],
    ['is smaller than the number of words sent', 25],
  ])('is recognised by a count that %s', async (_, promptTokens) => {
    const { ollama } = await ollamaWith(() => inventedChat({ deltas: ['Berlin'], promptTokens }))
    const words = [{ role: 'user' as const, content: 'fact '.repeat(300) }]
    const call = completeText(await ollama.chat('fast'), { messages: words })
    await expect(call).rejects.toMatchObject({ code: 'prompt-cut' })
  })

  it('is measured against what the model was made for, when that is less than the setting', async () => {
    const server = await serveReplay(inventedOllama({ models: [installed], contextLength: 512 }))
    const model = await createOllama({ baseUrl: server.baseUrl, roles }, fetch).chat('fast')
    expect(model.contextTokens).toBe(512)
  })
})

describe('stopping', () => {
  it('by the signal closes the connection, which stops the model', async () => {
    const { ollama, server } = await ollamaWith(() =>
      inventedChat({ deltas: Array<string>(500).fill(' la'), everyMs: 5 }),
    )
    const controller = new AbortController()
    const model = await ollama.chat('fast')
    const call = completeText(model, { messages, signal: controller.signal }, () => controller.abort())
    await expect(call).rejects.toMatchObject({ code: 'aborted' })
    await expect(chatCall(server)?.leftEarly).resolves.toBe(true)
  })

  it('before the first token does the same', async () => {
    const { ollama, server } = await ollamaWith(() => ({ status: 200, chunks: [], ending: 'hang' }))
    const model = await ollama.chat('fast')
    const call = completeText(model, { messages, signal: AbortSignal.timeout(50) })
    await expect(call).rejects.toMatchObject({ code: 'aborted' })
    await expect(chatCall(server)?.leftEarly).resolves.toBe(true)
  })

  it('by leaving the loop does the same', async () => {
    const { ollama, server } = await ollamaWith(() =>
      inventedChat({ deltas: Array<string>(500).fill(' la'), everyMs: 5 }),
    )
    for await (const part of (await ollama.chat('fast')).stream({ messages })) if (part.type === 'delta') break
    await expect(chatCall(server)?.leftEarly).resolves.toBe(true)
  })
})

describe('a server in trouble', () => {
  const first = inventedChat({ deltas: ['A', ' city'] })
  const cases: [string, Replay, string][] = [
    ['breaks off between two lines', { ...first, chunks: first.chunks.slice(0, 2), ending: 'cut' }, 'interrupted'],
    ['breaks off inside a line', { ...first, chunks: [{ atMs: 0, text: '{"mess' }], ending: 'cut' }, 'interrupted'],
    ['ends without its last line', { ...first, chunks: first.chunks.slice(0, 2) }, 'interrupted'],
    ['ends inside a line', { ...first, chunks: [{ atMs: 0, text: '{"message":{"content":"a"}' }] }, 'interrupted'],
    ['sends an empty answer', { status: 200, chunks: [] }, 'interrupted'],
    ['sends a page', { status: 200, chunks: [{ atMs: 0, text: '<html>Welcome</html>' }] }, 'garbage'],
    ['sends other JSON', inventedJson({ answer: 42 }), 'garbage'],
    ['sends other JSON with an error status', inventedJson({ detail: 'nope' }, 502), 'garbage'],
    [
      'never ends a line',
      { status: 200, chunks: [{ atMs: 0, text: 'x'.repeat(2_000_000) }], ending: 'hang' },
      'garbage',
    ],
    ['lacks the model', inventedRefusal(404, "model 'invented:1b' not found"), 'missing-model'],
    ['has an error of its own', inventedRefusal(500, 'llama runner process has terminated'), 'refused'],
    ['reports its error inside the stream', inventedJson({ error: 'out of memory' }), 'refused'],
  ]
  it.each(cases)('that %s is told apart', async (_, replay, code) => {
    const { ollama } = await ollamaWith(() => replay)
    const call = completeText(await ollama.chat('fast'), { messages })
    await expect(call).rejects.toMatchObject({ name: 'ModelError', code, remedy: expect.stringMatching(/\w+ \w+/) })
  })

  it('that answers nothing any more is given up, in the middle of an answer too', async () => {
    let hanging = false
    const healthy = inventedOllama({
      models: [installed],
      chat: () => {
        hanging = true
        return { ...first, chunks: first.chunks.slice(0, 1), ending: 'hang' }
      },
    })
    const server = await serveReplay((request) =>
      hanging && request.path !== '/api/chat' ? { status: 200, chunks: [], ending: 'hang' } : healthy(request),
    )
    const limits = { probeEveryMs: 20, probeTimeoutMs: 20, probeFailures: 2 }
    const model = await createOllama({ baseUrl: server.baseUrl, roles, limits }, fetch).chat('fast')
    await expect(completeText(model, { messages })).rejects.toMatchObject({ code: 'unresponsive' })
  })

  it('that keeps answering but never finishes meets the deadline', async () => {
    const { ollama } = await ollamaWith(() => ({ status: 200, chunks: [], ending: 'hang' }), {
      limits: { deadlineMs: 60 },
    })
    const call = completeText(await ollama.chat('fast'), { messages })
    await expect(call).rejects.toMatchObject({ code: 'deadline' })
  })

  it('that never stops is left, and its connection closed', async () => {
    const line = `${JSON.stringify({ message: { content: 'x'.repeat(100_000) }, done: false })}\n`
    const endless: Replay = {
      status: 200,
      chunks: Array.from({ length: 120 }, () => ({ atMs: 0, text: line })),
      ending: 'hang',
    }
    const { ollama, server } = await ollamaWith(() => endless)
    await expect(completeText(await ollama.chat('fast'), { messages })).rejects.toMatchObject({ code: 'garbage' })
    await expect(chatCall(server)?.leftEarly).resolves.toBe(true)
  })

  it('that does not run is unreachable, and the message says where it was sought', async () => {
    const server = await serveReplay(() => inventedJson({}))
    await server.close()
    const ollama = createOllama({ baseUrl: server.baseUrl, roles }, fetch)
    await expect(ollama.chat('fast')).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining(server.baseUrl),
    })
  })
})
