import {
  acceptImport,
  getImport,
  importEvents,
  importSample,
  importSource,
  listImports,
  undoImport,
  uploadResume,
} from '@careergini/contracts'
import { mount, type HttpApp } from '@careergini/platform/http'
import type { DecisionService } from './decision.service.ts'
import type { ImportService } from './import.service.ts'

export interface ImportParts {
  imports: ImportService
  decisions: DecisionService
}

export function importRoutes(app: HttpApp, { imports, decisions }: ImportParts): void {
  mount(app, uploadResume, { answer: ({ principal, file }) => imports.upload(principal.id, file) })
  mount(app, importSample, { answer: ({ principal }) => imports.uploadSample(principal.id) })
  mount(app, listImports, { answer: ({ principal, query }) => imports.list(principal.id, query) })
  mount(app, getImport, { answer: ({ principal, params }) => imports.get(principal.id, params.id) })
  mount(app, importEvents, {
    events: ({ principal, params, lastEventId, signal }) =>
      imports.follow(principal.id, params.id, { after: lastEventId ?? 0, signal }),
  })
  mount(app, importSource, { answer: ({ principal, params }) => imports.source(principal.id, params.id) })
  mount(app, acceptImport, {
    answer: async ({ principal, params, body }) => {
      await decisions.decide(principal.id, params.id, body)
      return imports.get(principal.id, params.id)
    },
  })
  mount(app, undoImport, {
    answer: async ({ principal, params }) => {
      await decisions.undo(principal.id, params.id)
      return imports.get(principal.id, params.id)
    },
  })
}
