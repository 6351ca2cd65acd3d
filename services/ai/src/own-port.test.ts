import { generateResume, listDocuments, systemModels } from '@careergini/contracts'
import type { Principal } from '@careergini/platform/auth'
import { testDatabases } from '@careergini/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AiHarness, inventedModel, startAiHarness } from './testing/ai-harness.ts'
import { inventedPosting } from './testing/invented-person.ts'

describe.each(testDatabases())('the AI service on $name', ({ open }) => {
  let ai: AiHarness
  beforeAll(async () => {
    ai = await startAiHarness(open)
  })
  afterAll(() => ai.close())

  describe('on its own port', () => {
    const post = async (payload: object, principal: Principal | null = ai.maja, more: Record<string, string> = {}) => {
      const headers = { ...(principal && { authorization: `Bearer ${await ai.tokens.sign(principal)}` }), ...more }
      return ai.service.app.inject({ method: 'POST', url: '/resume/generate', payload, headers })
    }
    it('answers the specification’s shape for the token’s user only', async () => {
      const answer = await post({ user_id: ai.maja.id, job_description: inventedPosting.text })
      expect(answer.json()).toMatchObject({
        user_id: ai.maja.id,
        template: 'modern',
        resume: { name: { text: 'Maja Lindqvist' } },
      })
      expect((await post({ user_id: 'somebody', job_description: inventedPosting.text })).json()).toMatchObject({
        code: 'not-allowed',
      })
      expect((await post({ user_id: ai.maja.id })).json()).toMatchObject({ code: 'invalid-input' })
      expect((await post({ user_id: ai.maja.id, job_description: 'x' }, null)).statusCode).toBe(401)
    })

    it('writes once for an Idempotency-Key', async () => {
      const payload = { user_id: ai.maja.id, job_description: inventedPosting.text }
      const before = (await ai.client.call(listDocuments, {})).items.length
      const answers = [await post(payload, ai.maja, { 'idempotency-key': 'k1' })]
      answers.push(await post(payload, ai.maja, { 'idempotency-key': 'k1' }))
      expect(answers[1]?.json()).toEqual(answers[0]?.json())
      expect((await ai.client.call(listDocuments, {})).items).toHaveLength(before + 1)
    })

    it('says healthy with Ollama and degraded without, and what is lost', async () => {
      expect((await ai.service.app.inject('/health')).json()).toMatchObject({ status: 'healthy', ollama: 'connected' })
      const alone = await ai.start({ environment: { OLLAMA_BASE_URL: 'http://127.0.0.1:9' } })
      expect((await alone.app.inject('/health')).json()).toMatchObject({
        status: 'degraded',
        ollama: 'disconnected',
        timestamp: expect.any(String),
      })
      const ready = await alone.app.inject('/ready')
      expect(ready.statusCode).toBe(200)
      expect(ready.json()).toMatchObject({
        state: 'degraded',
        dependencies: [{}, { name: 'ollama', loses: expect.any(String), remedy: expect.any(String) }],
      })
      await alone.close()
    })

    it('notes in whose name a model on another machine was called', async () => {
      // Reaches this machine under an address that does not say so: for the log it is another.
      const away = new URL(ai.ollama.baseUrl)
      away.hostname = '0.0.0.0'
      const environment = { OLLAMA_BASE_URL: away.origin, OLLAMA_REASONING_MODEL: inventedModel }
      const alone = await startAiHarness(open, { environment })
      await alone.client.call(generateResume, { body: { postingId: inventedPosting.id } })
      await alone.client.call(systemModels, {})
      const calls = await alone.database.kysely.selectFrom('egressLog').select(['userId', 'path']).execute()
      expect(calls).toContainEqual({ userId: alone.maja.id, path: '/api/chat' })
      expect(calls.filter(({ path }) => path === '/api/chat').map(({ userId }) => userId)).not.toContain(null)
      expect(calls).toContainEqual({ userId: null, path: '/api/version' })
      await alone.close()
    })

    it('lists the roles with what is installed', async () => {
      const { roles } = await ai.client.call(systemModels, {})
      expect(roles).toMatchObject([
        { role: 'reasoning', model: inventedModel, present: true, digest: expect.stringMatching(/^sha256:/) },
        { role: 'fast', present: false },
        { role: 'coding', present: false },
      ])
    })
  })
})
