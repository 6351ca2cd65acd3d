import { setTimeout as wait } from 'node:timers/promises'
import { AppError } from '../errors/index.ts'
import type { HttpApp } from './http-app.types.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Aborts when the caller goes away, and when the service stops before the call is answered. */
    gone: AbortSignal
  }
}

/** Calls that are nearly done when the service stops may finish; a stream would hold it for ever. */
const graceMs = 250

/** Gives each request its `gone` signal, and ends what is still open when the service closes. */
export function followOpenCalls(app: HttpApp): void {
  const open = new Set<AbortController>()
  let allAnswered: (() => void) | null = null
  app.decorateRequest('gone')
  app.addHook('onRequest', async (request, reply) => {
    const controller = new AbortController()
    request.gone = controller.signal
    open.add(controller)
    const settle = () => {
      open.delete(controller)
      if (open.size === 0) allAnswered?.()
      // A connection whose answer ended while the service closes would be kept alive for a next request.
      if (allAnswered) setImmediate(() => app.server.closeIdleConnections())
    }
    reply.raw.once('finish', settle)
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) controller.abort()
      settle()
    })
  })
  app.addHook('preClose', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    allAnswered = resolve
    if (open.size > 0) await Promise.race([promise, wait(graceMs)])
    const stopped = new AppError('unavailable', 'The server is stopping. Try again in a moment.', { retryAfter: 5 })
    for (const controller of open) controller.abort(stopped)
  })
}
