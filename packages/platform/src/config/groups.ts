import { z } from 'zod'
import { setting } from './settings.ts'

const port = (fallback: number) =>
  z.coerce.number('This is not a number.').int('This is not a whole number.').min(0).max(65_535).default(fallback)
const url = z.url('This is not a URL.')
const secret = z.string().min(32, 'This is shorter than 32 characters.').optional()

/** Address and log level of a service with its specified port. `PORT=0` takes a free one. */
export const httpSettings = (defaultPort: number) => ({
  host: setting('HOST', z.string().default('127.0.0.1'), 'Use an address of this machine, or 0.0.0.0 for all of them.'),
  port: setting('PORT', port(defaultPort), 'Use a number from 1 to 65535.'),
  logLevel: setting(
    'LOG_LEVEL',
    z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'], 'This is no level.').default('warn'),
    'Use silent, fatal, error, warn, info, debug or trace.',
  ),
})

/** Where everything lies: the embedded database and the files, unless `DATABASE_URL` names a PostgreSQL server. */
export const dataSettings = {
  folder: setting('CAREERGINI_DATA', z.string().default('./data'), 'Use a folder that can be written.'),
  databaseUrl: setting(
    'DATABASE_URL',
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'This is not a PostgreSQL address.')
      .optional(),
    'Use postgresql://user:password@host:5432/database, or leave it out for the embedded database.',
  ),
}

/** Secrets of tokens; generated and kept in the data folder when absent. */
export const secretSettings = {
  jwtSecret: setting(
    'JWT_SECRET',
    secret,
    'Use 32 characters or more, for example from `openssl rand -hex 32`, or leave it out.',
  ),
  jwtRefreshSecret: setting(
    'JWT_REFRESH_SECRET',
    secret,
    'Use 32 characters or more, for example from `openssl rand -hex 32`, or leave it out.',
  ),
}

/** Redis, for caches and limits across instances; in memory without it. */
export const redisSettings = {
  url: setting(
    'REDIS_URL',
    z
      .string()
      .regex(/^rediss?:\/\//, 'This is not a Redis address.')
      .optional(),
    'Use redis://host:6379.',
  ),
  host: setting('REDIS_HOST', z.string().optional(), 'Use the name of the Redis server.'),
  port: setting('REDIS_PORT', port(6379), 'Use a number from 1 to 65535.'),
  password: setting('REDIS_PASSWORD', z.string().optional(), 'Use the password of the Redis server.'),
}

/** The address of the Redis server, or null when none is set: `REDIS_URL` wins over the single parts. */
export function redisUrl(redis: {
  url?: string | undefined
  host?: string | undefined
  port: number
  password?: string | undefined
}): string | null {
  if (redis.url) return redis.url
  if (!redis.host) return null
  return `redis://${redis.password ? `:${encodeURIComponent(redis.password)}@` : ''}${redis.host}:${redis.port}`
}

/** An S3 server such as MinIO for files; a folder below `CAREERGINI_DATA` without it. */
export const storageSettings = {
  endpoint: setting('S3_ENDPOINT', url.optional(), 'Use http://host:9000, or leave it out for a local folder.'),
  bucket: setting('S3_BUCKET', z.string().default('careergini'), 'Use the name of a bucket that exists.'),
  region: setting('S3_REGION', z.string().default('us-east-1'), 'Use the region of the bucket.'),
  accessKey: setting('S3_ACCESS_KEY', z.string().optional(), 'Use the access key of the server.'),
  secretKey: setting('S3_SECRET_KEY', z.string().optional(), 'Use the secret key of the server.'),
}

/** The only language model runtime. */
export const ollamaSettings = {
  baseUrl: setting('OLLAMA_BASE_URL', url.default('http://localhost:11434'), 'Use http://host:11434.'),
}

/** Where the services find each other when they run apart. */
export const serviceSettings = {
  profile: setting('PROFILE_SERVICE_URL', url.default('http://localhost:3001'), 'Use http://host:3001.'),
  jobs: setting('JOBS_SERVICE_URL', url.default('http://localhost:3002'), 'Use http://host:3002.'),
  ai: setting('AI_SERVICE_URL', url.default('http://localhost:8000'), 'Use http://host:8000.'),
}
