import { randomUUID } from 'node:crypto'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import { health } from '@careergini/contracts'
import { fastify, LogController, type FastifyBaseLogger } from 'fastify'
import type { InternalTokens } from '../auth/index.ts'
import type { Idempotency } from '../idempotency/index.ts'
import type { Logger } from '../log/index.ts'
import { answerProblems } from './problems.ts'
import { verifyCallers } from './callers.ts'
import type { HttpApp } from './http-app.types.ts'
import { followRoutes } from './known-routes.ts'
import { followOpenCalls } from './open-calls.ts'
import { serveReadiness, type DependencyCheck } from './readiness.ts'

declare module 'fastify' {
  interface FastifyInstance {
    idempotency: Idempotency | null
  }
}

/** As the specification says. */
export const bodyLimit = 10 * 1024 * 1024

export interface HttpAppOptions {
  service: string
  version: string
  logger: Logger
  /** Verifies who calls; the gateway brings its own way. */
  tokens?: InternalTokens
  dependencies: readonly DependencyCheck[]
  /** Keeps the answers to calls that carry an `Idempotency-Key`; the gateway leaves that to the services. */
  idempotency?: Idempotency
  now: () => Date
  /** What `/health` answers; by default that the service lives. */
  health?: () => Promise<object>
  /** Addresses of proxies whose `X-Forwarded-For` counts; the gateway alone stands behind one. */
  trustProxy?: string | boolean
}

/**
 * The chassis of a service: request ids through every hop, problem documents, `/health` and `/ready` at the root, JSON
 * and URL-encoded bodies up to 10 MB, uploads, and the verified caller on each request.
 */
export function createHttpApp(options: HttpAppOptions): HttpApp {
  // Typed as the library's own logger, so that the application's type does not depend on which logger it was given.
  const loggerInstance: FastifyBaseLogger = options.logger
  const app: HttpApp = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    trustProxy: options.trustProxy ?? false,
    requestIdHeader: false,
    genReqId: (request) => trustedRequestId(request.headers['x-request-id']) ?? randomUUID(),
    routerOptions: { maxParamLength: 500 },
    forceCloseConnections: 'idle',
  })
  followOpenCalls(app)
  followRoutes(app)
  app.decorate('idempotency', options.idempotency ?? null)
  app.register(formbody)
  app.register(multipart, { limits: { files: 1, fields: 10, fieldSize: 10_000 } })
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id))
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    )
  })
  answerProblems(app)
  if (options.tokens) verifyCallers(app, options.tokens)
  const alive = async () => health.parse({ status: 'healthy', timestamp: options.now().toISOString() })
  app.get('/health', options.health ?? alive)
  serveReadiness(app, options)
  return app
}

function trustedRequestId(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' && /^[\w-]{8,64}$/.test(header) ? header : undefined
}
