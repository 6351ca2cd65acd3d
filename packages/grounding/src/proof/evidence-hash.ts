import { createHash } from 'node:crypto'
import type { EvidenceItem } from '@careergini/contracts'
import canonicalize from 'canonicalize'

/**
 * SHA-256, as hexadecimal digits, of the salt followed by the canonical JSON (RFC 8785) of what may be cited of an item:
 * kind, text and facts. The facts are in it because locked lines rest on them alone.
 */
export function saltedEvidenceHash(salt: string, item: Pick<EvidenceItem, 'text' | 'facts'>): string {
  return createHash('sha256')
    .update(salt)
    .update('\n')
    .update(canonicalJson({ text: item.text, facts: item.facts }))
    .digest('hex')
}

/** Canonical JSON, RFC 8785. @throws Error for what JSON cannot hold. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('This value cannot be written as JSON.')
  return text
}

export function sha256Hex(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
