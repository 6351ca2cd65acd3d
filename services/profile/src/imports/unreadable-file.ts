import { AppError } from '@careergini/platform/errors'
import type { UnreadableResume } from '@careergini/resume-reader/unreadable'

const codes: Partial<Record<UnreadableResume['code'], 'unsupported-type' | 'too-large'>> = {
  unsupported: 'unsupported-type',
  'too-large': 'too-large',
}

/** What the reader says of a file, as a problem for the person: trying the same file again would not help. */
export function unreadableFile(error: UnreadableResume): AppError {
  return new AppError(codes[error.code] ?? 'unreadable-file', `${error.message} ${error.remedy}`, {
    ...(error.errors && { errors: error.errors }),
    cause: error,
  })
}
