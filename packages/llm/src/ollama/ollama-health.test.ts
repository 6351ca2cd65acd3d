import { describe, expect, it } from 'vitest'
import { defaultRoles } from '../model-roles.ts'
import { inventedJson, inventedOllama, inventedRefusal, type Replay } from '../testing/index.ts'
import { serveReplay } from '../testing/serve-replay.ts'
import { createOllama } from './ollama.ts'

const installed = 'invented:1b'
const roles = { ...defaultRoles, fast: { ...defaultRoles.fast, models: ['other:1b', installed] } }
const installedOne = inventedOllama({ models: [installed] })

describe('health', () => {
  it('lists what is installed, with digests', async () => {
    const ollama = createOllama({ baseUrl: (await serveReplay(installedOne)).baseUrl, roles }, fetch)
    await expect(ollama.health()).resolves.toMatchObject({
      state: 'connected',
      models: [{ name: installed, digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) }],
    })
  })

  it('says disconnected soon when the server hangs', async () => {
    const server = await serveReplay(() => ({ status: 200, chunks: [], ending: 'hang' }))
    const ollama = createOllama({ baseUrl: server.baseUrl, roles, quickTimeoutMs: 50 }, fetch)
    await expect(ollama.health()).resolves.toMatchObject({ state: 'disconnected', problem: { code: 'unresponsive' } })
  })

  it('says disconnected when something else answers there', async () => {
    const server = await serveReplay(() => ({ status: 200, chunks: [{ atMs: 0, text: '<html></html>' }] }))
    const health = await createOllama({ baseUrl: server.baseUrl, roles }, fetch).health()
    expect(health).toMatchObject({ state: 'disconnected', problem: { code: 'garbage' } })
  })

  it('names the command that installs a missing model', async () => {
    const ollama = createOllama({ baseUrl: (await serveReplay(installedOne)).baseUrl, roles }, fetch)
    await expect(ollama.chat('reasoning')).rejects.toMatchObject({
      code: 'missing-model',
      remedy: 'Install it with: ollama pull qwen2.5:7b-instruct-q4_K_M',
    })
  })

  it.each<[string, Replay, string]>([
    ['hangs', { status: 200, chunks: [], ending: 'hang' }, 'unresponsive'],
    [
      'sends half of its answer and hangs',
      { status: 200, chunks: [{ atMs: 0, text: '{"mod' }], ending: 'hang' },
      'unresponsive',
    ],
    ['is cut', { status: 200, chunks: [{ atMs: 0, text: '{"mod' }], ending: 'cut' }, 'interrupted'],
    ['sends a page', { status: 200, chunks: [{ atMs: 0, text: '<html>Welcome</html>' }] }, 'garbage'],
    ['sends other JSON', inventedJson({ models: [{ id: 7 }] }), 'garbage'],
    ['sends nothing', { status: 200, chunks: [] }, 'garbage'],
    ['refuses', inventedRefusal(500, 'no space left on device'), 'refused'],
  ])('tells apart a server that %s when asked for its models', async (_, replay, code) => {
    const server = await serveReplay(() => replay)
    const ollama = createOllama({ baseUrl: server.baseUrl, roles, quickTimeoutMs: 100 }, fetch)
    await expect(ollama.chat('fast')).rejects.toMatchObject({ name: 'ModelError', code, remedy: expect.any(String) })
    await expect(ollama.health()).resolves.toMatchObject({ state: 'disconnected', problem: { code } })
  })
})
