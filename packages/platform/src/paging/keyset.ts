import { sql, type RawBuilder } from 'kysely'
import { AppError } from '../errors/index.ts'

export interface PageRequest {
  limit: number
  /** The `nextCursor` of an earlier answer; without it the list begins. */
  cursor?: string | undefined
}

export interface Page<T> {
  items: T[]
  nextCursor: string | null
}

/** Every digit of the database's clock: a time in JavaScript has three fewer, and would skip what lies between. */
const format = sql.lit('YYYY-MM-DD"T"HH24:MI:SS.US')
const placePattern = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}) ([\w-]{1,100})$/

/**
 * Pages of a list, newest first, for columns with a time and a text id, such as `resumes.createdAt`. Order by both of
 * them descending, select `place` as `place`, filter by `after(cursor)`, and read one row more than the page has.
 */
export function newestFirst(columns: { at: string; id: string }) {
  const at = sql.ref(columns.at)
  const id = sql.ref(columns.id)
  return {
    place: sql<string>`to_char(${at} at time zone 'UTC', ${format}) || ' ' || ${id}`,
    /** What lies after the cursor; everything without one. Throws `invalid-input` for a cursor that is not ours. */
    after(cursor: string | undefined): RawBuilder<boolean> {
      if (cursor === undefined) return sql<boolean>`true`
      const place = readCursor(cursor)
      return sql<boolean>`(${at}, ${id}) < (${`${place.at}Z`}::timestamptz, ${place.id})`
    },
  }
}

/** A page from its rows, of which there may be one more than the page has. */
export function pageOf<R extends { place: string }, T>(rows: R[], limit: number, toItem: (row: R) => T): Page<T> {
  const last = rows.length > limit ? rows[limit - 1] : undefined
  const nextCursor = last ? Buffer.from(last.place).toString('base64url') : null
  return { items: rows.slice(0, limit).map(toItem), nextCursor }
}

function readCursor(cursor: string): { at: string; id: string } {
  const [, at, id] = placePattern.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? []
  if (at === undefined || id === undefined || !isMoment(at)) {
    throw new AppError('invalid-input', 'This cursor is not one of ours. Begin the list again without it.', {
      errors: [{ in: 'query', pointer: '/cursor', message: 'Use the nextCursor of an earlier answer.' }],
    })
  }
  return { at, id }
}

/** Whether the database has this moment: JavaScript also reads 30 February and the hour 24, and knows a year 0. */
function isMoment(at: string): boolean {
  const read = new Date(`${at.slice(0, 23)}Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(at.slice(0, 23)) && !at.startsWith('0000')
}
