import { createHttpApp, verifyCallers, type HttpApp, type HttpAppOptions } from '@careergini/platform/http'
import type { AuditLog } from './audit/audit-log.ts'
import { auditRoutes } from './audit/audit.routes.ts'
import type { GatewayConfig } from './config.ts'
import { forwarding, type ForwardingParts } from './forwarding/forward.ts'
import type { AccessTokens } from './identity/access-tokens.ts'
import type { AuthService } from './identity/auth.service.ts'
import { securityHeaders } from './headers.ts'
import { authRoutes } from './identity/auth.routes.ts'
import type { SessionRepository } from './identity/session.repository.ts'
import { sessionRoutes } from './identity/session.routes.ts'
import { limitCalls } from './limits/limits.ts'
import { referenceRoutes } from './reference/reference.routes.ts'
import { systemRoutes, type SystemParts } from './system/system.routes.ts'
import { webUiRoutes } from './web-ui/web-ui.routes.ts'

export interface GatewayParts {
  chassis: HttpAppOptions
  frontendUrl: string | null
  accessTokens: Pick<AccessTokens, 'verify'>
  limits: GatewayConfig['limits']
  auth: AuthService
  audit: Pick<AuditLog, 'page' | 'record'>
  sessions: SessionRepository
  forwarding: ForwardingParts
  system: SystemParts
  webFolder: string
}

/** The front door, in the order in which a request meets it. */
export async function createApp(parts: GatewayParts): Promise<HttpApp> {
  const app = createHttpApp(parts.chassis)
  await securityHeaders(app, parts)
  verifyCallers(app, parts.accessTokens)
  await limitCalls(app, parts.limits)
  await app.register(async (scope) => authRoutes(scope, parts))
  await app.register(async (scope) => forwarding(scope, parts.forwarding))
  sessionRoutes(app, { ...parts, now: parts.chassis.now })
  auditRoutes(app, parts.audit)
  systemRoutes(app, parts.system)
  referenceRoutes(app, parts.system)
  await webUiRoutes(app, { folder: parts.webFolder })
  return app
}
