/** What can be wrong with the database, each with what to do about it. */
export type DatabaseProblemCode =
  | 'database-unreachable'
  | 'database-unusable'
  | 'data-folder-in-use'
  | 'data-folder-not-writable'
  | 'schema-newer'
  | 'migration-changed'
  | 'migration-failed'
  | 'misused-transaction'

/** An error that a person who runs CareerGini can act upon: `message` says what is wrong, `remedy` what to do. */
export class DatabaseProblem extends Error {
  readonly code: DatabaseProblemCode
  readonly remedy: string

  constructor(code: DatabaseProblemCode, message: string, remedy: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'DatabaseProblem'
    this.code = code
    this.remedy = remedy
  }
}
