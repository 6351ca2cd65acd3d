import { setTimeout as wait } from 'node:timers/promises'
import { httpTransport } from '@careergini/client'
import { defineEndpoint } from '@careergini/contracts'
import { internalTokens } from '@careergini/platform/auth'
import { createHttpApp, inProcessTransport, listen, mount, type HttpApp } from '@careergini/platform/http'
import { createLogger } from '@careergini/platform/log'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { forwarding } from './forward.ts'

const tokens = internalTokens('a secret of at least thirty-two characters')
const ticks = defineEndpoint({
  service: 'jobs',
  access: 'public',
  limit: 'ordinary',
  errors: [],
  method: 'GET',
  status: 200,
  id: 'ticks',
  path: '/ticks',
  summary: 'Ticks.',
  events: z.object({ seq: z.number(), type: z.string() }),
})
const anyPort = { host: '127.0.0.1', port: 0 }

function chassis(service: string): HttpApp {
  const logger = createLogger({ level: 'silent', service })
  return createHttpApp({ service, version: '0', logger, tokens, dependencies: [], now: () => new Date(0) })
}

const ways = ['over HTTP', 'in process'] as const
it.each(ways)('closes within a second while it forwards an open stream %s', async (way) => {
  const behind = chassis('behind')
  mount(behind, ticks, {
    async *events() {
      yield { seq: 1, type: 'tick' }
      await new Promise<never>(() => {})
    },
  })
  const transport = way === 'in process' ? inProcessTransport(behind) : httpTransport(await listen(behind, anyPort))
  const front = chassis('front')
  const parts = { routes: [[ticks, 'jobs']] as const, tokens }
  await front.register(async (scope) =>
    forwarding(scope, { ...parts, transports: { profile: transport, jobs: transport, ai: transport } }),
  )
  const address = await listen(front, anyPort)
  const answer = await fetch(`${address}/api/v1/ticks`, { headers: { accept: 'text/event-stream' } })
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (!text.includes('id: 1')) text += (await reader.read()).value ?? ''
  const ended = reader.read().catch(() => undefined)
  await wait(20)
  const began = performance.now()
  await front.close()
  await behind.close()
  expect(performance.now() - began).toBeLessThan(1000)
  await ended
})
