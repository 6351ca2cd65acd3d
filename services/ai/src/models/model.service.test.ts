import { defaultRoles, ModelError, type OllamaHealth } from '@careergini/llm'
import { createCache, type Cache } from '@careergini/platform/cache'
import { canStartRedis, startRedis } from '@careergini/testing'
import { expect, it } from 'vitest'
import { ModelService } from './model.service.ts'

const away: OllamaHealth = {
  state: 'disconnected',
  problem: new ModelError('unreachable', 'Ollama does not answer.', 'Start it: ollama serve'),
}
const model = { name: 'phi3:latest', digest: 'sha256:1', bytes: 1, parameters: null, quantisation: null }
const there: OllamaHealth = { state: 'connected', version: '0.9', models: [model] }

/** Two instances of the service over the caches given, and how often they asked the model server. */
function instances(caches: Cache[], health: OllamaHealth) {
  let asked = 0
  const ollama = { health: async () => (asked++, health) }
  const parts = { ollama, baseUrl: 'http://localhost:11434', roles: defaultRoles, now: () => new Date(0) }
  return { services: caches.map((cache) => new ModelService({ ...parts, cache })), asked: () => asked }
}

it.skipIf(!canStartRedis()).each([
  ['there', there],
  ['away', away],
])('is asked once by two instances that share Redis when the model server is %s', async (_, health) => {
  const redis = await startRedis()
  const caches = [await createCache({ redisUrl: redis.url }), await createCache({ redisUrl: redis.url })]
  const { services, asked } = instances(caches, health)
  const reports = []
  for (const service of services) reports.push(await service.check())
  expect(asked()).toBe(1)
  expect(reports[1]).toEqual(reports[0])
  expect(reports[1]?.remedy).toEqual(expect.any(String))
  await redis.stop()
  for (const service of services) expect(await service.check()).toEqual(reports[0])
  await Promise.all(caches.map((cache) => cache.close()))
})

it('remembers in memory for a moment, also that nobody answers', async () => {
  const cache = await createCache()
  const { services, asked } = instances([cache, cache], away)
  expect(await Promise.all(services.map((service) => service.health()))).toMatchObject([
    { status: 'degraded', ollama: 'disconnected' },
    { status: 'degraded' },
  ])
  expect(await services[0]?.check()).toMatchObject({
    detail: 'Ollama does not answer.',
    remedy: 'Start it: ollama serve',
  })
  expect(asked()).toBe(1)
  await cache.close()
})
