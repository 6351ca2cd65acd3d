import { createHttpApp, type HttpApp, type HttpAppOptions } from '@careergini/platform/http'
import { evidenceRoutes } from './evidence/evidence.routes.ts'
import type { EvidenceService } from './evidence/evidence.service.ts'
import { importRoutes } from './imports/import.routes.ts'
import type { ImportParts } from './imports/import.routes.ts'
import { profileRoutes } from './profile/profile.routes.ts'
import type { ProfileService } from './profile/profile.service.ts'

export interface ProfileParts extends ImportParts {
  chassis: HttpAppOptions
  evidence: EvidenceService
  profiles: ProfileService
}

/** The routes of the profile service. */
export function createApp(parts: ProfileParts): HttpApp {
  const app = createHttpApp(parts.chassis)
  profileRoutes(app, parts.profiles)
  evidenceRoutes(app, parts.evidence)
  importRoutes(app, parts)
  return app
}
