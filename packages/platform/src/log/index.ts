import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino'

export type { Logger } from 'pino'

/** Members that may hold secrets or personal text, wherever they stand up to two levels deep. */
const redacted = [
  'authorization',
  'cookie',
  'set-cookie',
  'password',
  'token',
  'accessToken',
  'refreshToken',
  'secret',
  'apiKey',
  'email',
  'text',
  'body',
  'content',
]

/**
 * JSON logs on stdout. Secrets and personal text are cut out by name, so that a careless `log.info({ user })` leaks
 * nothing; of errors only what names the fault is kept, for a database error carries the row it is about.
 */
export function createLogger(options: { level: string; service: string }, destination?: DestinationStream): Logger {
  const paths = redacted.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`])
  const settings = {
    level: options.level,
    base: { service: options.service },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths, censor: '[redacted]' },
    serializers: { err: loggedError, error: loggedError },
    hooks: {
      // Without a text of ours the logger would take the error's, whatever that quotes.
      logMethod(given, method) {
        const [first, text] = given
        if (first instanceof Error && text === undefined) return method.apply(this, [{ err: first }, 'failed'])
        return method.apply(this, given)
      },
    },
  } satisfies LoggerOptions
  return destination ? pino(settings, destination) : pino(settings)
}

/** An error in a log: no further members, no cause; of a database error not even the message, which may quote values. */
function loggedError(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === 'object' ? '[redacted]' : error
  const ofDatabase = 'severity' in error || 'query' in error
  const { code } = error as { code?: unknown }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line))
  return {
    type: error.name,
    message: ofDatabase ? '[redacted]' : error.message,
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    stack: frames.join('\n'),
  }
}
