import { AsyncLocalStorage } from 'node:async_hooks'
import { DatabaseProblem } from './database-problem.ts'

/** Knows, along asynchronous calls, whether a transaction of this database is open. */
export interface TransactionGuard {
  run<T>(start: (opened: () => void) => Promise<T>): Promise<T>
  assertOutside(): void
  assertStarting(): void
}

/** One guard for each database. */
export function createTransactionGuard(): TransactionGuard {
  const scopes = new AsyncLocalStorage<{ state: 'starting' | 'open' | 'ended' }>()
  const assertOutside = () => {
    if (scopes.getStore()?.state !== 'open') return
    throw new DatabaseProblem(
      'misused-transaction',
      'A query outside the open transaction was made from inside it.',
      'Inside inTransaction use only the transaction it passes in; do everything else before or after.',
    )
  }
  return {
    assertOutside,
    assertStarting() {
      if (scopes.getStore()?.state === 'starting') return
      const message = 'A transaction was started without inTransaction.'
      throw new DatabaseProblem('misused-transaction', message, 'Use inTransaction of @careergini/database.')
    },
    async run(start) {
      assertOutside()
      const scope: { state: 'starting' | 'open' | 'ended' } = { state: 'starting' }
      return scopes.run(scope, async () => {
        try {
          return await start(() => (scope.state = 'open'))
        } finally {
          // Work that was begun inside and outlives the transaction may use the database again.
          scope.state = 'ended'
        }
      })
    },
  }
}
