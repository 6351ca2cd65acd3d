import { existsSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import { AppError } from '@careergini/platform/errors'
import type { HttpApp } from '@careergini/platform/http'

/** Serves the built web UI; every address that is no file and no API is the application's own route. */
export async function webUiRoutes(app: HttpApp, { folder }: { folder: string }): Promise<void> {
  const index = 'index.html'
  if (!existsSync(join(folder, index))) {
    app.get('/', async () => {
      throw new AppError('unavailable', 'The web pages are not built yet. Run: npm run build')
    })
    return
  }
  await app.register(staticFiles, {
    root: folder,
    wildcard: true,
    index: false,
    setHeaders: (reply, path) => {
      // Names under assets/ carry a hash of their content.
      reply.header(
        'cache-control',
        path.includes(join(folder, 'assets')) ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  app.get('/', (_, reply) => reply.header('cache-control', 'no-cache').sendFile(index))
  app.setNotFoundHandler((request, reply) => {
    const page =
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      (request.headers.accept ?? '').includes('text/html')
    if (page) return reply.status(200).header('cache-control', 'no-cache').sendFile(index)
    throw new AppError(
      'not-found',
      `There is nothing at ${request.method} ${request.url.split('?')[0]?.slice(0, 200)}. The API is described at /docs.`,
    )
  })
}
