import { BentoCache, bentostore, errors } from 'bentocache'
import { memoryDriver } from 'bentocache/drivers/memory'
import { connectRedis } from './redis.ts'

/**
 * Answers that are worth keeping for a while. Never the only copy of anything: it may forget at any moment. Values are
 * plain data, as JSON can say it: an error, a date or a class would come back as something else.
 */
export interface Cache {
  /** The kept value, or what `make` gives, kept for `seconds`. Callers at the same moment wait for one `make`. */
  getOrMake<T>(key: string, seconds: number, make: () => Promise<T>): Promise<T>
  forget(key: string): Promise<void>
  /** Where values are kept now; `unreachable` is a Redis server that does not answer. */
  place(): Promise<'in memory' | 'Redis' | 'unreachable'>
  close(): Promise<void>
}

/** A server that failed is left alone this long, so that its absence costs no more than the first failure. */
const restAfterFailure = '5s'

/** In memory, at most 10 MB; or in Redis, shared by all instances. A Redis server that is away costs speed alone. */
export async function createCache(options: { redisUrl?: string | null } = {}): Promise<Cache> {
  const redis = options.redisUrl ? await connectRedis(options.redisUrl) : null
  // No copy in memory beside Redis, so that nobody reads what was forgotten.
  const store = redis
    ? bentostore().useL2Layer(redis.driver)
    : bentostore().useL1Layer(memoryDriver({ maxSize: '10mb', maxItems: 10_000 }))
  const bento = new BentoCache({
    default: 'store',
    prefix: 'careergini',
    suppressL2Errors: true,
    l2CircuitBreakerDuration: restAfterFailure,
    stores: { store },
  })
  return {
    async getOrMake(key, seconds, make) {
      try {
        return await bento.getOrSet({ key, ttl: seconds * 1000, factory: make })
      } catch (error) {
        // Callers expect what their own function throws.
        throw error instanceof errors.E_FACTORY_ERROR ? error.cause : error
      }
    },
    async forget(key) {
      await bento.delete({ key })
    },
    place: async () => (!redis ? 'in memory' : (await redis.answers()) ? 'Redis' : 'unreachable'),
    close: () => bento.disconnectAll(),
  }
}
