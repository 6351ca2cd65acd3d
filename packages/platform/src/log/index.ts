import { pino, type DestinationStream, type Logger } from 'pino'

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

/** JSON logs on stdout. Secrets and personal text are cut out by name, so that a careless `log.info({ user })` leaks nothing. */
export function createLogger(options: { level: string; service: string }, destination?: DestinationStream): Logger {
  const paths = redacted.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`])
  const settings = {
    level: options.level,
    base: { service: options.service },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths, censor: '[redacted]' },
  }
  return destination ? pino(settings, destination) : pino(settings)
}
