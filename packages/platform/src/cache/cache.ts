import { BentoCache, bentostore, errors } from 'bentocache'
import { memoryDriver } from 'bentocache/drivers/memory'

/** Answers that are worth keeping for a while. Never the only copy of anything: it may forget at any moment. */
export interface Cache {
  /** The kept value, or what `make` gives, kept for `seconds`. Callers at the same moment wait for one `make`. */
  getOrMake<T>(key: string, seconds: number, make: () => Promise<T>): Promise<T>
  forget(key: string): Promise<void>
  close(): Promise<void>
}

/** In memory, at most 10 MB; or in Redis, shared by all instances. */
export async function createCache(options: { redisUrl?: string | null } = {}): Promise<Cache> {
  const store = options.redisUrl
    ? await redisStore(options.redisUrl)
    : bentostore().useL1Layer(memoryDriver({ maxSize: '10mb', maxItems: 10_000 }))
  const bento = new BentoCache({ default: 'store', prefix: 'careergini', suppressL2Errors: true, stores: { store } })
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
    close: () => bento.disconnectAll(),
  }
}

/** The Redis client is loaded only where it is used. No copy in memory beside it, so that nobody reads what was forgotten. */
async function redisStore(redisUrl: string) {
  const [{ redisDriver }, { Redis }] = await Promise.all([import('bentocache/drivers/redis'), import('ioredis')])
  // A server that is away must not hold up what the cache only speeds up.
  const client = new Redis(redisUrl, { maxRetriesPerRequest: 1, commandTimeout: 500 })
  client.on('error', () => undefined)
  return bentostore().useL2Layer(redisDriver({ connection: client }))
}
