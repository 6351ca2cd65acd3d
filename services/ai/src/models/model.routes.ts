import { systemModels } from '@careergini/contracts'
import { type HttpApp, mount } from '@careergini/platform/http'
import type { ModelService } from './model.service.ts'

export function modelRoutes(app: HttpApp, models: ModelService): void {
  mount(app, systemModels, { answer: () => models.models() })
}
