import type { createEvidence, EvidenceItem, EvidenceKind, updateEvidence, BodyOf } from '@careergini/contracts'
import { inTransaction, type Database } from '@careergini/database'
import type { ConceptFinder } from './concept-finder.ts'
import { EvidenceEdits } from './evidence.edits.ts'
import type { EvidenceRepository, Queries } from './evidence.repository.ts'
import { inReadingOrder } from './evidence.rules.ts'

export interface EvidenceParts {
  database: Database
  evidence: EvidenceRepository
  concepts: ConceptFinder
  now: () => Date
  /** Told whose evidence changed, within the same transaction, to keep what is derived from it. */
  onChange: (userId: string, transaction: Queries) => Promise<void>
}

/** What a person states about themselves: list, add, correct, remove, bring back. */
export class EvidenceService {
  readonly #parts: EvidenceParts

  constructor(parts: EvidenceParts) {
    this.#parts = parts
  }

  async list(userId: string, kind?: EvidenceKind): Promise<EvidenceItem[]> {
    return inReadingOrder(await this.#parts.evidence.list(userId, kind))
  }

  create(userId: string, input: BodyOf<typeof createEvidence>): Promise<EvidenceItem> {
    return this.#edit(userId, (edits) => edits.create(input))
  }

  update(userId: string, id: string, input: BodyOf<typeof updateEvidence>): Promise<EvidenceItem> {
    return this.#edit(userId, (edits) => edits.update(id, input))
  }

  /** Removes an item and what belongs to it; returns their ids. */
  remove(userId: string, id: string): Promise<string[]> {
    return this.#edit(userId, (edits) => edits.remove(id))
  }

  async restore(userId: string, id: string): Promise<EvidenceItem[]> {
    return inReadingOrder(await this.#edit(userId, (edits) => edits.restore(id)))
  }

  /** Edits inside the caller's transaction, which has to tell of the change itself. */
  editsOf(userId: string, transaction: Queries): EvidenceEdits {
    const { evidence, concepts, now } = this.#parts
    return new EvidenceEdits(userId, { evidence: evidence.within(transaction), concepts, now: now() })
  }

  #edit<T>(userId: string, work: (edits: EvidenceEdits) => Promise<T>): Promise<T> {
    return inTransaction(this.#parts.database, async (transaction) => {
      const result = await work(this.editsOf(userId, transaction))
      await this.#parts.onChange(userId, transaction)
      return result
    })
  }
}
