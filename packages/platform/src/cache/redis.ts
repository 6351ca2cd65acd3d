import { setTimeout as wait } from 'node:timers/promises'

/** What a cache may wait for; beyond it, making the value anew is quicker. */
const answerLimitMs = 500

/**
 * A connection to Redis that never holds anybody up: while the server is away commands fail at once, and it is looked for
 * in the background. The client is loaded only where it is used.
 */
export async function connectRedis(url: string) {
  const [{ redisDriver }, { Redis }] = await Promise.all([import('bentocache/drivers/redis'), import('ioredis')])
  const client = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: answerLimitMs,
    retryStrategy: (attempts) => Math.min(attempts * 100, 2000),
  })
  // Failures show in `answers`; each is an event too, which would end the process if nobody listened.
  client.on('error', () => undefined)
  await Promise.race([client.connect().catch(() => undefined), wait(answerLimitMs)])
  return {
    driver: redisDriver({ connection: client }),
    answers: () =>
      client.ping().then(
        () => true,
        () => false,
      ),
  }
}
