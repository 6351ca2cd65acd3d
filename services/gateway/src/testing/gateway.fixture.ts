import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Transport } from '@careergini/client'
import type { Database } from '@careergini/database'
import { internalTokens } from '@careergini/platform/auth'
import { createCache } from '@careergini/platform/cache'
import { inProcessTransport, type HttpApp } from '@careergini/platform/http'
import { createLogger } from '@careergini/platform/log'
import { createGateway } from '../composition.ts'
import { serviceBehind } from './service-behind.ts'

const secrets = { jwtSecret: 'a'.repeat(32), jwtRefreshSecret: 'b'.repeat(32) }

export const ada = { email: 'ada@example.org', password: 'correct horse battery' }
export const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

export interface SignedInAnswer {
  accessToken: string
  refreshToken: string
  user: { id: string }
}

export type RunningGateway = Awaited<ReturnType<typeof startGateway>>

/** The gateway on a database of its own, before one service that stands for profile and jobs; nobody answers for ai. */
export async function startGateway(open: () => Promise<Database>) {
  let clock = new Date('2026-01-01T00:00:00Z')
  const dataFolder = mkdtempSync(join(tmpdir(), 'careergini-gateway-'))
  const database = await open()
  const tokens = internalTokens(secrets.jwtSecret)
  const logger = createLogger({ level: 'silent', service: 'test' })
  const behind = serviceBehind(tokens, logger)
  const cache = await createCache()
  const unreachable: Transport = () => Promise.reject(new TypeError('fetch failed'))
  const gateway = await createGateway({
    environment: { LIMIT_SIGN_IN: '1000', LIMIT_EXPENSIVE: '3', FRONTEND_URL: 'https://pages.example.org' },
    version: '1.2.3',
    dataFolder,
    database,
    cache,
    logger,
    secrets,
    tokens,
    taxonomy: () => {
      throw new Error('The gateway asks for no taxonomy.')
    },
    databaseCheck: { name: 'database', essential: true, check: async () => ({ state: 'up' }) },
    transports: {
      profile: inProcessTransport(behind.app),
      jobs: inProcessTransport(behind.app),
      ai: unreachable,
    },
    now: () => clock,
  })
  const app: HttpApp = gateway.app
  await app.ready()
  const post = (url: string, payload?: object, headers: Record<string, string> = {}) =>
    app.inject({ method: 'POST', url: `/api/v1${url}`, ...(payload && { payload }), headers })
  return {
    app,
    database,
    tokens,
    dataFolder,
    seen: behind.seen,
    streamsEnded: behind.streamsEnded,
    /** Lets time go by. */
    pass: (milliseconds: number) => void (clock = new Date(clock.getTime() + milliseconds)),
    post,
    signIn: async (email = ada.email) =>
      (await post('/auth/login', { ...ada, email, delivery: 'body' })).json<SignedInAnswer>(),
    async close() {
      await gateway.close()
      await behind.app.close()
      await cache.close()
      await database.close()
      rmSync(dataFolder, { recursive: true })
    },
  }
}
