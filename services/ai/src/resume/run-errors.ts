import { ApiError } from '@careergini/client'
import type { Problem } from '@careergini/contracts'
import { AppError } from '@careergini/platform/errors'

export function cancelled(): AppError {
  return new AppError('cancelled', 'You stopped this. Documents you had are unchanged.')
}

export function interrupted(): AppError {
  return new AppError('unavailable', 'The server was stopped in the middle. Start again; nothing is lost.')
}

export function unknownRun(): AppError {
  return new AppError('not-found', 'There is no such run.')
}

/** A foreseen error as it is, a problem of a service downhill as it answered, anything else without its inside. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const problem = error instanceof ApiError ? error.problem : isProblem(error) ? error : null
  if (problem) return new AppError(problem.code, problem.detail, { ...(problem.errors && { errors: problem.errors }) })
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    const detail = 'The disk is full, so the document was not stored. Free some space, then try again.'
    return new AppError('storage-full', detail, { cause: error })
  }
  const detail = 'An unforeseen error stopped this run; documents you had are unchanged. Try again.'
  return new AppError('internal', detail, { cause: error })
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'detail' in value && 'status' in value
}
