import { openApiDocument } from '@careergini/contracts/openapi'
import type { HttpApp } from '@careergini/platform/http'
import { fastify } from 'fastify'

/** The reader starts itself with an inline script; nothing of a person is on that page. */
const readerPolicy =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'"

/** The OpenAPI document and a reader for it, made from the contracts. */
export function referenceRoutes(app: HttpApp, { version }: { version: string }): void {
  const document = openApiDocument(version)
  app.get('/api/v1/openapi.json', async (_, reply) =>
    reply.header('cache-control', 'public, max-age=300').send(document),
  )
  let reader: Promise<HttpApp> | null = null
  const answer = async (url: string) => (await (reader ??= startReader())).inject(url)
  for (const url of ['/docs', '/docs/*']) {
    app.get(url, async (request, reply) => {
      const { statusCode, headers, rawPayload } = await answer(request.url)
      if (typeof headers.location === 'string') return reply.redirect(headers.location, statusCode)
      return reply
        .status(statusCode)
        .header('content-type', headers['content-type'])
        .header('content-security-policy', readerPolicy)
        .send(rawPayload)
    })
  }
}

/** The reader is 36 MB in memory, so it is loaded when somebody opens it. */
async function startReader(): Promise<HttpApp> {
  const { default: reference } = await import('@scalar/fastify-api-reference')
  const app = fastify()
  const configuration = {
    url: '/api/v1/openapi.json',
    title: 'CareerGini API',
    withDefaultFonts: false,
    telemetry: false,
    agent: { disabled: true },
    showDeveloperTools: 'never' as const,
    hideClientButton: true,
    operationTitleSource: 'path' as const,
  }
  await app.register(reference, { routePrefix: '/docs', configuration })
  return app
}
