import { randomUUID } from 'node:crypto'
import type { createEvidence, updateEvidence, BodyOf } from '@careergini/contracts'
import { AppError } from '@careergini/platform/errors'
import { restorableSince, restoreDays } from '@careergini/platform/retention'
import type { ConceptFinder } from './concept-finder.ts'
import type { EvidenceRepository } from './evidence.repository.ts'
import { sha256Of, withDescendants } from './evidence.rules.ts'
import type { EvidenceChange, StoredEvidence } from './stored-evidence.ts'
import { reworded } from './wording.rules.ts'

/** One person's edits within one transaction. */
export class EvidenceEdits {
  readonly #userId: string
  readonly #evidence: EvidenceRepository
  readonly #concepts: ConceptFinder
  readonly #now: Date

  constructor(userId: string, parts: { evidence: EvidenceRepository; concepts: ConceptFinder; now: Date }) {
    this.#userId = userId
    this.#evidence = parts.evidence
    this.#concepts = parts.concepts
    this.#now = parts.now
  }

  async create(input: BodyOf<typeof createEvidence>): Promise<StoredEvidence> {
    const { facts, text } = reworded(
      { facts: input.facts, text: input.text || undefined },
      { facts: input.facts, text: '' },
    )
    const siblings = await this.#evidence.list(this.#userId)
    if (input.parentId !== null) assertParent(siblings, input.parentId)
    return this.#evidence.insert(this.#userId, {
      parentId: input.parentId,
      text,
      facts,
      conceptIds: this.#concepts.find(text),
      source: { kind: 'typed', documentId: null, label: 'Typed by you', place: null, textSha256: sha256Of(text) },
      edited: false,
      position: Math.max(-1, ...siblings.map(({ position }) => position)) + 1,
      importKey: null,
      importBase: null,
    })
  }

  async update(id: string, input: BodyOf<typeof updateEvidence>): Promise<StoredEvidence> {
    const before = await this.#existing(id)
    const change = this.#changeOf(before, input)
    if (input.parentId !== undefined && input.parentId !== before.parentId) {
      if (input.parentId !== null) await this.#assertNewParent(id, input.parentId)
      change.parentId = input.parentId
    }
    return this.#evidence.update(this.#userId, id, change, this.#now)
  }

  /** Removes an item and what belongs to it; returns their ids. */
  async remove(id: string): Promise<string[]> {
    await this.#existing(id)
    const ids = withDescendants(await this.#evidence.list(this.#userId), id)
    await this.#evidence.remove(this.#userId, ids, randomUUID(), this.#now)
    return ids
  }

  async restore(id: string): Promise<StoredEvidence[]> {
    const restored = await this.#evidence.restoreWith(this.#userId, id, restorableSince(this.#now))
    if (restored.length > 0) return restored
    const detail = `There is nothing to bring back: it was not removed, or more than ${restoreDays} days ago.`
    throw new AppError('not-found', detail)
  }

  async #existing(id: string): Promise<StoredEvidence> {
    const found = await this.#evidence.find(this.#userId, id)
    if (found && !found.deletedAt) return found
    throw new AppError('not-found', 'This item is not there (any more). Reload the list.')
  }

  #changeOf(before: StoredEvidence, input: BodyOf<typeof updateEvidence>): EvidenceChange {
    if (!input.facts && input.text === undefined) return {}
    const { facts, text } = reworded(input, before)
    return { text, facts, conceptIds: this.#concepts.find(text), edited: true }
  }

  async #assertNewParent(id: string, parentId: string): Promise<void> {
    const all = await this.#evidence.list(this.#userId)
    assertParent(all, parentId)
    if (withDescendants(all, id).includes(parentId)) {
      const errors = [{ pointer: '/parentId', message: 'This belongs to the item itself.' }]
      throw new AppError('invalid-input', 'An item cannot belong to itself or to a part of itself.', { errors })
    }
  }
}

function assertParent(items: readonly StoredEvidence[], parentId: string): void {
  if (items.some(({ id }) => id === parentId)) return
  throw new AppError('not-found', 'The item it should belong to is not there (any more). Reload, then choose another.')
}
