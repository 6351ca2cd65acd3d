import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ChatMessage } from '../chat-model.ts'
import { completeText } from '../complete.ts'
import { defaultRoles } from '../model-roles.ts'
import { type Recording, readRecording, replayOf } from '../testing/index.ts'
import { serveReplay } from '../testing/serve-replay.ts'
import { estimatePromptTokens, estimateTokens, leastPromptTokens } from '../token-budget.ts'
import { createOllama } from './ollama.ts'

// Recordings of a real server. They are not part of the repository: these tests run where the data folder lies beside it.
const folder = resolve('..', 'shared', 'data', 'ollama')
const model = 'smollm2:135m'

function recorded(name: string): Recording {
  const found = readRecording(folder, name)
  if (!found) throw new Error(`${name}.json is missing in ${folder}`)
  return found
}

async function replaying(chat: string, numCtx: number) {
  const quick = ['tags', 'version', 'show'].map(recorded)
  const server = await serveReplay(({ path }) => {
    const found = path === '/api/chat' ? recorded(chat) : quick.find((one) => one.request.path === path)
    return replayOf(found ?? recorded('not-found-path'))
  }, 0)
  const fast = { ...defaultRoles.fast, models: [model], numCtx, maxTokens: 16 }
  const ollama = createOllama({ baseUrl: server.baseUrl, roles: { ...defaultRoles, fast } }, fetch)
  return { server, ollama, chat: await ollama.chat('fast') }
}

const short: ChatMessage[] = [{ role: 'user', content: 'Say one word.' }]
const messagesOf = ({ request }: Recording): ChatMessage[] => (request.body as { messages: ChatMessage[] }).messages

describe.skipIf(!existsSync(folder))('recordings of a real server', () => {
  it.each(['chat-stream', 'chat-stream-warm', 'chat-shift-false'])('%s is read to its end', async (name) => {
    const { chat } = await replaying(name, 2048)
    const answer = await completeText(chat, { messages: short })
    expect(answer.finish).toMatch(/stop|length/)
    expect(answer.text.length).toBeGreaterThan(100)
    expect(answer.answerTokens).toBeGreaterThan(40)
  })

  it('a padded answer by schema ends at its bracket', async () => {
    const { chat } = await replaying('chat-schema', 2048)
    const answer = await completeText(chat, { messages: short, schema: { type: 'object' } })
    expect(answer.finish).toBe('complete')
    expect(JSON.parse(answer.text)).toHaveProperty('agent')
    expect(answer.text.endsWith('}')).toBe(true)
  })

  it.each([
    ['chat-missing-model', 'missing-model'],
    ['chat-truncate-false', 'prompt-too-long'],
    ['chat-bad-format', 'refused'],
    ['chat-tools-unsupported', 'refused'],
    ['chat-aborted', 'interrupted'],
    ['chat-over-context-one-message', 'prompt-cut'],
    ['not-found-path', 'garbage'],
  ])('%s is %s', async (name, code) => {
    const { chat } = await replaying(name, 512)
    await expect(completeText(chat, { messages: short })).rejects.toMatchObject({ code })
  })

  it('health reads the recorded server', async () => {
    const { ollama } = await replaying('chat-whole', 2048)
    const health = await ollama.health()
    expect(health).toMatchObject({ state: 'connected', models: [{ name: model, parameters: '134.52M' }] })
  })

  it('bounds hold around every recorded count of a prompt that was read whole', () => {
    const names = ['chat-whole', 'chat-stream', 'chat-stream-warm', 'chat-schema', 'chat-shift-false', 'chat-queue-0']
    for (const one of names.map(recorded)) {
      const count = Number(/"prompt_eval_count":\s*(\d+)/.exec(one.chunks.map((chunk) => chunk.text).join(''))?.[1])
      expect(estimatePromptTokens(messagesOf(one))).toBeGreaterThanOrEqual(count)
      expect(leastPromptTokens(messagesOf(one))).toBeLessThanOrEqual(count)
    }
    const cut = recorded('chat-over-context')
    expect(leastPromptTokens(messagesOf(cut))).toBeGreaterThan(512)
  })

  it('the estimate holds over the recorded answers, whose tokens came one a line, and is no more than 2.5 times as high', () => {
    for (const one of ['chat-stream', 'chat-stream-warm', 'chat-shift-false'].map(recorded)) {
      const lines = one.chunks.flatMap((chunk) => chunk.text.trim().split('\n')).map((line) => JSON.parse(line))
      const text = lines.map((line) => line.message.content).join('')
      const count = lines.at(-1).eval_count
      expect(estimateTokens(text)).toBeGreaterThanOrEqual(count)
      expect(estimateTokens(text)).toBeLessThanOrEqual(count * 2.5)
    }
  })
})
