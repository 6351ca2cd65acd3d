import { createServer, type RequestListener } from 'node:http'
import { defineEndpoint } from '@careergini/contracts'
import { internalTokens } from '@careergini/platform/auth'
import {
  createHttpApp,
  inProcessTransport,
  listen,
  mount,
  serviceTransport,
  type HttpApp,
} from '@careergini/platform/http'
import { createLogger } from '@careergini/platform/log'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { forwarding } from './forward.ts'

const tokens = internalTokens('a secret of at least thirty-two characters')
const base = { service: 'jobs', access: 'public', limit: 'ordinary', errors: [], status: 200, summary: '' } as const
const slow = defineEndpoint({ ...base, id: 'slow', method: 'GET', path: '/slow', response: z.object({}) })
const size = defineEndpoint({
  ...base,
  id: 'size',
  limit: 'expensive',
  method: 'POST',
  path: '/size',
  upload: { maxBytes: 10 * 1024 * 1024 },
  response: z.object({ bytes: z.number() }),
})
const anyPort = { host: '127.0.0.1', port: 0 }
const megabyte = 1024 * 1024

function chassis(service: string): HttpApp {
  const logger = createLogger({ level: 'silent', service })
  return createHttpApp({ service, version: '0', logger, tokens, dependencies: [], now: () => new Date(0) })
}

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function frontBefore(transport: ReturnType<typeof serviceTransport>): Promise<string> {
  const front = chassis('front')
  await front.register(async (scope) =>
    forwarding(scope, {
      routes: [
        [slow, 'jobs'],
        [size, 'jobs'],
      ],
      tokens,
      transports: { profile: transport, jobs: transport, ai: transport },
      answerLimitsMs: { 'sign-in': 300, ordinary: 300, expensive: 60_000 },
    }),
  )
  open.unshift(front)
  return listen(front, anyPort)
}

/** A bare server that does as told with each connection. */
async function bareServer(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  open.push({ close: () => (server.closeAllConnections(), server.close()) })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

describe.each(['over HTTP', 'in process'] as const)('a service reached %s', (way) => {
  async function serve(service: HttpApp): Promise<string> {
    open.push(service)
    return frontBefore(
      way === 'in process' ? inProcessTransport(service) : serviceTransport(await listen(service, anyPort)),
    )
  }

  it('that takes too long is given up, told so, and itself knows', async () => {
    const behind = chassis('behind')
    const stopped = Promise.withResolvers<void>()
    mount(behind, slow, {
      async answer({ signal }) {
        signal.addEventListener('abort', () => stopped.resolve())
        await stopped.promise
        return {}
      },
    })
    const answer = await fetch(`${await serve(behind)}/api/v1/slow`)
    expect(answer.status).toBe(504)
    expect(answer.headers.get('retry-after')).toBe('30')
    expect(await answer.json()).toMatchObject({ code: 'timeout', detail: expect.stringContaining('jobs service') })
    await stopped.promise
  })

  it('is told when the caller goes away', async () => {
    const behind = chassis('behind')
    const [began, stopped] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    mount(behind, slow, {
      async answer({ signal }) {
        began.resolve()
        signal.addEventListener('abort', () => stopped.resolve())
        await stopped.promise
        return {}
      },
    })
    const controller = new AbortController()
    const call = fetch(`${await serve(behind)}/api/v1/slow`, { signal: controller.signal }).catch(() => null)
    await began.promise
    controller.abort()
    await stopped.promise
    expect(await call).toBeNull()
  })

  it('gets large bodies as they come, and refuses those that are too large', async () => {
    const behind = chassis('behind')
    mount(behind, size, { answer: async ({ file }) => ({ bytes: file.bytes.byteLength }) })
    const url = `${await serve(behind)}/api/v1/size`
    const upload = async (bytes: number) => {
      const form = new FormData()
      form.set('file', new Blob([new Uint8Array(bytes)]), 'a.bin')
      return fetch(url, { method: 'POST', body: form })
    }
    expect(await (await upload(10 * megabyte)).json()).toEqual({ bytes: 10 * megabyte })
    expect((await upload(12 * megabyte).catch(() => ({ status: 413 }))).status).toBe(413)
  })
})

it('says 503 with Retry-After when nobody listens, and ends the answer when the service dies in the middle', async () => {
  const down = await frontBefore(serviceTransport('http://127.0.0.1:9'))
  const refused = await fetch(`${down}/api/v1/slow`)
  expect(refused.status).toBe(503)
  expect(refused.headers.get('retry-after')).toBe('5')
  const dying = await bareServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{"half":')
    setTimeout(() => response.destroy(), 30)
  })
  const answer = await fetch(`${await frontBefore(serviceTransport(dying))}/api/v1/slow`)
  await expect(answer.text()).rejects.toThrow()
})
