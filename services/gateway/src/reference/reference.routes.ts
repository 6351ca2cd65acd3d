import reference from '@scalar/fastify-api-reference'
import { openApiDocument } from '@careergini/contracts/openapi'
import type { HttpApp } from '@careergini/platform/http'

/** The OpenAPI document and a reader for it, made from the contracts. */
export async function referenceRoutes(app: HttpApp, { version }: { version: string }): Promise<void> {
  const document = openApiDocument(version)
  app.get('/api/v1/openapi.json', async (_, reply) =>
    reply.header('cache-control', 'public, max-age=300').send(document),
  )
  app.addHook('onSend', async (request, reply) => {
    // The reader starts itself with an inline script; nothing of a person is on that page.
    if (request.url.startsWith('/docs'))
      reply.header(
        'content-security-policy',
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'",
      )
  })
  await app.register(reference, {
    routePrefix: '/docs',
    configuration: {
      url: '/api/v1/openapi.json',
      title: 'CareerGini API',
      withDefaultFonts: false,
      telemetry: false,
      agent: { disabled: true },
    },
  })
}
