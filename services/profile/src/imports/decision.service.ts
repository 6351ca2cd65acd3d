import { randomUUID } from 'node:crypto'
import type { acceptImport, BodyOf } from '@careergini/contracts'
import { AppError } from '@careergini/platform/errors'
import { restorableSince, restoreDays } from '@careergini/platform/retention'
import type { ConceptFinder } from '../evidence/concept-finder.ts'
import type { EvidenceRepository } from '../evidence/evidence.repository.ts'
import type { ChangeProfile } from '../evidence/evidence.service.ts'
import { Acceptance } from './acceptance.ts'
import { chooseItems } from './choice.rules.ts'
import type { ImportRepository } from './import.repository.ts'
import type { StoredImport } from './import.rows.ts'
import { planUndo } from './undo.rules.ts'

export interface DecisionParts {
  imports: ImportRepository
  evidence: EvidenceRepository
  concepts: ConceptFinder
  now: () => Date
  change: ChangeProfile
}

/** Turns proposals into evidence as the person decides, and takes that back. */
export class DecisionService {
  readonly #parts: DecisionParts

  constructor(parts: DecisionParts) {
    this.#parts = parts
  }

  /** Everything that one call accepts and declines takes effect together. */
  async decide(userId: string, importId: string, body: BodyOf<typeof acceptImport>): Promise<void> {
    const { change, now } = this.#parts
    await change(userId, async (transaction) => {
      const imports = this.#parts.imports.within(transaction)
      const evidence = this.#parts.evidence.within(transaction)
      const target = openFor(await imports.lock(userId, importId))
      this.#assertRecent(target)
      const items = await imports.items(importId)
      const choice = chooseItems(items, body)
      assertKnown(choice.unknownIds)
      const acceptance = new Acceptance({
        target,
        items,
        imports,
        evidence,
        concepts: this.#parts.concepts,
        now: now(),
      })
      await acceptance.prepare()
      let acceptedCount = 0
      for (const accepted of choice.accept) if (await acceptance.accept(accepted)) acceptedCount++
      await imports.decline(choice.declineIds)
      const left = items.length - acceptedCount - choice.declineIds.length - choice.decidedBefore
      const undo = [...target.undo, ...acceptance.undo]
      const decided = acceptedCount + choice.declineIds.length > 0
      if (left > 0) await imports.setStatus(importId, 'ready', undo, null)
      else if (decided || target.status === 'ready') await imports.setStatus(importId, 'finished', undo, now())
    })
  }

  /** Takes back what accepting did, except what the person changed since. */
  async undo(userId: string, importId: string): Promise<void> {
    const { change, now } = this.#parts
    await change(userId, async (transaction) => {
      const imports = this.#parts.imports.within(transaction)
      const evidence = this.#parts.evidence.within(transaction)
      const target = await imports.lock(userId, importId)
      if (!target) throw missing()
      if (target.status !== 'ready' && target.status !== 'finished') {
        throw new AppError('conflict', 'There is nothing to take back: nothing of this import was accepted.')
      }
      this.#assertRecent(target)
      const plan = planUndo(target.undo, await evidence.listWithRemoved(userId))
      for (const { id, before } of plan.revert) await evidence.update(userId, id, before, now())
      for (const id of plan.restore) await evidence.restoreWith(userId, id, restorableSince(now()))
      await evidence.remove(userId, plan.remove, randomUUID(), now())
      await imports.setStatus(importId, 'undone', [], now())
    })
  }

  /** What an import read is forgotten after this time. */
  #assertRecent({ finishedAt }: StoredImport): void {
    if (finishedAt === null || new Date(finishedAt) > restorableSince(this.#parts.now())) return
    const detail = `This import was decided more than ${restoreDays} days ago. Correct your evidence by hand.`
    throw new AppError('conflict', detail)
  }
}

const whyClosed: Partial<Record<StoredImport['status'], string>> = {
  queued: 'This file has not been read yet. Wait until it is, then decide.',
  reading: 'This file is still being read. Wait until it is, then decide.',
  failed: 'This file could not be read, so there is nothing to accept. Upload another copy.',
  undone: 'This import was taken back. Upload the file again to import it anew.',
}

function openFor(target: StoredImport | null): StoredImport {
  if (!target) throw missing()
  const reason = whyClosed[target.status]
  if (reason) throw new AppError('conflict', reason)
  return target
}

function assertKnown(unknownIds: readonly string[]): void {
  if (unknownIds.length === 0) return
  throw new AppError('invalid-input', 'A proposal that you named does not belong to this import. Reload the review.', {
    errors: unknownIds.map((id) => ({ pointer: '/accept', message: `There is no proposal ${id} in this import.` })),
  })
}

function missing(): AppError {
  return new AppError('not-found', 'This import is not there. Go back to your imports.')
}
