import {
  type DocumentContent,
  type DocumentLine,
  linesInReadingOrder,
  type TailoredDocument,
} from '@careergini/contracts'
import { composePolicyVersion, gateLine } from '@careergini/grounding'
import { AppError } from '@careergini/platform/errors'
import type { Taxonomy } from '@careergini/skills'
import type { DocumentPress } from './document-press.ts'
import { type DocumentRepository, OutdatedVersion, type StoredVersion } from './document.repository.ts'
import { withLine } from './document.rules.ts'
import { type DocumentService, toDocument } from './document.service.ts'

/** Choices made at the same moment are applied one upon the other. */
const attempts = 4

/** The person's word on a line: use the proposed wording, or keep their own. Each choice makes a new version. */
export class LineChoiceService {
  readonly #documents: DocumentService
  readonly #versions: Pick<DocumentRepository, 'findContents'>
  readonly #press: DocumentPress
  readonly #taxonomy: () => Taxonomy
  readonly #now: () => Date

  constructor(parts: {
    documents: DocumentService
    versions: Pick<DocumentRepository, 'findContents'>
    press: DocumentPress
    taxonomy: () => Taxonomy
    now: () => Date
  }) {
    this.#documents = parts.documents
    this.#versions = parts.versions
    this.#press = parts.press
    this.#taxonomy = parts.taxonomy
    this.#now = parts.now
  }

  async choose(userId: string, id: string, lineId: string, choice: 'accept' | 'reject'): Promise<TailoredDocument> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#chooseOnce(userId, id, lineId, choice)
      } catch (error) {
        if (!(error instanceof OutdatedVersion) || attempt === attempts) throw error
      }
    }
  }

  async #chooseOnce(userId: string, id: string, lineId: string, choice: 'accept' | 'reject') {
    const current = await this.#documents.stored(userId, id)
    const line = lineOf(current.content, lineId)
    if (!line) throw new AppError('not-found', 'This document has no such line. Open it again.')
    const next = choice === 'reject' ? keepOwn(line) : await this.#useProposed(userId, current, line)
    return next === line ? toDocument(current) : this.#print(userId, current, next)
  }

  async #useProposed(userId: string, current: StoredVersion, line: DocumentLine): Promise<DocumentLine> {
    if (line.claim.how === 'rephrased') return line
    const proposed = latestProposed(await this.#versions.findContents(userId, current.resumeId), line.id)
    if (!proposed) throw refusal(line)
    const evidence = current.evidenceFile.items.map((entry) => entry.item)
    const context = { evidence, taxonomy: this.#taxonomy(), language: current.content.language }
    const { proposed: _kept, ...own } = line
    const worded = gateLine(own, { lineId: line.id, text: proposed.text, by: proposed.claim.by }, context)
    // The gate may have become stricter since the wording was made.
    if (worded.refused) throw refusal(worded)
    return worded
  }

  async #print(userId: string, current: StoredVersion, line: DocumentLine): Promise<TailoredDocument> {
    const { resumeId, title, posting, match, plan, notices, maxPages } = current
    const content = withLine(current.content, line)
    const rendered = await this.#press.render(content, { createdAt: this.#now().toISOString(), title })
    const pressed = await this.#press.prove({
      documentId: resumeId,
      content,
      evidence: current.evidenceFile.items.map((entry) => entry.item),
      posting,
      match,
      plan,
      rendered,
      maxPages,
    })
    const stays = { userId, resumeId, title, posting, match, plan, notices, maxPages }
    return this.#documents.save({ ...stays, content, pressed, basedOn: current.version })
  }
}

function lineOf(content: DocumentContent, lineId: string): DocumentLine | undefined {
  return linesInReadingOrder(content).find((line) => line.id === lineId)
}

/** The latest wording of the line that passed the gate, in any version. */
function latestProposed(versions: readonly { content: DocumentContent }[], lineId: string): DocumentLine | null {
  for (const { content } of versions) {
    const line = lineOf(content, lineId)
    if (line?.claim.how === 'rephrased') return line
  }
  return null
}

function keepOwn(line: DocumentLine): DocumentLine {
  if (line.claim.how !== 'rephrased' || line.original === null) return line
  const claim = { ...line.claim, how: 'verbatim' as const, by: composePolicyVersion }
  return { ...line, text: line.original, claim, refused: null, original: null, proposed: line.text }
}

function refusal(line: DocumentLine): AppError {
  const finding = line.refused?.findings[0]
  if (!finding) return new AppError('conflict', 'No other wording was proposed for this line.')
  const remedy = 'If it is true, add it to your evidence and write the document again.'
  return new AppError('conflict', `The proposed wording is not held by your evidence: ${finding.message} ${remedy}`)
}
