import { createHash } from 'node:crypto'
import { AppError } from '../errors/index.ts'

/** The key of an `Idempotency-Key` header, with or without the quotes of a structured field. Throws `invalid-input`. */
export function idempotencyKeyOf(header: string | string[] | undefined): string | null {
  if (header === undefined) return null
  const key = [header]
    .flat()
    .join()
    .trim()
    .replace(/^"(.*)"$/, '$1')
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key
  const message = 'Use 1 to 200 visible ASCII characters without blanks, such as a UUID.'
  throw new AppError('invalid-input', `Idempotency-Key: ${message}`, {
    errors: [{ in: 'header', pointer: '/Idempotency-Key', message }],
  })
}

/** What a call asks for, as a hash: validated input, so that spelling and order make no difference. */
export function requestHash(input: {
  params?: unknown
  query?: unknown
  body?: unknown
  file?: { name: string; bytes: Uint8Array } | undefined
}): string {
  const { file, ...rest } = input
  const hash = createHash('sha256').update(JSON.stringify([rest.params, rest.query, rest.body, file?.name]))
  if (file) hash.update(file.bytes)
  return hash.digest('hex')
}
