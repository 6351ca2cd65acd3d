import type { FastifyRequest } from 'fastify'
import { AppError } from '../errors/index.ts'
import type { HttpApp } from './http-app.types.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** The methods that an address answers, such as `GET`, `HEAD`; none when there is nothing at it. */
    methodsAt(path: string): string[]
  }
}

/** Remembers every route, so that an address with the wrong method is told apart from one that is not there. */
export function followRoutes(app: HttpApp): void {
  const routes: { methods: string[]; pattern: RegExp }[] = []
  app.addHook('onRoute', ({ method, url }) => {
    // A wildcard stands for pages and files, which are looked up, not known.
    if (!url.includes('*')) routes.push({ methods: [method].flat(), pattern: patternOf(url) })
  })
  app.decorate('methodsAt', (path: string) => [
    ...new Set(routes.flatMap(({ methods, pattern }) => (pattern.test(path) ? methods : []))),
  ])
}

/** What to throw where no route serves the request: 405 with the methods that would do, else 404. */
export function noSuchAddress(request: FastifyRequest): AppError {
  const path = (request.url.split('?')[0] ?? '').slice(0, 500)
  const allow = request.server.methodsAt(path)
  const shown = `${request.method} ${path.slice(0, 200)}`
  return allow.length > 0
    ? new AppError('method-not-allowed', `${shown} is not answered. Use ${allow.join(' or ')}.`, { allow })
    : new AppError('not-found', `There is nothing at ${shown}. The API is described at /docs.`)
}

function patternOf(url: string): RegExp {
  const path = url.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/:\w+/g, '[^/]+')
  return new RegExp(`^${path}/?$`)
}
