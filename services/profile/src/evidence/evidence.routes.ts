import { createEvidence, deleteEvidence, listEvidence, restoreEvidence, updateEvidence } from '@careergini/contracts'
import { mount, type HttpApp } from '@careergini/platform/http'
import type { EvidenceService } from './evidence.service.ts'

export function evidenceRoutes(app: HttpApp, evidence: EvidenceService): void {
  mount(app, listEvidence, {
    answer: async ({ principal, query }) => ({ items: await evidence.list(principal.id, query.kind) }),
  })
  mount(app, createEvidence, { answer: ({ principal, body }) => evidence.create(principal.id, body) })
  mount(app, updateEvidence, {
    answer: ({ principal, params, body }) => evidence.update(principal.id, params.id, body),
  })
  mount(app, deleteEvidence, {
    answer: async ({ principal, params }) => ({ deletedIds: await evidence.remove(principal.id, params.id) }),
  })
  mount(app, restoreEvidence, {
    answer: async ({ principal, params }) => ({ items: await evidence.restore(principal.id, params.id) }),
  })
}
