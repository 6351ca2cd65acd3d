import { existsSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import { AppError } from '@careergini/platform/errors'
import { noSuchAddress, type HttpApp } from '@careergini/platform/http'
import type { FastifyReply } from 'fastify'

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
    // A route for each file leaves `/*` free for the application's own addresses below.
    wildcard: false,
    index: false,
    // The build writes a compressed copy beside each text file.
    preCompressed: true,
    setHeaders: (reply, path) => {
      // Names under assets/ carry a hash of their content.
      reply.header(
        'cache-control',
        path.includes(join(folder, 'assets')) ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  const page = (reply: FastifyReply) => reply.header('cache-control', 'no-cache').sendFile(index)
  app.get('/', (_, reply) => page(reply))
  app.get('/*', (request, reply) => {
    const asksForPage = !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html')
    if (asksForPage) return page(reply)
    throw noSuchAddress(request)
  })
}
