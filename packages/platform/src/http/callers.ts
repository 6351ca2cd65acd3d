import type { FastifyRequest } from 'fastify'
import { bearerToken, type InternalTokens, type Principal } from '../auth/index.ts'
import { AppError } from '../errors/index.ts'
import type { HttpApp } from './http-app.types.ts'

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | null
  }
}

/** Reads the internal token of every request; `requirePrincipal` decides whether a route needs one. */
export function verifyCallers(app: HttpApp, tokens: Pick<InternalTokens, 'verify'>): void {
  app.decorateRequest('principal', null)
  app.addHook('onRequest', async (request) => {
    request.principal = await tokens.verify(bearerToken(request.headers.authorization))
  })
}

export function requirePrincipal(request: FastifyRequest): Principal {
  if (!request.principal) throw new AppError('not-signed-in', 'Sign in, then try again.')
  return request.principal
}
