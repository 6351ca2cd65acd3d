import { randomUUID } from 'node:crypto'
import type { createEvidence, EvidenceItem, EvidenceKind, updateEvidence, BodyOf } from '@careergini/contracts'
import { AppError } from '@careergini/platform/errors'
import type { ConceptFinder } from './concept-finder.ts'
import type { EvidenceRepository } from './evidence.repository.ts'
import type { EvidenceChange, StoredEvidence } from './stored-evidence.ts'
import { factsForText, inReadingOrder, sha256Of, textOfFacts, withDescendants } from './evidence.rules.ts'

export interface EvidenceParts {
  evidence: EvidenceRepository
  concepts: ConceptFinder
  now: () => Date
  /** Told whose evidence changed, to keep what is derived from it. */
  onChange: (userId: string) => Promise<void>
}

const undoDays = 30

/** What a person states about themselves: list, add, correct, remove, bring back. */
export class EvidenceService {
  readonly #parts: EvidenceParts

  constructor(parts: EvidenceParts) {
    this.#parts = parts
  }

  async list(userId: string, kind?: EvidenceKind): Promise<EvidenceItem[]> {
    return inReadingOrder(await this.#parts.evidence.list(userId, kind))
  }

  async create(userId: string, input: BodyOf<typeof createEvidence>): Promise<EvidenceItem> {
    const { evidence, concepts } = this.#parts
    const text = wordsOf(input.facts, input.text)
    const siblings = await evidence.list(userId)
    if (input.parentId !== null) assertParent(siblings, input.parentId)
    const created = await evidence.insert(userId, {
      parentId: input.parentId,
      text,
      facts: input.facts,
      conceptIds: concepts.find(text),
      source: { kind: 'typed', documentId: null, label: 'Typed by you', place: null, textSha256: sha256Of(text) },
      edited: false,
      position: Math.max(-1, ...siblings.map(({ position }) => position)) + 1,
      importKey: null,
      importBase: null,
    })
    await this.#parts.onChange(userId)
    return created
  }

  async update(userId: string, id: string, input: BodyOf<typeof updateEvidence>): Promise<EvidenceItem> {
    const before = await this.#existing(userId, id)
    const change = this.#changeOf(before, input)
    if (input.parentId !== undefined && input.parentId !== before.parentId) {
      if (input.parentId !== null) await this.#assertNewParent(userId, id, input.parentId)
      change.parentId = input.parentId
    }
    const after = await this.#parts.evidence.update(userId, id, change, this.#parts.now())
    await this.#parts.onChange(userId)
    return after
  }

  /** Removes an item and what belongs to it; returns their ids. */
  async remove(userId: string, id: string): Promise<string[]> {
    await this.#existing(userId, id)
    const ids = withDescendants(await this.#parts.evidence.list(userId), id)
    await this.#parts.evidence.remove(userId, ids, randomUUID(), this.#parts.now())
    await this.#parts.onChange(userId)
    return ids
  }

  async restore(userId: string, id: string): Promise<EvidenceItem[]> {
    const restored = await this.#parts.evidence.restoreWith(userId, id)
    if (restored.length === 0) {
      throw new AppError('not-found', 'There is nothing to bring back: it was not removed, or more than 30 days ago.')
    }
    await this.#parts.onChange(userId)
    return inReadingOrder(restored)
  }

  /** Deletes for good what was removed too long ago to be brought back. */
  purge(): Promise<number> {
    return this.#parts.evidence.purgeRemoved(new Date(this.#parts.now().getTime() - undoDays * 86_400_000))
  }

  async #existing(userId: string, id: string): Promise<StoredEvidence> {
    const found = await this.#parts.evidence.find(userId, id)
    if (!found || found.deletedAt) throw notFound()
    return found
  }

  #changeOf(before: StoredEvidence, input: BodyOf<typeof updateEvidence>): EvidenceChange {
    if (!input.facts && input.text === undefined) return {}
    const text = input.text ?? (input.facts && textOfFacts(input.facts)) ?? before.text
    const facts = input.facts ?? factsForText(before.facts, text)
    return { text, facts, conceptIds: this.#parts.concepts.find(text), edited: true }
  }

  async #assertNewParent(userId: string, id: string, parentId: string): Promise<void> {
    const all = await this.#parts.evidence.list(userId)
    assertParent(all, parentId)
    if (withDescendants(all, id).includes(parentId)) {
      const errors = [{ pointer: '/parentId', message: 'This belongs to the item itself.' }]
      throw new AppError('invalid-input', 'An item cannot belong to itself or to a part of itself.', { errors })
    }
  }
}

function wordsOf(facts: BodyOf<typeof createEvidence>['facts'], given: string | undefined): string {
  const text = given || textOfFacts(facts)
  if (text) return text
  const errors = [{ pointer: '/text', message: 'Write what you achieved.' }]
  throw new AppError('invalid-input', 'An achievement needs its words in "text".', { errors })
}

function assertParent(items: readonly StoredEvidence[], parentId: string): void {
  if (items.some(({ id }) => id === parentId)) return
  throw new AppError('not-found', 'The item it should belong to is not there (any more). Reload, then choose another.')
}

function notFound(): AppError {
  return new AppError('not-found', 'This item is not there (any more). Reload the list.')
}
