import { isDeepStrictEqual } from 'node:util'
import type { ImportItem } from '@careergini/contracts'
import type { ReadItem } from '@careergini/resume-reader'
import { sha256Of } from '../evidence/evidence.rules.ts'
import type { StoredEvidence } from '../evidence/stored-evidence.ts'

/** A proposal before it is stored. */
export interface Proposal {
  read: ReadItem
  change: ImportItem['change']
  /** The evidence it is compared with. */
  existing: StoredEvidence | null
  doubts: string[]
}

/** What the person did before with facts of the same key. */
export interface MergeContext {
  /** All evidence of the person, removed items included. */
  evidence: readonly StoredEvidence[]
  /** Keys that they declined in earlier imports; of old imports their `forgottenKey`. */
  declinedKeys: ReadonlySet<string>
  /** True when this is a newer copy of a file that was imported before: then what it no longer says is proposed for removal. */
  sameFile: (item: StoredEvidence) => boolean
}

/**
 * Compares three things: what the last import read, what this one reads, and what the person made of it since. The
 * result only proposes; where the person edited and the source changed too, it is a `conflict` and theirs stays unless
 * they decide otherwise.
 */
export function mergeImport(items: readonly ReadItem[], context: MergeContext): Proposal[] {
  const active = context.evidence.filter(({ deletedAt }) => deletedAt === null)
  const removed = new Set(
    context.evidence.filter(({ deletedAt }) => deletedAt !== null).map(({ importKey }) => importKey),
  )
  const proposals = items.map((read): Proposal => {
    const existing = findExisting(read, active)
    if (existing) return { read, existing, change: changeOf(read, existing), doubts: read.doubts }
    return {
      read,
      existing: null,
      change: 'new',
      doubts: [...read.doubts, ...historyOf(read.key, removed, context.declinedKeys)],
    }
  })
  return [...proposals, ...goneSince(items, active, context.sameFile)]
}

function findExisting(read: ReadItem, active: readonly StoredEvidence[]): StoredEvidence | null {
  const byKey = active.find(({ importKey }) => importKey === read.key)
  if (byKey) return byKey
  const typed = active.filter(({ importKey }) => importKey === null)
  return typed.find((item) => sameWords(item.text, read.text) || isDeepStrictEqual(item.facts, read.facts)) ?? null
}

/** What accepting would come to, given the evidence as it stands now. */
export function changeOf(read: Pick<ReadItem, 'text' | 'facts'>, existing: StoredEvidence): Proposal['change'] {
  if (isSame(read, existing)) return 'same'
  const sourceChanged = existing.importBase === null || !isSame(read, existing.importBase)
  if (!sourceChanged) return 'same'
  return existing.edited || existing.importKey === null ? 'conflict' : 'changed'
}

function isSame(a: Pick<ReadItem, 'text' | 'facts'>, b: Pick<ReadItem, 'text' | 'facts'>): boolean {
  return sameWords(a.text, b.text) && isDeepStrictEqual(a.facts, b.facts)
}

function sameWords(a: string, b: string): boolean {
  return plain(a) === plain(b)
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim()
}

function historyOf(key: string, removed: ReadonlySet<string | null>, declined: ReadonlySet<string>): string[] {
  if (removed.has(key)) return ['You removed this from your profile before.']
  const wasDeclined = declined.has(key) || declined.has(forgottenKey(key))
  return wasDeclined ? ['You declined this in an earlier import.'] : []
}

/** What is kept of a key, which holds the words themselves, when those are to be forgotten: enough to meet it again. */
export function forgottenKey(key: string): string {
  return `sha256:${sha256Of(key)}`
}

/** What a newer copy of the same file no longer says. Edited items and what was typed under them are left alone. */
function goneSince(
  items: readonly ReadItem[],
  active: readonly StoredEvidence[],
  sameFile: MergeContext['sameFile'],
): Proposal[] {
  const keys = new Set(items.map(({ key }) => key))
  return active
    .filter((item) => item.importKey !== null && !keys.has(item.importKey) && !item.edited && sameFile(item))
    .filter((item) => !active.some((child) => child.parentId === item.id && (child.edited || child.importKey === null)))
    .map((existing) => ({
      read: readAgain(existing, active),
      existing,
      change: 'removed' as const,
      doubts: ['The newer copy of the file no longer says this. Accept to remove it from your profile.'],
    }))
}

function readAgain(item: StoredEvidence, active: readonly StoredEvidence[]): ReadItem {
  return {
    key: item.importKey ?? item.id,
    parentKey: active.find(({ id }) => id === item.parentId)?.importKey ?? null,
    text: item.text,
    facts: item.facts,
    place: { page: null, start: null, end: null, boxes: [] },
    confidence: 1,
    doubts: [],
  }
}
