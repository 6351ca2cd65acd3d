import type { DependencyCheck } from '../http/index.ts'
import type { Cache } from './cache.ts'

/** The cache as a dependency: without its server everything works, a little slower. */
export function cacheCheck(cache: Pick<Cache, 'place'>): DependencyCheck {
  return {
    name: 'cache',
    essential: false,
    async check() {
      const place = await cache.place()
      if (place !== 'unreachable') return { state: 'up', detail: place }
      return {
        state: 'degraded',
        loses: 'Nothing; some answers take a little longer.',
        detail: 'Redis does not answer.',
        remedy: 'Start Redis, or check REDIS_URL.',
      }
    },
  }
}
