import type { createEvidence, EvidenceItem, EvidenceKind, updateEvidence, BodyOf } from '@careergini/contracts'
import type { Transaction } from '@careergini/database'
import type { ConceptFinder } from './concept-finder.ts'
import { EvidenceEdits } from './evidence.edits.ts'
import type { EvidenceRepository } from './evidence.repository.ts'
import { inReadingOrder } from './evidence.rules.ts'

/** Does `work` in one transaction, with other changes of this person waiting, and keeps what is derived from evidence. */
export type ChangeProfile = <T>(userId: string, work: (transaction: Transaction) => Promise<T>) => Promise<T>

export interface EvidenceParts {
  evidence: EvidenceRepository
  concepts: ConceptFinder
  now: () => Date
  change: ChangeProfile
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

  /** Edits inside the transaction of a change. */
  editsOf(userId: string, transaction: Transaction): EvidenceEdits {
    const { evidence, concepts, now } = this.#parts
    return new EvidenceEdits(userId, { evidence: evidence.within(transaction), concepts, now: now() })
  }

  #edit<T>(userId: string, work: (edits: EvidenceEdits) => Promise<T>): Promise<T> {
    return this.#parts.change(userId, (transaction) => work(this.editsOf(userId, transaction)))
  }
}
