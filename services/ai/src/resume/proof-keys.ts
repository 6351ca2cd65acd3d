import type { Sealer } from '@careergini/platform/auth'
import { AppError } from '@careergini/platform/errors'
import { createSigningKey } from '@careergini/grounding'
import type { ProofKeyRepository } from './proof-key.repository.ts'

/** The installation's key that signs proofs. */
export interface ProofKeys {
  /** The private key as PKCS #8 PEM; made on first use. */
  active(): Promise<string>
}

/**
 * The private half is stored sealed with a key from the settings, and kept open in memory once it was needed. A key that
 * was sealed under another secret can sign nothing any more: a new one takes its place, and the proofs it signed hold on.
 */
export function createProofKeys(
  keys: Pick<ProofKeyRepository, 'findActive' | 'insertFirst' | 'replace'>,
  sealer: Sealer,
): ProofKeys {
  let opened: Promise<string> | null = null

  async function open(): Promise<string> {
    const stored = (await keys.findActive()) ?? (await keys.insertFirst(makeKey()))
    const privateKey = unsealed(stored.privateEncrypted)
    if (privateKey !== null) return privateKey
    const replaced = unsealed((await keys.replace(stored.id, makeKey())).privateEncrypted)
    if (replaced !== null) return replaced
    throw new AppError(
      'unavailable',
      'The key that signs documents was sealed under another JWT_SECRET. Give every process the same secret; your documents are unchanged.',
    )
  }
  function makeKey() {
    const { privateKeyPem, publicKey } = createSigningKey()
    return { publicKey, privateEncrypted: sealer.seal(privateKeyPem) }
  }
  function unsealed(text: string): string | null {
    try {
      return sealer.unseal(text)
    } catch {
      return null
    }
  }

  return {
    active() {
      opened ??= open().catch((error: unknown) => {
        opened = null
        throw error
      })
      return opened
    },
  }
}
