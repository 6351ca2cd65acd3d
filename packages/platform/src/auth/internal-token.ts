import { hkdfSync } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'

/** The person on whose behalf a call is made, as the gateway verified them. */
export interface Principal {
  id: string
  email: string
  role: 'owner' | 'member'
}

/** Signs and verifies the short-lived token that travels between the services. */
export interface InternalTokens {
  sign(principal: Principal): Promise<string>
  /** Null when the token is missing, forged, expired or not one of ours. */
  verify(token: string | undefined): Promise<Principal | null>
}

const issuer = 'careergini-gateway'
const audience = 'careergini-services'
/** Long enough for a hop and its clock skew; long streams are checked when they begin. */
const lifetimeSeconds = 60

/** Internal tokens are HS256 under a key derived from the installation's secret: they never leave the installation. */
export function internalTokens(secret: string): InternalTokens {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'careergini internal token', 32))
  return {
    sign: ({ id, email, role }) =>
      new SignJWT({ email, role })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(id)
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(`${lifetimeSeconds}s`)
        .sign(key),
    async verify(token) {
      if (!token) return null
      try {
        const { payload } = await jwtVerify(token, key, { issuer, audience, algorithms: ['HS256'], clockTolerance: 5 })
        const { sub, email, role } = payload
        if (typeof sub !== 'string' || typeof email !== 'string' || (role !== 'owner' && role !== 'member')) return null
        return { id: sub, email, role }
      } catch {
        return null
      }
    },
  }
}

/** The token of an `Authorization: Bearer …` header. */
export function bearerToken(header: string | undefined): string | undefined {
  return /^Bearer ([\w.~+/=-]+)$/i.exec(header ?? '')?.[1]
}
