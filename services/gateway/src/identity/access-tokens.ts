import type { Principal } from '@careergini/platform/auth'
import {
  decodeJwt,
  errors,
  exportJWK,
  generateKeyPair,
  importJWK,
  jwtVerify,
  SignJWT,
  type CryptoKey,
  type JWK,
} from 'jose'
import { randomUUID } from 'node:crypto'
import type { SigningKeyRepository } from './signing-key.repository.ts'

export const accessTokenMinutes = 15
const issuer = 'careergini'

/** Access tokens: Ed25519-signed JWTs of 15 minutes with `userId` and `email`, refused as soon as their session ended. */
export interface AccessTokens {
  sign(principal: Principal, sessionId: string): Promise<{ token: string; expiresAt: Date }>
  verify(token: string | undefined): Promise<Principal | null>
}

/** Loads the installation's signing key, or makes the first one. Other instances' keys are found by their `kid`. */
export async function createAccessTokens(
  keys: SigningKeyRepository,
  now: () => Date,
  isActive: (userId: string, sessionId: string) => Promise<boolean>,
): Promise<AccessTokens> {
  const active = (await keys.findActive()) ?? (await keys.insertFirst(await makeKey()))
  const privateKey = await importKey(active.privateJwk)
  const known = new Map([[active.id, await importKey(active.publicJwk)]])
  const publicKeyOf = async (kid = '') => {
    const remembered = known.get(kid)
    if (remembered) return remembered
    const stored = await keys.findPublicKey(kid)
    if (!stored) throw new errors.JWKSNoMatchingKey()
    const key = await importKey(stored)
    known.set(kid, key)
    return key
  }
  return {
    async sign({ id, email, role }, sessionId) {
      const issuedAt = now()
      const expiresAt = new Date(issuedAt.getTime() + accessTokenMinutes * 60_000)
      const token = await new SignJWT({ userId: id, email, role, sid: sessionId })
        .setProtectedHeader({ alg: 'EdDSA', kid: active.id })
        .setSubject(id)
        .setIssuer(issuer)
        .setJti(randomUUID())
        .setIssuedAt(issuedAt)
        .setExpirationTime(expiresAt)
        .sign(privateKey)
      return { token, expiresAt }
    },
    async verify(token) {
      if (!token) return null
      try {
        const { payload } = await jwtVerify(token, (header) => publicKeyOf(header.kid), {
          issuer,
          algorithms: ['EdDSA'],
          currentDate: now(),
        })
        const { userId, email, role, sid } = payload
        if (typeof userId !== 'string' || typeof email !== 'string' || (role !== 'owner' && role !== 'member'))
          return null
        if (typeof sid !== 'string' || !(await isActive(userId, sid))) return null
        return { id: userId, email, role }
      } catch (error) {
        if (error instanceof errors.JOSEError) return null
        throw error
      }
    },
  }
}

/** The session of a token that was verified before; null when it has none. */
export function sessionIdOf(token: string | undefined): string | null {
  const sid = token ? decodeJwt(token)['sid'] : null
  return typeof sid === 'string' ? sid : null
}

async function makeKey(): Promise<{ id: string; privateJwk: JWK; publicJwk: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  return { id: randomUUID(), privateJwk: await exportJWK(privateKey), publicJwk: await exportJWK(publicKey) }
}

async function importKey(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, 'EdDSA')
  if (key instanceof Uint8Array) throw new TypeError('A signing key is not an Ed25519 key.')
  return key
}
