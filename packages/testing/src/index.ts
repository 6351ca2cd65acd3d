export { openMigratedPglite, testDatabases, type TestDatabase } from './test-databases.ts'
export { findPostgresBinaries, startPostgres, type PostgresServer } from './postgres-server.ts'
export { canMakeTinyDisk, tinyDisk } from './tiny-disk.ts'
