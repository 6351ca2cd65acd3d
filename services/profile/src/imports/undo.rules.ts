import { evidenceFacts, evidenceSource } from '@careergini/contracts'
import { z } from 'zod'
import { importBase, type StoredEvidence } from '../evidence/stored-evidence.ts'

const snapshot = z.object({
  parentId: z.string().nullable(),
  text: z.string(),
  facts: evidenceFacts,
  conceptIds: z.array(z.string()),
  source: evidenceSource,
  edited: z.boolean(),
  importKey: z.string().nullable(),
  importBase: importBase.nullable(),
})
export type EvidenceSnapshot = z.infer<typeof snapshot>

/**
 * How to take back one thing that accepting an import did. `written` is when, so that what the person edited later can
 * be told apart and left alone.
 */
export const evidenceUndo = z.discriminatedUnion('did', [
  z.object({ did: z.literal('added'), evidenceId: z.string(), written: z.string() }),
  z.object({ did: z.literal('changed'), evidenceId: z.string(), written: z.string(), before: snapshot }),
  z.object({ did: z.literal('removed'), evidenceId: z.string() }),
])
export type EvidenceUndo = z.infer<typeof evidenceUndo>

export function snapshotOf(item: StoredEvidence): EvidenceSnapshot {
  return snapshot.parse(item)
}

/** What undoing comes to, given how the evidence stands now. */
export interface UndoPlan {
  remove: string[]
  restore: string[]
  revert: { id: string; before: EvidenceSnapshot }[]
}

/** Later edits stay, and so does what carries something that the person added or edited below it. */
export function planUndo(steps: readonly EvidenceUndo[], evidence: readonly StoredEvidence[]): UndoPlan {
  const items = new Map(evidence.map((item) => [item.id, item]))
  const untouched = (id: string, written: string) => items.get(id)?.updatedAt === written
  const added = new Set(
    steps.flatMap((step) =>
      step.did === 'added' && untouched(step.evidenceId, step.written) ? [step.evidenceId] : [],
    ),
  )
  const carriesOther = (id: string): boolean =>
    evidence.some(
      (item) => item.parentId === id && item.deletedAt === null && (!added.has(item.id) || carriesOther(item.id)),
    )
  const remove = [...added].filter((id) => items.get(id)?.deletedAt === null && !carriesOther(id))
  const restore = steps.flatMap((step) => (step.did === 'removed' ? [step.evidenceId] : []))
  const revert = steps.flatMap((step) =>
    step.did === 'changed' && untouched(step.evidenceId, step.written)
      ? [{ id: step.evidenceId, before: step.before }]
      : [],
  )
  return { remove, restore, revert: revert.toReversed() }
}
