import { ApiError } from '@careergini/client'
import type { TFunction } from 'i18next'

/** What went wrong, in words for the person: the server's own detail, or that it cannot be reached. */
export function explain(error: unknown, t: TFunction): string {
  if (error instanceof ApiError) return error.problem.detail
  if (error instanceof TypeError) return t('errors.noConnection')
  return t('errors.unexpected')
}

/** The messages of an invalid form by the name of its field, from the JSON pointers of the answer. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ApiError)) return {}
  const fields = error.problem.errors ?? []
  return Object.fromEntries(
    fields.map(({ pointer, message }) => [pointer.replace(/^\//, '').replaceAll('/', '.'), message]),
  )
}
