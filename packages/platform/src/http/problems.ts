import type { FastifyError } from 'fastify'
import { AppError, toProblem } from '../errors/index.ts'
import type { HttpApp } from './http-app.types.ts'
import { noSuchAddress } from './known-routes.ts'

/** Turns every error into a problem document. Foreseen errors are not logged as errors; others never show their inside. */
export function answerProblems(app: HttpApp): void {
  app.setErrorHandler((error: FastifyError | AppError, request, reply) => {
    const known = asAppError(error)
    if (known.code === 'internal') request.log.error({ requestId: request.id, err: error }, 'failed')
    else request.log.info({ requestId: request.id, code: known.code }, 'refused')
    if (known.allow) reply.header('allow', known.allow.join(', '))
    if (known.retryAfter !== undefined) reply.header('retry-after', String(known.retryAfter))
    return reply
      .status(known.status)
      .type('application/problem+json')
      .send(JSON.stringify(toProblem(known, request.id)))
  })
  app.setNotFoundHandler((request) => {
    throw noSuchAddress(request)
  })
}

/** Errors of the HTTP library and of the operating system in our words. */
function asAppError(error: FastifyError | AppError): AppError {
  if (error instanceof AppError) return error
  if (error.name === 'AbortError') return new AppError('cancelled', 'The caller went away.', { cause: error })
  const code = error.code ?? ''
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || code === 'FST_REQ_FILE_TOO_LARGE')
    return new AppError('too-large', 'The request is larger than 10 MB. Send less at once.')
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return new AppError(
      'unsupported-type',
      'Send JSON with the header Content-Type: application/json, or a URL-encoded form.',
    )
  if (code === 'FST_ERR_CTP_EMPTY_JSON_BODY')
    return new AppError('invalid-input', 'The body is empty. Send a JSON object.')
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new AppError(
      'storage-full',
      'The disk is full, so nothing was stored. Free some space, then try again. What you had is unchanged.',
      { cause: error },
    )
  if (error instanceof SyntaxError && error.statusCode === 400)
    return new AppError('invalid-input', 'The body is not valid JSON. Check quotes and commas.')
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return new AppError('invalid-input', error.message)
  return new AppError(
    'internal',
    'An unforeseen error; nothing was changed. Try again, and report it with the request id if it stays.',
    { cause: error },
  )
}
