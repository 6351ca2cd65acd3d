import {
  cancelDocumentRun,
  chooseLine,
  deleteDocument,
  documentEvidenceFile,
  documentProof,
  documentRunEvents,
  downloadDocument,
  generateResume,
  listDocumentRuns,
  getDocument,
  listDocuments,
  restoreDocument,
  systemProofKeys,
} from '@careergini/contracts'
import { type HttpApp, mount, mountRun } from '@careergini/platform/http'
import type { DocumentService } from './document.service.ts'
import type { GenerationService } from './generation.service.ts'
import type { LineChoiceService } from './line-choice.service.ts'
import type { ProofKeyRepository } from './proof-key.repository.ts'

export interface ResumeServices {
  generation: GenerationService
  documents: DocumentService
  lineChoices: Pick<LineChoiceService, 'choose'>
  proofKeys: Pick<ProofKeyRepository, 'listPublic'>
}

export function resumeRoutes(app: HttpApp, { generation, documents, lineChoices, proofKeys }: ResumeServices): void {
  mountRun(app, generateResume, {
    start: ({ principal, body, requestId }, keep) => generation.start(principal, body, requestId, keep),
    answer: ({ principal, signal }, runId) => generation.result(principal.id, runId, signal),
    events: ({ principal, lastEventId, signal }, runId) =>
      generation.followNew(principal.id, runId, lastEventId, signal),
  })
  mount(app, listDocumentRuns, {
    answer: async ({ principal }) => ({ items: await generation.running(principal.id) }),
  })
  mount(app, documentRunEvents, {
    events: ({ principal, params, lastEventId, signal }) =>
      generation.follow(principal.id, params.id, lastEventId, signal),
  })
  mount(app, cancelDocumentRun, {
    answer: ({ principal, params }) => generation.cancel(principal.id, params.id),
  })
  mount(app, listDocuments, { answer: ({ principal, query }) => documents.list(principal.id, query) })
  mount(app, getDocument, { answer: ({ principal, params }) => documents.get(principal.id, params.id) })
  mount(app, deleteDocument, { answer: ({ principal, params }) => documents.remove(principal.id, params.id) })
  mount(app, restoreDocument, { answer: ({ principal, params }) => documents.restore(principal.id, params.id) })
  mount(app, downloadDocument, {
    answer: ({ principal, params, query }) => documents.download(principal.id, params.id, query.format),
  })
  mount(app, documentProof, { answer: ({ principal, params }) => documents.proof(principal.id, params.id) })
  mount(app, documentEvidenceFile, {
    answer: ({ principal, params }) => documents.evidenceFile(principal.id, params.id),
  })
  mount(app, systemProofKeys, { answer: async () => ({ items: await proofKeys.listPublic() }) })
  mount(app, chooseLine, {
    answer: ({ principal, params }) => lineChoices.choose(principal.id, params.id, params.lineId, params.choice),
  })
}
