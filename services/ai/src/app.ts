import { createHttpApp, type HttpApp, type HttpAppOptions } from '@careergini/platform/http'
import { modelRoutes } from './models/model.routes.ts'
import type { ModelService } from './models/model.service.ts'
import { ownPortResumeRoutes } from './resume/own-port.routes.ts'
import { resumeRoutes, type ResumeServices } from './resume/resume.routes.ts'
import type { AnalysisService } from './skills/analysis.service.ts'
import { skillsRoutes } from './skills/skills.routes.ts'

/** The routes of the AI service. */
export function createAiApp(
  options: HttpAppOptions,
  services: ResumeServices & { models: ModelService; analysis: AnalysisService },
): HttpApp {
  const app = createHttpApp({ ...options, health: () => services.models.health() })
  resumeRoutes(app, services)
  ownPortResumeRoutes(app, services.generation)
  skillsRoutes(app, services.analysis)
  modelRoutes(app, services.models)
  return app
}
