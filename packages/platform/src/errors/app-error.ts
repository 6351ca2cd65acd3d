import { problemCodes, type Problem, type ProblemCode, type ProblemField } from '@careergini/contracts'

export interface AppErrorOptions {
  errors?: ProblemField[]
  /** Seconds after which another try makes sense. */
  retryAfter?: number
  /** Methods that the address answers, for `method-not-allowed`. */
  allow?: string[]
  cause?: unknown
}

/** An error that was foreseen: a stable code, and a detail for the person that says what was wrong and what to do. */
export class AppError extends Error {
  readonly code: ProblemCode
  readonly detail: string
  readonly errors: ProblemField[] | undefined
  readonly retryAfter: number | undefined
  readonly allow: string[] | undefined

  constructor(code: ProblemCode, detail: string, options: AppErrorOptions = {}) {
    super(`${code}: ${detail}`, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.detail = detail
    this.errors = options.errors
    this.retryAfter = options.retryAfter
    this.allow = options.allow
  }

  get status(): number {
    return problemCodes[this.code].status
  }
}

/** The problem document of a foreseen error. */
export function toProblem(error: AppError, requestId?: string): Problem {
  const { status, title } = problemCodes[error.code]
  return {
    type: `https://careergini.dev/problems/${error.code}`,
    title,
    status,
    code: error.code,
    detail: error.detail,
    ...(error.errors && { errors: error.errors.map((field) => ({ in: 'body' as const, ...field })) }),
    ...(requestId && { requestId }),
  }
}
