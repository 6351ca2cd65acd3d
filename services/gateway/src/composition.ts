import { resolve } from 'node:path'
import { createSealer } from '@careergini/platform/auth'
import { cacheCheck } from '@careergini/platform/cache'
import { EgressLog } from '@careergini/platform/egress'
import { createIdempotency } from '@careergini/platform/idempotency'
import { startRetention } from '@careergini/platform/retention'
import type { Service, ServiceContext } from '@careergini/platform/service'
import { createApp } from './app.ts'
import { AuditLog } from './audit/audit-log.ts'
import { SecurityEventRepository } from './audit/security-event.repository.ts'
import { readConfig } from './config.ts'
import { routeTable } from './forwarding/route-table.ts'
import { createAccessTokens } from './identity/access-tokens.ts'
import { AuthService } from './identity/auth.service.ts'
import { RefreshTokenRepository } from './identity/refresh-token.repository.ts'
import { RefreshTokens } from './identity/refresh-tokens.ts'
import { SessionRepository } from './identity/session.repository.ts'
import { SigningKeyRepository } from './identity/signing-key.repository.ts'
import { UserRepository } from './identity/user.repository.ts'
import { askReadiness, serviceCheck } from './system/service-readiness.ts'
import { EgressRepository } from './system/egress.repository.ts'

const builtPages = resolve(import.meta.dirname, '../../../web/dist')

/** Builds the gateway with everything it needs: the only wiring. */
export async function createGateway(context: ServiceContext): Promise<Service> {
  const config = readConfig(context.environment)
  const { database, logger, now, version, tokens, transports, dataFolder, secrets } = context
  const sessions = new SessionRepository(database)
  const accessTokens = await createAccessTokens(
    new SigningKeyRepository(database, createSealer(secrets.jwtSecret, 'signing keys')),
    now,
    (userId, sessionId) => sessions.isActive(userId, sessionId, now()),
  )
  const refreshTokens = new RefreshTokens(new RefreshTokenRepository(database), secrets.jwtRefreshSecret, now)
  const audit = new AuditLog(new SecurityEventRepository(database), now)
  const retention = await startRetention(
    {
      'expired sessions': () => refreshTokens.removeExpired(),
      'the log of outbound calls': () => new EgressLog(database).removeExpired(now()),
      'security events': () => audit.removeExpired(),
      'answers kept for repeats': () => createIdempotency(database).removeExpired(),
    },
    logger,
  )
  const auth = new AuthService({ users: new UserRepository(database), accessTokens, refreshTokens, audit })
  const readinessOf = askReadiness(tokens, context.cache)
  const app = await createApp({
    chassis: {
      service: 'gateway',
      version,
      logger,
      now,
      dependencies: [
        context.databaseCheck,
        cacheCheck(context.cache),
        ...Object.entries(transports).map(([name, transport]) => serviceCheck(name, transport, readinessOf)),
      ],
      trustProxy: config.trustProxy ?? false,
    },
    frontendUrl: config.frontendUrl ?? null,
    accessTokens,
    limits: config.limits,
    auth,
    audit,
    sessions,
    forwarding: { routes: routeTable, transports, tokens },
    system: { version, transports, readinessOf, egress: new EgressRepository(database), dataFolder },
    webFolder: config.webFolder ?? builtPages,
  })
  return {
    name: 'gateway',
    app,
    close() {
      retention.stop()
      return app.close()
    },
  }
}
