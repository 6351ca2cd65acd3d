import type { Transaction as KyselyTransaction } from 'kysely'
import type { Database } from './open-database.ts'
import type { Schema } from './schema.generated.ts'

/**
 * Runs `work` in one transaction: all of it is stored, or nothing. Inside, await nothing but `trx`: the embedded
 * database has one connection, which `trx` holds, so any other query would wait for it forever. Such a query, and a
 * transaction inside a transaction, throws `misused-transaction` at once instead. Keep files, network and queues outside
 * (`queue.send` takes `trx` for the case that a job must be stored with the rows it is about).
 */
export async function inTransaction<T>(db: Database, work: (trx: Transaction) => Promise<T>): Promise<T> {
  return db.guard.run((opened) =>
    db.kysely.transaction().execute((trx) => {
      opened()
      return work(trx)
    }),
  )
}

/** Queries of one transaction. */
export type Transaction = KyselyTransaction<Schema>
