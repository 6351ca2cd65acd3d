import cors from '@fastify/cors'
import helmet from '@fastify/helmet'
import type { HttpApp } from '@careergini/platform/http'

/** Security headers of every answer, and CORS for the one origin that may call from elsewhere. */
export async function securityHeaders(app: HttpApp, { frontendUrl }: { frontendUrl: string | null }): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // The page view decodes some pictures of PDF files with WebAssembly.
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        // Components position themselves with style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:', 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // A self-hosted installation is often plain http at first; a proxy with a certificate adds this itself.
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
  })
  await app.register(cors, {
    origin: frontendUrl ? [new URL(frontendUrl).origin] : false,
    credentials: true,
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposedHeaders: [
      'RateLimit-Limit',
      'RateLimit-Remaining',
      'RateLimit-Reset',
      'Retry-After',
      'X-Request-Id',
      'Content-Disposition',
      'Idempotent-Replayed',
    ],
    maxAge: 600,
  })
}
