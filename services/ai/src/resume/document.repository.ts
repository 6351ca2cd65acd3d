import { createHash } from 'node:crypto'
import { type Database, inTransaction, json, type Transaction } from '@careergini/database'
import type {
  DocumentContent,
  DocumentSummary,
  EvidenceFile,
  Match,
  Posting,
  Proof,
  TailoredDocument,
} from '@careergini/contracts'
import { AppError } from '@careergini/platform/errors'
import { newestFirst, type Page, pageOf, type PageRequest } from '@careergini/platform/paging'
import type { DocumentPlan } from '@careergini/grounding'
import { sql } from 'kysely'
import type { PressedDocument } from './document-press.ts'
import { lineCounts, unusedTitle } from './document.rules.ts'

export type PostingSnapshot = Pick<Posting, 'id' | 'title' | 'text'>

/** Everything of one finished version; the first of a document makes the document. */
export interface NewVersion {
  userId: string
  resumeId: string
  /** Of a new document; where the person has another of that title, it gets a number. */
  title: string
  posting: PostingSnapshot | null
  match: Match | null
  plan: DocumentPlan
  content: DocumentContent
  notices: string[]
  pressed: PressedDocument
  /** Pages that the person asked for at most. */
  maxPages: number
  /** The version that this one was made from: when it is no longer the newest, `OutdatedVersion` is thrown. */
  basedOn?: number
}

/** Stored in the transaction of a new version: all of it, or nothing. */
export type WithinSave = (transaction: Transaction, summary: DocumentSummary) => Promise<void>

export class OutdatedVersion extends AppError {
  constructor() {
    super('conflict', 'This document was changed meanwhile. Open it again.')
  }
}

export interface StoredVersion {
  resumeId: string
  title: string
  version: number
  content: DocumentContent
  plan: DocumentPlan
  match: Match | null
  posting: PostingSnapshot | null
  proof: Proof
  evidenceFile: EvidenceFile
  checks: TailoredDocument['checks']
  notices: string[]
  storageKey: string
  pageCount: number
  maxPages: number
  createdAt: Date
  updatedAt: Date
}

const columns = [
  'resumes.id as resumeId',
  'resumes.title',
  'resumes.createdAt',
  'resumes.updatedAt',
  'v.version',
  'v.content',
  'v.plan',
  'v.match',
  'v.posting',
  'v.proof',
  'v.evidenceFile',
  'v.checks',
  'v.notices',
  'v.storageKey',
  'v.pageCount',
  'v.maxPages',
] as const

/** Neither texts nor proofs, which may be megabytes a page. */
const summaryColumns = [
  'resumes.id',
  'resumes.title',
  'resumes.template',
  'resumes.createdAt',
  'resumes.updatedAt',
  'v.version',
  'v.pageCount',
  'v.lineCount',
  'v.refusedCount',
] as const

const order = newestFirst({ at: 'resumes.createdAt', id: 'resumes.id' })

/** Documents and their versions. Every query names the person: nobody reads another's. */
export class DocumentRepository {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async insertVersion(version: NewVersion, storageKey: string, within?: WithinSave): Promise<void> {
    const { userId, resumeId, title, posting, content, pressed, basedOn } = version
    const { language, template, paper } = content
    const createdAt = new Date(pressed.createdAt)
    await inTransaction(this.#database, async (trx) => {
      const others = await trx.selectFrom('resumes').select('title').where('userId', '=', userId).execute()
      const ownTitle = unusedTitle(title, new Set(others.map((other) => other.title)))
      await trx
        .insertInto('resumes')
        .values({
          id: resumeId,
          userId,
          jobId: posting?.id ?? null,
          title: ownTitle,
          language,
          template,
          paper,
          createdAt,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute()
      const resume = await trx
        .updateTable('resumes')
        .set((set) => ({ currentVersion: set('currentVersion', '+', 1), updatedAt: createdAt }))
        .where('id', '=', resumeId)
        .where('userId', '=', userId)
        .$if(basedOn !== undefined, (query) => query.where('currentVersion', '=', basedOn ?? 0))
        .returning(['title', 'currentVersion', 'createdAt', 'updatedAt'])
        .executeTakeFirstOrThrow(basedOn === undefined ? undefined : () => new OutdatedVersion())
      const row = versionRow(version, storageKey)
      await trx
        .insertInto('resumeVersions')
        .values({ ...row, version: resume.currentVersion })
        .execute()
      await within?.(trx, summaryOf(version, resume))
    })
  }

  async findOwn(userId: string, resumeId: string): Promise<StoredVersion | null> {
    const row = await this.#own(userId)
      .select(columns)
      .whereRef('v.version', '=', 'resumes.currentVersion')
      .where('resumes.id', '=', resumeId)
      .executeTakeFirst()
    return row ? toVersion(row) : null
  }

  /** What all versions of a document say, newest first. */
  async findContents(userId: string, resumeId: string): Promise<{ version: number; content: DocumentContent }[]> {
    const rows = await this.#own(userId)
      .select(['v.version', 'v.content'])
      .where('resumes.id', '=', resumeId)
      .orderBy('v.version', 'desc')
      .execute()
    // Validated on its way in.
    return rows.map(({ version, content }) => ({ version, content: content as DocumentContent }))
  }

  /** Newest first, a page at a time. */
  async list(userId: string, { limit, cursor }: PageRequest): Promise<Page<DocumentSummary>> {
    const rows = await this.#own(userId)
      .select(summaryColumns)
      .select([order.place.as('place'), sql<string | null>`v.posting->>'id'`.as('postingId')])
      .whereRef('v.version', '=', 'resumes.currentVersion')
      .where(order.after(cursor))
      .orderBy('resumes.createdAt', 'desc')
      .orderBy('resumes.id', 'desc')
      .limit(limit + 1)
      .execute()
    return pageOf(rows, limit, ({ place: _place, template, createdAt, updatedAt, ...row }) => ({
      ...row,
      kind: 'resume' as const,
      // Written from a document's content, which was validated.
      template: template as DocumentContent['template'],
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
    }))
  }

  /** Hides a document; false when there was none to hide. */
  async remove(userId: string, resumeId: string, at: Date): Promise<boolean> {
    const result = await this.#database.kysely
      .updateTable('resumes')
      .set({ deletedAt: at })
      .where('id', '=', resumeId)
      .where('userId', '=', userId)
      .where('deletedAt', 'is', null)
      .executeTakeFirst()
    return result.numUpdatedRows > 0n
  }

  /** Shows a document again that was removed after a time; false when there was none. */
  async restore(userId: string, resumeId: string, removedAfter: Date): Promise<boolean> {
    const result = await this.#database.kysely
      .updateTable('resumes')
      .set({ deletedAt: null })
      .where('id', '=', resumeId)
      .where('userId', '=', userId)
      .where('deletedAt', '>', removedAfter)
      .executeTakeFirst()
    return result.numUpdatedRows > 0n
  }

  /** Which of these keys a version names, whoever owns it: for upkeep alone. */
  async knownKeys(keys: readonly string[]): Promise<Set<string>> {
    if (keys.length === 0) return new Set()
    const rows = await this.#database.kysely
      .selectFrom('resumeVersions')
      .select('storageKey')
      .where('storageKey', 'in', keys)
      .execute()
    return new Set(rows.map(({ storageKey }) => storageKey))
  }

  /** Deletes for good what was removed up to a time; its files are then without a name. Returns how many. */
  async purge(removedUntil: Date): Promise<number> {
    return inTransaction(this.#database, async (trx) => {
      // Locked, so that what is brought back at this moment either stays whole or is gone whole.
      const rows = await trx
        .selectFrom('resumes')
        .select('id')
        .where('deletedAt', '<=', removedUntil)
        .forUpdate()
        .execute()
      if (rows.length === 0) return 0
      const gone = rows.map((row) => row.id)
      // The events of the runs that wrote these documents hold their lines.
      await trx.deleteFrom('runs').where('kind', '=', 'resume').where('subjectId', 'in', gone).execute()
      await trx.deleteFrom('resumes').where('id', 'in', gone).execute()
      return gone.length
    })
  }

  #own(userId: string) {
    return this.#database.kysely
      .selectFrom('resumes')
      .innerJoin('resumeVersions as v', 'v.resumeId', 'resumes.id')
      .where('resumes.userId', '=', userId)
      .where('resumes.deletedAt', 'is', null)
  }
}

function summaryOf(
  { resumeId, posting, content, pressed }: NewVersion,
  resume: { title: string; currentVersion: number; createdAt: Date; updatedAt: Date },
): DocumentSummary {
  return {
    id: resumeId,
    kind: 'resume',
    title: resume.title,
    postingId: posting?.id ?? null,
    template: content.template,
    version: resume.currentVersion,
    pageCount: pressed.pageCount,
    ...lineCounts(content),
    createdAt: resume.createdAt.toISOString(),
    updatedAt: resume.updatedAt.toISOString(),
  }
}

function versionRow(version: NewVersion, storageKey: string) {
  const { userId, resumeId, posting, match, plan, content, notices, pressed, maxPages } = version
  return {
    maxPages,
    ...lineCounts(content),
    userId,
    resumeId,
    content: json(content),
    plan: json(plan),
    match: match && json(match),
    posting: posting && json(posting),
    proof: json(pressed.proof),
    evidenceFile: json(pressed.evidenceFile),
    checks: json(pressed.checks),
    notices: json(notices),
    storageKey,
    pdfSha256: createHash('sha256').update(pressed.pdf).digest('hex'),
    pageCount: pressed.pageCount,
    createdAt: pressed.createdAt,
  }
}

type Jsons = 'content' | 'plan' | 'match' | 'posting' | 'proof' | 'evidenceFile' | 'checks' | 'notices'

/** The JSON columns hold what `versionRow` wrote: documents were validated on their way in. */
function toVersion(row: Omit<StoredVersion, Jsons> & Record<Jsons, unknown>): StoredVersion {
  return row as StoredVersion
}
