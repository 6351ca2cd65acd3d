export { openMigratedPglite, testDatabases, type TestDatabase } from './test-databases.ts'
export { findPostgresBinaries, startPostgres, type PostgresServer } from './postgres-server.ts'
export { canMakeTinyDisk, tinyDisk } from './tiny-disk.ts'
export { canStartRedis, startRedis, type RedisServer } from './redis-server.ts'
