import { createHash } from 'node:crypto'
import type { Posting, PostingSummary } from '@careergini/contracts'
import { json, type Database, type Schema } from '@careergini/database'
import { newestFirst, type Page, pageOf, type PageRequest } from '@careergini/platform/paging'
import { restorableSince } from '@careergini/platform/retention'
import { sql, type ExpressionBuilder, type Selectable } from 'kysely'

type Row = Selectable<Schema['jobs']>
export type NewPosting = Omit<Posting, 'id' | 'own' | 'lastSeenAt'>
/** What the person says of a posting; what is left out was read from it, or stays. */
export interface PersonsWords {
  title?: string | undefined
  organisation?: string | null | undefined
}
interface SavedWith {
  raw: unknown
  named: PersonsWords
  requirementsVersion: string
  now: Date
}
type Reading = Pick<Posting, 'requirements' | 'remoteScope' | 'visa' | 'minYears' | 'degreeRequired'>

const order = newestFirst({ at: 'createdAt', id: 'id' })

/** What a list shows: neither the text nor what the source sent, which may be megabytes a page. */
const summaryColumns = [
  'id',
  'title',
  'organisation',
  'places',
  'remote',
  'remoteScope',
  'employmentType',
  'seniority',
  'salary',
  'visa',
  'minYears',
  'degreeRequired',
  'postedAt',
  'lastSeenAt',
  'createdAt',
  'sourceKind',
  'sourceLabel',
  'sourceUrl',
  'ownerUserId',
] as const
type SummaryRow = Pick<Row, (typeof summaryColumns)[number]>

/** Postings in the database. Every query names the user: a posting with an owner exists for that owner alone. */
export class PostingRepository {
  readonly #db: Database['kysely']

  constructor(database: Database) {
    this.#db = database.kysely
  }

  /**
   * Stores a posting of the user's own; the same text again brings the stored one back, with what is read from it now.
   * Its title and organisation stay, which the person may have corrected, unless they are named now.
   */
  async save(
    userId: string,
    posting: NewPosting,
    { raw, named, requirementsVersion, now }: SavedWith,
  ): Promise<Posting> {
    const values = {
      ...columnsOf(posting),
      raw: raw === null ? null : json(raw),
      policyVersion: requirementsVersion,
      lastSeenAt: now,
      updatedAt: now,
    }
    const { title, organisation, ...read } = values
    const again = {
      ...read,
      ...(named.title !== undefined && { title }),
      ...(named.organisation !== undefined && { organisation }),
    }
    const row = await this.#db
      .insertInto('jobs')
      .values({ ...values, ownerUserId: userId, textSha256: sha256(posting.text), firstSeenAt: now, createdAt: now })
      .onConflict((conflict) =>
        conflict
          .columns(['ownerUserId', 'textSha256'])
          .where('ownerUserId', 'is not', null)
          .doUpdateSet({ ...again, deletedAt: null }),
      )
      .returningAll()
      .executeTakeFirstOrThrow()
    return toPosting(row, userId)
  }

  /** `raw` is what its source sent beside the text, if anything. */
  async find(
    userId: string,
    id: string,
  ): Promise<{ posting: Posting; raw: unknown; requirementsVersion: string } | null> {
    const row = await this.#db
      .selectFrom('jobs')
      .selectAll()
      .where('id', '=', id)
      .where(visibleTo(userId))
      .executeTakeFirst()
    return row ? { posting: toPosting(row, userId), raw: row.raw, requirementsVersion: row.policyVersion } : null
  }

  /** Newest first, a page at a time. */
  async list(userId: string, { limit, cursor }: PageRequest): Promise<Page<PostingSummary>> {
    const rows = await this.#db
      .selectFrom('jobs')
      .select(summaryColumns)
      .select([order.place.as('place'), sql<number>`jsonb_array_length(requirements)`.as('requirementCount')])
      .where(visibleTo(userId))
      .where(order.after(cursor))
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute()
    return pageOf(rows, limit, (row) => ({ ...toFields(row, userId), requirementCount: row.requirementCount }))
  }

  /** What newer rules read in the text of a stored posting. */
  async saveReading(id: string, { requirements, ...fields }: Reading, version: string): Promise<void> {
    await this.#db
      .updateTable('jobs')
      .set({ ...fields, requirements: json(requirements), policyVersion: version })
      .where('id', '=', id)
      .execute()
  }

  async correct(userId: string, id: string, changes: PersonsWords, now: Date): Promise<boolean> {
    const result = await this.#db
      .updateTable('jobs')
      .set({ ...changes, updatedAt: now })
      .where('id', '=', id)
      .where('ownerUserId', '=', userId)
      .where('deletedAt', 'is', null)
      .executeTakeFirst()
    return result.numUpdatedRows > 0n
  }

  async remove(userId: string, id: string, now: Date): Promise<boolean> {
    const result = await this.#db
      .updateTable('jobs')
      .set({ deletedAt: now })
      .where('id', '=', id)
      .where('ownerUserId', '=', userId)
      .where('deletedAt', 'is', null)
      .executeTakeFirst()
    return result.numUpdatedRows > 0n
  }

  async restore(userId: string, id: string, now: Date): Promise<boolean> {
    const result = await this.#db
      .updateTable('jobs')
      .set({ deletedAt: null })
      .where('id', '=', id)
      .where('ownerUserId', '=', userId)
      .where('deletedAt', '>', restorableSince(now))
      .executeTakeFirst()
    return result.numUpdatedRows > 0n
  }

  /** Deletes for good what was removed too long ago to be brought back. */
  async purge(now: Date): Promise<void> {
    await this.#db.deleteFrom('jobs').where('deletedAt', '<=', restorableSince(now)).execute()
  }
}

/** The user's own postings, and those of public boards, which have no owner. */
function visibleTo(userId: string) {
  return ({ eb, or, and }: ExpressionBuilder<Schema, 'jobs'>) =>
    and([
      eb('deletedAt', 'is', null),
      or([eb('ownerUserId', '=', userId), and([eb('ownerUserId', 'is', null), eb('sourceKind', '=', 'board')])]),
    ])
}

function columnsOf(posting: NewPosting) {
  const { title, organisation, remote, remoteScope, employmentType, seniority, visa, minYears, degreeRequired } =
    posting
  const { postedAt, text, source } = posting
  return {
    title,
    organisation,
    remote,
    remoteScope,
    employmentType,
    seniority,
    visa,
    minYears,
    degreeRequired,
    postedAt,
    text,
    places: json(posting.places),
    salary: posting.salary === null ? null : json(posting.salary),
    requirements: json(posting.requirements),
    sourceKind: source.kind,
    sourceLabel: source.label,
    sourceUrl: source.url,
  }
}

function toPosting(row: Row, userId: string): Posting {
  return { ...toFields(row, userId), text: row.text, requirements: row.requirements as Posting['requirements'] }
}

/** Columns hold what `columnsOf` wrote from a valid posting; the answer is validated against the contract once more. */
function toFields(row: SummaryRow, userId: string): Omit<PostingSummary, 'requirementCount'> {
  return {
    id: row.id,
    title: row.title,
    organisation: row.organisation,
    places: row.places as Posting['places'],
    remote: row.remote as Posting['remote'],
    remoteScope: row.remoteScope,
    employmentType: row.employmentType as Posting['employmentType'],
    seniority: row.seniority as Posting['seniority'],
    salary: row.salary as Posting['salary'],
    visa: row.visa as Posting['visa'],
    minYears: row.minYears,
    degreeRequired: row.degreeRequired as Posting['degreeRequired'],
    postedAt: row.postedAt,
    lastSeenAt: row.lastSeenAt.toISOString(),
    source: { kind: row.sourceKind as Posting['source']['kind'], label: row.sourceLabel, url: row.sourceUrl },
    own: row.ownerUserId === userId,
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
