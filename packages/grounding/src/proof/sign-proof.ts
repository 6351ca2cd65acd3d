import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'
import type { Proof } from '@careergini/contracts'
import type { UnsignedProof } from './build-proof.ts'
import { canonicalJson } from './evidence-hash.ts'

/**
 * Signs a proof with Ed25519 over its canonical JSON. `privateKey` is a key object or a PKCS #8 PEM text.
 * @throws Error when the key is not an Ed25519 private key.
 */
export function signProof(proof: UnsignedProof, privateKey: KeyObject | string): Proof {
  const key = typeof privateKey === 'string' ? createPrivateKey(privateKey) : privateKey
  if (key.asymmetricKeyType !== 'ed25519' || key.type !== 'private') {
    throw new Error('Proofs are signed with an Ed25519 private key; this key is of another kind.')
  }
  const value = sign(null, signedBytes(proof), key).toString('base64url')
  return { ...proof, signature: { algorithm: 'Ed25519', publicKey: publicKeyOf(key), value } }
}

/** True when the signature fits the proof's content and the public key inside it. Whose key it is, is another question. */
export function signatureHolds(proof: Proof): boolean {
  const { signature, ...unsigned } = proof
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: signature.publicKey }, format: 'jwk' })
    return verify(null, signedBytes(unsigned), key, Buffer.from(signature.value, 'base64url'))
  } catch {
    // A public key that is no point on the curve, or a signature of the wrong length: it does not hold.
    return false
  }
}

/** A new signing key as PKCS #8 PEM, with its public key as it appears in proofs (base64url, 32 bytes). */
export function createSigningKey(): { privateKeyPem: string; publicKey: string } {
  const { privateKey } = generateKeyPairSync('ed25519')
  return {
    privateKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKeyOf(privateKey),
  }
}

function publicKeyOf(key: KeyObject): string {
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  if (!x) throw new Error('The key has no public part.')
  return x
}

function signedBytes(proof: UnsignedProof): Buffer {
  return Buffer.from(canonicalJson(proof), 'utf8')
}
