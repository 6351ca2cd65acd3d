import { setTimeout as wait } from 'node:timers/promises'
import { deletePosting, getPosting, importEvents, uploadResume } from '@careergini/contracts'
import type { InternalTokens } from '@careergini/platform/auth'
import { AppError } from '@careergini/platform/errors'
import { createHttpApp, mount } from '@careergini/platform/http'
import type { Logger } from '@careergini/platform/log'

/** Stands for every service behind the gateway: built from the same chassis and contracts. */
export function serviceBehind(tokens: InternalTokens, logger: Logger) {
  const seen: unknown[] = []
  let streamsEnded = 0
  const app = createHttpApp({
    service: 'behind',
    version: '0',
    logger,
    tokens,
    dependencies: [],
    now: () => new Date(),
  })
  mount(app, deletePosting, {
    answer: async ({ params, principal, requestId }) =>
      void seen.push({ id: params.id, user: principal.id, requestId }),
  })
  mount(app, getPosting, { answer: () => Promise.reject(new Error('not reached')) })
  mount(app, uploadResume, {
    answer: async ({ file }) =>
      Promise.reject(new AppError('unreadable-file', `${file.name} has ${file.bytes.length} bytes`)),
  })
  mount(app, importEvents, {
    async *events({ signal }) {
      try {
        for (let seq = 1; !signal.aborted; seq++) {
          yield { type: 'import-start', runId: 'r', seq, data: { fileName: 'cv.pdf' } } as const
          await wait(20)
        }
      } finally {
        streamsEnded++
      }
    },
  })
  return { app, seen, streamsEnded: () => streamsEnded }
}
