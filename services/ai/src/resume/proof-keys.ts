import type { Sealer } from '@careergini/platform/auth'
import { AppError } from '@careergini/platform/errors'
import { createSigningKey } from '@careergini/grounding'
import type { ProofKeyRepository } from './proof-key.repository.ts'

/** The installation's key that signs proofs. */
export interface ProofKeys {
  /** The private key as PKCS #8 PEM; made on first use. */
  active(): Promise<string>
}

/** The private half is stored sealed with a key from the settings, and kept open in memory once it was needed. */
export function createProofKeys(
  keys: Pick<ProofKeyRepository, 'findActive' | 'insertFirst'>,
  sealer: Sealer,
): ProofKeys {
  let opened: Promise<string> | null = null

  async function open(): Promise<string> {
    const stored = (await keys.findActive()) ?? (await makeFirst())
    try {
      return sealer.unseal(stored.privateEncrypted)
    } catch (error) {
      throw new AppError(
        'unavailable',
        'The key that signs documents cannot be opened with the present JWT_SECRET. Set the secret it was made with; your documents are unchanged.',
        { cause: error },
      )
    }
  }
  function makeFirst() {
    const { privateKeyPem, publicKey } = createSigningKey()
    return keys.insertFirst({ publicKey, privateEncrypted: sealer.seal(privateKeyPem) })
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
