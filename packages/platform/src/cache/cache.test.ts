import { canStartRedis, startRedis, type RedisServer } from '@careergini/testing'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { cacheCheck } from './cache-check.ts'
import { createCache, type Cache } from './cache.ts'

const places = [{ name: 'memory', redis: false }, ...(canStartRedis() ? [{ name: 'Redis', redis: true }] : [])]

describe.each(places)('the cache in $name', ({ redis }) => {
  let server: RedisServer | null
  let cache: Cache
  let made = 0
  const make = async () => ({ made: ++made })
  const redisUrl = () => server?.url ?? null
  beforeAll(async () => {
    server = redis ? await startRedis() : null
    cache = await createCache({ redisUrl: redisUrl() })
  })
  afterAll(async () => {
    await cache.close()
    await server?.stop()
  })

  it('makes a value once for all who ask, until its time is over', async () => {
    const [one, two] = await Promise.all([cache.getOrMake('a', 60, make), cache.getOrMake('a', 60, make)])
    expect(one).toEqual(two)
    const short = await cache.getOrMake('short', 0.05, make)
    await vi.waitFor(async () => expect(await cache.getOrMake('short', 0.05, make)).not.toEqual(short))
  })

  it('makes it anew when it was told to forget', async () => {
    const before = await cache.getOrMake('b', 60, make)
    await cache.forget('b')
    expect(await cache.getOrMake('b', 60, make)).not.toEqual(before)
  })

  it('keeps no failure', async () => {
    await expect(cache.getOrMake('c', 60, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await cache.getOrMake('c', 60, make)).toEqual({ made })
  })

  it.skipIf(!redis)('is shared by instances, and goes on without its server', async () => {
    const other = await createCache({ redisUrl: redisUrl() })
    const value = await cache.getOrMake('shared', 60, make)
    expect(await other.getOrMake('shared', 60, make)).toEqual(value)
    expect(await other.place()).toBe('Redis')
    await server?.stop()
    server = null
    expect(await other.getOrMake('new', 60, make)).toEqual({ made })
    expect(await other.place()).toBe('unreachable')
    await other.close()
  })

  it('says where it keeps things', async () => {
    expect(await cache.place()).toBe(!redis ? 'in memory' : server ? 'Redis' : 'unreachable')
  })
})

describe('a Redis server that is not there', () => {
  it('costs speed alone: starting and a hundred reads take less than two seconds', async () => {
    const began = performance.now()
    const cache = await createCache({ redisUrl: 'redis://127.0.0.1:9' })
    for (let n = 0; n < 100; n++) expect(await cache.getOrMake(`key ${n}`, 60, async () => n)).toBe(n)
    expect(await cacheCheck(cache).check()).toMatchObject({
      state: 'degraded',
      remedy: expect.stringContaining('REDIS'),
    })
    await cache.close()
    expect(performance.now() - began).toBeLessThan(2000)
  })
})
