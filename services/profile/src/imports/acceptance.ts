import { randomUUID } from 'node:crypto'
import type { ConceptFinder } from '../evidence/concept-finder.ts'
import type { EvidenceRepository } from '../evidence/evidence.repository.ts'
import type { StoredEvidence } from '../evidence/stored-evidence.ts'
import { sha256Of } from '../evidence/evidence.rules.ts'
import { reworded } from '../evidence/wording.rules.ts'
import type { AcceptedItem } from './choice.rules.ts'
import type { ImportRepository } from './import.repository.ts'
import type { StoredImport, StoredItem } from './import.rows.ts'
import { changeOf } from './merge.rules.ts'
import { snapshotOf, type EvidenceUndo } from './undo.rules.ts'

interface AcceptanceParts {
  target: StoredImport
  items: readonly StoredItem[]
  imports: ImportRepository
  evidence: EvidenceRepository
  concepts: ConceptFinder
  now: Date
}

/** Writes accepted proposals as evidence, within one transaction, and notes how to take each back. */
export class Acceptance {
  readonly undo: EvidenceUndo[] = []
  readonly #parts: AcceptanceParts
  /** Evidence by the key of the proposal that it is or became: for finding parents. */
  readonly #evidenceIds = new Map<string, string>()
  readonly #existing = new Map<string, StoredEvidence>()
  /** Keys of open proposals whose evidence was removed since the reading. */
  readonly #gone = new Set<string>()
  #nextPosition = 0

  constructor(parts: AcceptanceParts) {
    this.#parts = parts
  }

  async prepare(): Promise<void> {
    const { evidence, items, target } = this.#parts
    for (const item of await evidence.lockList(target.userId)) {
      this.#existing.set(item.id, item)
      this.#nextPosition = Math.max(this.#nextPosition, item.position + 1)
    }
    for (const { key, evidenceId, status } of items) {
      if (evidenceId && this.#existing.has(evidenceId)) this.#evidenceIds.set(key, evidenceId)
      else if (evidenceId && status === 'proposed') this.#gone.add(key)
    }
  }

  /** False when it stays open: the person changed the evidence since the reading and did not name this proposal. */
  async accept(accepted: AcceptedItem): Promise<boolean> {
    const { item, named } = accepted
    const existing = item.evidenceId ? this.#existing.get(item.evidenceId) : undefined
    const doubt = named ? null : this.#doubtOf(item, existing)
    if (doubt) {
      await this.#parts.imports.noteConflict(item.id, [...item.doubts, doubt])
      return false
    }
    if (item.change === 'removed') await this.#remove(item)
    else if (existing) await this.#change(existing, accepted)
    else await this.#add(accepted)
    return true
  }

  #doubtOf(item: StoredItem, existing: StoredEvidence | undefined): string | null {
    if (this.#gone.has(item.key)) return 'You removed this from your profile after the file was read.'
    if (item.parentKey !== null && this.#gone.has(item.parentKey))
      return 'You removed what this belongs to from your profile after the file was read.'
    const changedSince = existing && item.change !== 'conflict' && changeOf(item, existing) === 'conflict'
    return changedSince ? 'You changed this in your profile after the file was read.' : null
  }

  async #add(accepted: AcceptedItem): Promise<void> {
    const { item } = accepted
    const { evidence, imports, target } = this.#parts
    const added = await evidence.insert(target.userId, { ...this.#valuesOf(accepted), position: this.#nextPosition++ })
    this.#evidenceIds.set(item.key, added.id)
    this.undo.push({ did: 'added', evidenceId: added.id, written: added.updatedAt })
    await imports.decideItem(item.id, 'accepted', added.id)
  }

  /** `same` only notes that the source says it too; the words stay the person's unless they corrected them here. */
  async #change(existing: StoredEvidence, accepted: AcceptedItem): Promise<void> {
    const { item } = accepted
    const { evidence, imports, target, now } = this.#parts
    const { importKey, importBase, ...values } = this.#valuesOf(accepted)
    const corrected = accepted.facts !== undefined || accepted.text !== undefined
    const onlyBase = item.change === 'same' && !corrected
    const change = onlyBase ? { importKey, importBase } : { ...values, importKey, importBase }
    const after = await evidence.update(target.userId, existing.id, change, now)
    this.undo.push({ did: 'changed', evidenceId: existing.id, written: after.updatedAt, before: snapshotOf(existing) })
    await imports.decideItem(item.id, 'accepted')
  }

  async #remove(item: StoredItem): Promise<void> {
    const { evidence, imports, target, now } = this.#parts
    if (item.evidenceId && this.#existing.has(item.evidenceId)) {
      await evidence.remove(target.userId, [item.evidenceId], randomUUID(), now)
      this.undo.push({ did: 'removed', evidenceId: item.evidenceId })
    }
    await imports.decideItem(item.id, 'accepted')
  }

  #valuesOf({ item, facts: givenFacts, text: givenText }: AcceptedItem) {
    const { target, concepts } = this.#parts
    const corrected = givenFacts !== undefined || givenText !== undefined
    const { text, facts } = corrected ? reworded({ facts: givenFacts, text: givenText }, item) : item
    return {
      parentId: (item.parentKey !== null && this.#evidenceIds.get(item.parentKey)) || null,
      text,
      facts,
      conceptIds: text === item.text ? item.conceptIds : concepts.find(text),
      source: {
        kind: target.sourceKind,
        documentId: target.documentId,
        label: target.fileName,
        place: item.place,
        textSha256: sha256Of(item.text),
      },
      edited: corrected,
      importKey: item.key,
      importBase: { text: item.text, facts: item.facts },
    }
  }
}
