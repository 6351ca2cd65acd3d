import type { Database } from '@careergini/database'
import type { Ollama } from '@careergini/llm'
import { createPdfRenderer } from '@careergini/resume-writer'
import type { Sealer } from '@careergini/platform/auth'
import type { Taxonomy } from '@careergini/skills'
import { buildResume, type ResumeRun } from './agents/resume-builder/graph.ts'
import type { PhraseLimits } from './agents/resume-builder/nodes/phrase.ts'
import { lazily } from './lazily.ts'
import { createDocumentPress } from './resume/document-press.ts'
import type { DocumentRepository } from './resume/document.repository.ts'
import type { DocumentService } from './resume/document.service.ts'
import { LineChoiceService } from './resume/line-choice.service.ts'
import { ProofKeyRepository } from './resume/proof-key.repository.ts'
import { createProofKeys } from './resume/proof-keys.ts'

/**
 * What writing documents takes: the graph, the renderer, the reader of finished files. Together they load for a second
 * and hold 200 MB, so this module is imported with the first document, not with the service.
 */
export interface Workshop {
  build(run: ResumeRun): Promise<void>
  lineChoices: LineChoiceService
  close(): Promise<void>
}

export interface WorkshopParts {
  database: Database
  sealer: Sealer
  /** The models, with their calls noted as that person's. */
  modelsFor: (userId: string) => Pick<Ollama, 'chat'>
  taxonomy: () => Taxonomy
  versions: DocumentRepository
  documents: DocumentService
  limits: PhraseLimits
  now: () => Date
}

export function openWorkshop(parts: WorkshopParts): Workshop {
  const { database, sealer, versions, documents, taxonomy, now } = parts
  const renderer = lazily(() => createPdfRenderer())
  const keys = createProofKeys(new ProofKeyRepository(database), sealer)
  const press = createDocumentPress({ renderer: renderer.get, keys, taxonomy })
  return {
    build: (run) => buildResume({ ...parts, models: parts.modelsFor(run.userId), press }, run),
    lineChoices: new LineChoiceService({ documents, versions, press, taxonomy, now }),
    close: async () => (await renderer.ifMade())?.close(),
  }
}
