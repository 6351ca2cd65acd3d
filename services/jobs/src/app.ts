import { createHttpApp, type HttpApp, type HttpAppOptions } from '@careergini/platform/http'
import { conceptRoutes } from './concepts/concept.routes.ts'
import type { ConceptService } from './concepts/concept.service.ts'
import { gapRoutes } from './gaps/gap.routes.ts'
import type { GapService } from './gaps/gap.service.ts'
import { matchRoutes } from './matches/match.routes.ts'
import type { MatchService } from './matches/match.service.ts'
import { postingRoutes } from './postings/posting.routes.ts'
import type { PostingService } from './postings/posting.service.ts'

export interface JobsParts {
  chassis: HttpAppOptions
  postings: PostingService
  matches: MatchService
  gaps: GapService
  concepts: ConceptService
}

/** The routes of the jobs service. */
export function createApp(parts: JobsParts): HttpApp {
  const app = createHttpApp(parts.chassis)
  postingRoutes(app, parts.postings)
  matchRoutes(app, parts.matches)
  gapRoutes(app, parts.gaps)
  conceptRoutes(app, parts.concepts)
  return app
}
