import { inTransaction, type Database } from '@careergini/database'
import { AppError, toProblem } from '@careergini/platform/errors'
import type { EventLog } from '@careergini/platform/events'
import type { Logger } from '@careergini/platform/log'
import type { JobContext, JobQueue } from '@careergini/platform/queue'
import type { FileStorage } from '@careergini/platform/storage'
import type { ReadProgress, ReadResume } from '@careergini/resume-reader'
import { UnreadableResume } from '@careergini/resume-reader/unreadable'
import type { ConceptFinder } from '../evidence/concept-finder.ts'
import type { EvidenceRepository } from '../evidence/evidence.repository.ts'
import type { DocumentRepository, StoredDocument } from './document.repository.ts'
import { readImportQueue, type ReadImportJob } from './import.queue.ts'
import type { ImportRepository } from './import.repository.ts'
import type { StoredImport } from './import.rows.ts'
import { storable } from './storable.rules.ts'
import { mergeImport, type Proposal } from './merge.rules.ts'
import type { ResumeReading } from './reading/read-in-worker.ts'
import { unreadableFile } from './unreadable-file.ts'

export interface ImportHandlerParts {
  database: Database
  imports: ImportRepository
  documents: DocumentRepository
  evidence: EvidenceRepository
  files: Pick<FileStorage, 'get'>
  events: EventLog
  concepts: ConceptFinder
  read: ResumeReading
  logger: Logger
  now: () => Date
}

/** A file that was begun three times without an end may be what ends the process. */
const mostAttempts = 3
const requeueEveryMs = 60_000
/** Unread imports that are looked at together; those beyond have their turn when these are read. */
const requeueAtOnce = 100

/** Works on the queue of uploads, and puts imports back on it whose job was lost, until it is stopped. */
export async function workOnImports(
  queue: JobQueue,
  parts: ImportHandlerParts,
  everyMs = requeueEveryMs,
): Promise<{ stop(): Promise<void> }> {
  await queue.work<ReadImportJob>(readImportQueue, {
    concurrency: 2,
    perGroup: 1,
    retries: mostAttempts - 1,
    timeoutSeconds: 120,
    handle: ({ importId }, context) => readImport(importId, context, parts),
  })
  const requeue = () =>
    requeueImports(queue, parts).catch((error: unknown) =>
      parts.logger.error({ err: error }, 'lost imports were not found'),
    )
  await requeue()
  let requeuing = Promise.resolve()
  const timer = setInterval(() => void (requeuing = requeue()), everyMs).unref()
  return {
    stop: () => {
      clearInterval(timer)
      return requeuing
    },
  }
}

/** A job that waits or runs stays the only one of its import. */
async function requeueImports(queue: JobQueue, { imports, now }: ImportHandlerParts): Promise<void> {
  const before = new Date(now().getTime() - requeueEveryMs)
  for (const { id, userId } of await imports.findUnread(before, requeueAtOnce)) {
    await queue.send(readImportQueue, { importId: id } satisfies ReadImportJob, { key: id, group: userId })
  }
}

/** Reads one upload into proposals. May run again after a crash: it starts over and stores the whole result at once. */
async function readImport(importId: string, context: JobContext, parts: ImportHandlerParts): Promise<void> {
  const target = await parts.imports.takeUp(importId)
  if (!target) return
  if (target.attempt > mostAttempts) return fail(importId, interrupted(), parts)
  try {
    const document = target.documentId && (await parts.documents.find(target.userId, target.documentId))
    if (!document) throw new AppError('not-found', 'The file is no longer stored. Upload it again.')
    await propose(target, await read(target, document, context.signal, parts), parts)
  } catch (error) {
    const foreseen = foreseenProblem(error)
    // When the queue stops, or has given the import to another process, the next attempt decides.
    if (!foreseen && (context.signal.aborted || target.attempt < mostAttempts)) throw error
    if (!foreseen) parts.logger.error({ err: error, importId }, 'import failed')
    await fail(importId, foreseen ?? unforeseen(), parts)
  }
}

/** An import that another attempt has read or failed meanwhile stays as it is. */
async function fail(importId: string, error: AppError, parts: ImportHandlerParts): Promise<void> {
  const problem = toProblem(error)
  await inTransaction(parts.database, async (transaction) => {
    if (!(await parts.imports.within(transaction).fail(importId, problem, parts.now()))) return
    await parts.events.append(importId, { type: 'import-error', data: problem }, transaction)
  })
  parts.events.wake(importId)
}

async function read(
  target: StoredImport,
  document: StoredDocument,
  signal: AbortSignal,
  parts: ImportHandlerParts,
): Promise<ReadResume> {
  await parts.imports.setProgress(target.id, { step: 'extract', done: 0, total: 1 })
  const bytes = await parts.files.get(document.storageKey)
  const note = async ({ step, done, total }: ReadProgress) => {
    const progress = { step, done, total }
    if (!(await parts.imports.setProgress(target.id, progress))) return
    await parts.events.append(target.id, { type: 'import-progress', data: progress })
  }
  // One after the other, so that the numbers of the events are in the order of the steps.
  let told = Promise.resolve()
  const tell = (progress: ReadProgress) => {
    told = told.then(() => note(progress))
    // Awaited below; until then a failure must not count as unhandled.
    told.catch(() => undefined)
  }
  // A note that is still under way must not come after the failure it belongs to.
  const settled = () => told.catch(() => undefined)
  const result = await parts.read(bytes, { fileName: document.fileName, signal, onProgress: tell }).finally(settled)
  await told
  return storable(result)
}

async function propose(target: StoredImport, read: ReadResume, parts: ImportHandlerParts): Promise<void> {
  const [evidence, declinedKeys] = await Promise.all([
    parts.evidence.listWithRemoved(target.userId),
    parts.imports.declinedKeys(target.userId),
  ])
  const sameFile = (item: { source: { label: string } }) => item.source.label === target.fileName
  const proposals = mergeImport(read.items, { evidence, declinedKeys, sameFile }).map((proposal) =>
    withConcepts(proposal, parts),
  )
  const doubts = proposals.filter((proposal) => proposal.doubts.length > 0).length
  // Together: an import that is ready without its last event would leave those who follow it waiting.
  await inTransaction(parts.database, async (transaction) => {
    if (!(await parts.imports.within(transaction).saveReading(target, read, proposals, parts.now()))) return
    const data = { items: proposals.length, doubts }
    await parts.events.append(target.id, { type: 'import-end', data }, transaction)
  })
  parts.events.wake(target.id)
}

function withConcepts(proposal: Proposal, { concepts }: ImportHandlerParts) {
  return { ...proposal, conceptIds: concepts.find(proposal.read.text) }
}

/** What is wrong with the file itself: trying again would not help. */
function foreseenProblem(error: unknown): AppError | null {
  if (error instanceof AppError && error.code !== 'unavailable') return error
  return error instanceof UnreadableResume ? unreadableFile(error) : null
}

function interrupted(): AppError {
  const remedy = 'Save it in another format, for example as plain text or printed to a new PDF, and upload that.'
  return new AppError('unreadable-file', `Reading this file was interrupted ${mostAttempts} times. ${remedy}`)
}

function unforeseen(): AppError {
  const detail = 'Reading this file failed unexpectedly. Try again, or save the file in another format and upload that.'
  return new AppError('internal', detail)
}
