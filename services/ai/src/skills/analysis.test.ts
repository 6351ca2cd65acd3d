import { analyzeSkills, type AnalyzeEvent, type GapAnalysis } from '@careergini/contracts'
import { inventedChat } from '@careergini/llm/testing'
import type { Principal } from '@careergini/platform/auth'
import { testDatabases } from '@careergini/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AiHarness, inventedModel, problemOf, startAiHarness } from '../testing/ai-harness.ts'
import { inventedGaps } from '../testing/invented-gaps.ts'

describe.each(testDatabases().slice(0, 1))('skills analysis', ({ open }) => {
  let ai: AiHarness
  beforeAll(async () => {
    ai = await startAiHarness(open)
  })
  afterAll(() => ai.close())
  const answering = (text: string) => ai.answerChat(() => inventedChat({ deltas: [JSON.stringify({ text })] }))
  const withModel = () =>
    ai.start({ environment: { OLLAMA_BASE_URL: ai.ollama.baseUrl, OLLAMA_CODING_MODEL: inventedModel } })
  const post = async (payload: object, principal: Principal | null = ai.maja) => {
    const headers = principal ? { authorization: `Bearer ${await ai.tokens.sign(principal)}` } : {}
    return ai.service.app.inject({ method: 'POST', url: '/skills/analyze', payload, headers })
  }

  it('answers the figures with the composer’s words where no model is', async () => {
    const { analysis, advice } = await ai.client.call(analyzeSkills, { body: { targetRole: 'nurse' } })
    expect(analysis).toEqual(inventedGaps)
    expect(advice.lines[0]).toEqual({
      text: 'wound care: required in 1 of 2 jobs, missing in your evidence. The nearest to it that you have is first aid. With it, Ward Nurse would move from Stretch to Good.',
      conceptId: 'own:wound-care',
      by: 'composer',
    })
    expect(advice.lines.map(({ text }) => text).join(' ')).toContain('Your skills carry over to midwife')
    expect(advice.notices[0]).toContain('ollama pull')
  })

  it('takes the model’s words where they say the same, and its own where they do not', async () => {
    const service = await withModel()
    const client = ai.clientOf(ai.maja, service)
    const good =
      'Begin with wound care, which is required in 1 of 2 jobs and missing in your evidence; first aid is the nearest you have. With it, Ward Nurse would move from Stretch to Good.'
    answering(good)
    const worded = await client.call(analyzeSkills, { body: { targetRole: 'nurse' } })
    expect(worded.advice.lines[0]).toMatchObject({ text: good, by: expect.stringMatching(/^invented:7b@sha256:/) })
    // The same words for the next line lack its names: its own stand.
    expect(worded.advice.lines[1]?.by).toBe('composer')
    answering('With 3 weeks of wound care you are hired.')
    const invented = await client.call(analyzeSkills, { body: { targetRole: 'nurse' } })
    expect(new Set(invented.advice.lines.map(({ by }) => by))).toEqual(new Set(['composer']))
    expect(invented.analysis).toEqual(worded.analysis)
    ai.answerChat()
    await service.close()
  })

  it('streams the figures first, then a line at a time', async () => {
    const events: AnalyzeEvent[] = []
    for await (const event of ai.client.events(analyzeSkills, { body: {} })) events.push(event)
    expect(events.map(({ type }) => type)).toEqual([
      'analysis-ready',
      'advice-line',
      'advice-line',
      'advice-line',
      'run-end',
    ])
    expect(events.map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4])
  })

  it('passes on what the jobs service says of a wrong question', async () => {
    const problem = await problemOf(ai.client.call(analyzeSkills, { body: { targetRole: 'nobody knows this' } }))
    expect(problem).toMatchObject({ code: 'not-found', detail: expect.stringContaining('nobody knows this') })
  })

  it('answers the specification’s shape on its own port, for the token’s user only', async () => {
    const answer = await post({ user_id: ai.maja.id, target_role: 'nurse' })
    const { analysis }: { analysis: GapAnalysis } = answer.json()
    expect(answer.json()).toMatchObject({ user_id: ai.maja.id, target_role: 'nurse', advice: { lines: [{}, {}, {}] } })
    expect(analysis.rows.length).toBe(inventedGaps.rows.length)
    expect((await post({ user_id: ai.maja.id })).statusCode).toBe(200)
    expect((await post({ user_id: 'somebody' })).json()).toMatchObject({ code: 'not-allowed' })
    expect((await post({ target_role: 'nurse' })).json()).toMatchObject({ code: 'invalid-input' })
    expect((await post({ user_id: ai.maja.id }, null)).statusCode).toBe(401)
  })
})
