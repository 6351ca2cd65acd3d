import type { Transport } from '@careergini/client'
import type { Readiness } from '@careergini/contracts'
import { internalTokens } from '@careergini/platform/auth'
import { createCache } from '@careergini/platform/cache'
import { canStartRedis, startRedis } from '@careergini/testing'
import { expect, it } from 'vitest'
import { askReadiness, serviceCheck } from './service-readiness.ts'

const tokens = internalTokens('a secret of at least thirty-two characters')
const well: Readiness = { service: 'jobs', version: '1', ready: true, state: 'up', dependencies: [] }

/** A service that counts who asks, and tells the whole only to callers with a token of ours. */
function counted(answer: () => Response) {
  const calls = { known: 0, strangers: 0 }
  const transport: Transport = async (_, init) => {
    const token = new Headers(init.headers).get('authorization')?.slice('Bearer '.length)
    calls[(await tokens.verify(token)) ? 'known' : 'strangers']++
    return answer()
  }
  return { calls, transport }
}

it('asks a service once for all who look in the same moment, and shows its token', async () => {
  const cache = await createCache()
  const { calls, transport } = counted(() => Response.json(well))
  const ask = askReadiness(tokens, cache)
  expect(await Promise.all([ask('jobs', transport), ask('jobs', transport)])).toEqual([well, well])
  expect(await serviceCheck('jobs', transport, ask).check()).toEqual({ state: 'up' })
  expect(calls).toEqual({ known: 1, strangers: 0 })
  await cache.close()
})

it.skipIf(!canStartRedis())(
  'shares what one instance learnt through Redis, and works on when Redis is gone',
  async () => {
    const redis = await startRedis()
    const [one, two] = await Promise.all([createCache({ redisUrl: redis.url }), createCache({ redisUrl: redis.url })])
    const { calls, transport } = counted(() => Response.json(well))
    expect(await askReadiness(tokens, one)('jobs', transport)).toEqual(well)
    expect(await askReadiness(tokens, two)('jobs', transport)).toEqual(well)
    expect(calls.known).toBe(1)
    await redis.stop()
    expect(await askReadiness(tokens, two)('ai', transport)).toEqual(well)
    expect(calls.known).toBe(2)
    await Promise.all([one.close(), two.close()])
  },
)

it('calls a service that does not answer down, with what starts it', async () => {
  const cache = await createCache()
  const ask = askReadiness(tokens, cache)
  const check = serviceCheck('ai', () => Promise.reject(new TypeError('fetch failed')), ask)
  expect(await check.check()).toMatchObject({ state: 'down', remedy: 'Start it: npm run service -- ai' })
  await cache.close()
})
