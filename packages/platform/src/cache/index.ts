export * from './cache-check.ts'
export * from './cache.ts'
