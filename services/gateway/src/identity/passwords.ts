import { argon2 as argon2Callback, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const argon2 = promisify(argon2Callback)

/** OWASP's recommendation for argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const current = { memory: 19_456, passes: 2, parallelism: 1 }
const tagLength = 32

/** Hashes a password with argon2id, in the PHC string form that names its parameters. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt, current, tagLength)
  return `$argon2id$v=19$m=${current.memory},t=${current.passes},p=${current.parallelism}$${unpadded(salt)}$${unpadded(hash)}`
}

/**
 * Whether the password is the hashed one. Without a hash (no such account) it works as long, so that the time of the
 * answer tells nothing.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const parsed = stored === null ? null : parse(stored)
  if (!parsed) {
    await derive(password, Buffer.alloc(16), current, tagLength)
    return false
  }
  const found = await derive(password, parsed.salt, parsed.parameters, parsed.hash.length)
  return timingSafeEqual(found, parsed.hash)
}

function derive(password: string, nonce: Buffer, parameters: typeof current, length: number): Promise<Buffer> {
  // NFKC: the same password typed on two keyboards is the same bytes.
  return argon2('argon2id', {
    message: Buffer.from(password.normalize('NFKC')),
    nonce,
    ...parameters,
    tagLength: length,
  })
}

function parse(stored: string) {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(stored)
  if (!match) return null
  const [, memory, passes, parallelism, salt = '', hash = ''] = match
  const parameters = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  return { parameters, salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') }
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
