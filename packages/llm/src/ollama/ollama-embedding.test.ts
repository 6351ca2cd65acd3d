import { describe, expect, it } from 'vitest'
import { inventedJson, inventedOllama, inventedRefusal, type Replay } from '../testing/index.ts'
import { serveReplay } from '../testing/serve-replay.ts'
import { createOllama } from './ollama.ts'

describe('embeddings', () => {
  const withEmbed = async (embed: (texts: string[]) => number[][]) => {
    const server = await serveReplay(inventedOllama({ models: ['nomic-embed-text:latest'], embed }))
    return createOllama({ baseUrl: server.baseUrl }, fetch).embedding()
  }

  it('come in order, over as many calls as needed', async () => {
    const model = await withEmbed((texts) => texts.map((text) => [Number(text), 1]))
    const vectors = await model.embed(Array.from({ length: 70 }, (_, index) => String(index)))
    expect(vectors.map((vector) => vector[0])).toEqual(Array.from({ length: 70 }, (_, index) => index))
  })

  it.each<[string, Replay, string]>([
    ['hangs', { status: 200, chunks: [], ending: 'hang' }, 'deadline'],
    ['is cut', { status: 200, chunks: [{ atMs: 0, text: '{"embed' }], ending: 'cut' }, 'interrupted'],
    ['sends a page', { status: 200, chunks: [{ atMs: 0, text: '<html></html>' }] }, 'garbage'],
    ['sends words for numbers', inventedJson({ embeddings: [['a']] }), 'garbage'],
    ['refuses', inventedRefusal(400, 'the input length exceeds the context length'), 'prompt-too-long'],
  ])('of a server that %s are an error that tells it apart', async (_, replay, code) => {
    const healthy = inventedOllama({ models: ['nomic-embed-text:latest'] })
    const server = await serveReplay((request) => (request.path === '/api/embed' ? replay : healthy(request)))
    const model = await createOllama({ baseUrl: server.baseUrl, limits: { deadlineMs: 100 } }, fetch).embedding()
    await expect(model.embed(['a'])).rejects.toMatchObject({ name: 'ModelError', code, remedy: expect.any(String) })
  })

  it('stop with their caller', async () => {
    const healthy = inventedOllama({ models: ['nomic-embed-text:latest'] })
    const hanging: Replay = { status: 200, chunks: [], ending: 'hang' }
    const server = await serveReplay((request) => (request.path === '/api/embed' ? hanging : healthy(request)))
    const model = await createOllama({ baseUrl: server.baseUrl }, fetch).embedding()
    const call = model.embed(['a'], { signal: AbortSignal.timeout(50) })
    await expect(call).rejects.toMatchObject({ code: 'aborted' })
    const asked = server.requests.find(({ path }) => path === '/api/embed')
    await expect(asked?.leftEarly).resolves.toBe(true)
  })

  it('that are fewer than the texts, or of different lengths, are refused', async () => {
    const fewer = await withEmbed(() => [[1, 2]])
    await expect(fewer.embed(['a', 'b'])).rejects.toMatchObject({ code: 'garbage' })
    const uneven = await withEmbed((texts) => texts.map((_, index) => Array<number>(index + 1).fill(1)))
    await expect(uneven.embed(['a', 'b'])).rejects.toMatchObject({ code: 'garbage' })
  })
})
