import { evidenceFacts, type EvidenceItem } from '@careergini/contracts'
import { z } from 'zod'

/** What a last import read: the base of the three-way merge. */
export const importBase = z.object({ text: z.string(), facts: evidenceFacts })
export type ImportBase = z.infer<typeof importBase>

/** An evidence item with what only this service needs to know. */
export interface StoredEvidence extends EvidenceItem {
  importKey: string | null
  importBase: ImportBase | null
  deletedAt: string | null
}

export type NewEvidence = Pick<
  EvidenceItem,
  'parentId' | 'text' | 'facts' | 'conceptIds' | 'source' | 'edited' | 'position'
> & {
  importKey: string | null
  importBase: ImportBase | null
}
export type EvidenceChange = Partial<NewEvidence>
