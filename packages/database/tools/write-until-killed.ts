import { migrate } from '../src/migrate.ts'
import { openDatabase } from '../src/open-database.ts'

// For the test of a killed process: inserts rows and prints their number once each is acknowledged.
const db = await openDatabase({ dataDir: process.argv[2] ?? '' })
await migrate(db)
const { n } = await db.kysely
  .selectFrom('users')
  .select((eb) => eb.fn.countAll<number>().as('n'))
  .executeTakeFirstOrThrow()
for (let count = n + 1; ; count++) {
  await db.kysely
    .insertInto('users')
    .values({ email: `${count}@example.org` })
    .execute()
  process.stdout.write(`${count}\n`)
}
