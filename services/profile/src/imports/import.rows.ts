import {
  evidenceFacts,
  importRecord,
  problem,
  sourcePlace,
  type ImportItem,
  type ImportRecord,
} from '@careergini/contracts'
import type { Schema } from '@careergini/database'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import { evidenceUndo, type EvidenceUndo } from './undo.rules.ts'

export type ImportStatus = ImportRecord['status']

export interface StoredImport extends Omit<ImportRecord, 'items' | 'itemCount'> {
  userId: string
  documentId: string | null
  sourceKind: 'upload' | 'sample'
  undo: EvidenceUndo[]
}

export interface StoredItem extends Omit<ImportItem, 'parentId' | 'existingId' | 'existingText'> {
  key: string
  parentKey: string | null
  conceptIds: string[]
  position: number
  evidenceId: string | null
}

const { progress, pages, unplaced, warnings, format } = importRecord.shape

export function toImport(row: Selectable<Schema['imports']>): StoredImport {
  return {
    ...toState(row),
    userId: row.userId,
    sourceKind: row.sourceKind === 'sample' ? 'sample' : 'upload',
    pages: pages.parse(row.pages),
    unplaced: unplaced.parse(row.unplaced),
    undo: z.array(evidenceUndo).parse(row.undo),
  }
}

type StateColumns = Omit<
  Selectable<Schema['imports']>,
  'userId' | 'sourceKind' | 'language' | 'pages' | 'text' | 'unplaced' | 'undo' | 'attempts'
>

export function toSummary({ itemCount, openCount, ...row }: StateColumns & Record<'itemCount' | 'openCount', unknown>) {
  return { ...toState(row), itemCount: Number(itemCount ?? 0), openCount: Number(openCount ?? 0) }
}

function toState(row: StateColumns) {
  return {
    id: row.id,
    documentId: row.documentId,
    // The table's own check allows these alone.
    status: row.status as ImportStatus,
    fileName: row.fileName,
    format: format.parse(row.format),
    progress: progress.parse(row.progress),
    error: problem.nullable().parse(row.error),
    warnings: warnings.parse(row.warnings),
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }
}

export function toItem(row: Selectable<Schema['importItems']>): StoredItem {
  return {
    id: row.id,
    key: row.key,
    parentKey: row.parentKey,
    position: row.position,
    text: row.text,
    facts: evidenceFacts.parse(row.facts),
    conceptIds: row.conceptIds,
    place: sourcePlace.parse(row.place),
    confidence: row.confidence,
    doubts: z.array(z.string()).parse(row.doubts),
    // The table's own checks allow these alone.
    change: row.change as ImportItem['change'],
    status: row.status as ImportItem['status'],
    evidenceId: row.evidenceId,
  }
}
