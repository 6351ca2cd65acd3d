import { createHttpApp, type HttpApp, type HttpAppOptions } from '@careergini/platform/http'
import { matchRoutes } from './matches/match.routes.ts'
import type { MatchService } from './matches/match.service.ts'
import { postingRoutes } from './postings/posting.routes.ts'
import type { PostingService } from './postings/posting.service.ts'

export interface JobsParts {
  chassis: HttpAppOptions
  postings: PostingService
  matches: MatchService
}

/** The routes of the jobs service. */
export function createApp(parts: JobsParts): HttpApp {
  const app = createHttpApp(parts.chassis)
  postingRoutes(app, parts.postings)
  matchRoutes(app, parts.matches)
  return app
}
