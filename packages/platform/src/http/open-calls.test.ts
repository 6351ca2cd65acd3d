import { setTimeout as wait } from 'node:timers/promises'
import { defineEndpoint } from '@careergini/contracts'
import { afterEach, expect, it } from 'vitest'
import { z } from 'zod'
import { internalTokens } from '../auth/index.ts'
import { createLogger } from '../log/index.ts'
import { createHttpApp } from './create-http-app.ts'
import type { HttpApp } from './http-app.types.ts'
import { listen } from './listen.ts'
import { mount } from './mount.ts'

const base = {
  service: 'profile',
  access: 'public',
  limit: 'ordinary',
  errors: [],
  method: 'GET',
  status: 200,
} as const
const answered = z.object({ n: z.number() })
const ticks = defineEndpoint({
  ...base,
  id: 'ticks',
  path: '/ticks',
  summary: 'Ticks.',
  events: z.object({ seq: z.number(), type: z.string() }),
})
const wanted = defineEndpoint({ ...base, id: 'wanted', path: '/wanted', summary: 'Waits.', response: answered })
const soon = defineEndpoint({ ...base, id: 'soon', path: '/soon', summary: 'Nearly done.', response: answered })

let app: HttpApp
afterEach(() => app.close())

async function start(): Promise<string> {
  app = createHttpApp({
    service: 'test',
    version: '0',
    logger: createLogger({ level: 'silent', service: 'test' }),
    tokens: internalTokens('a secret of at least thirty-two characters'),
    dependencies: [],
    now: () => new Date(0),
  })
  mount(app, ticks, {
    async *events() {
      yield { seq: 1, type: 'tick' }
      await new Promise<never>(() => {})
    },
  })
  mount(app, wanted, {
    answer: ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  })
  mount(app, soon, { answer: () => wait(100, { n: 7 }) })
  return `${await listen(app, { host: '127.0.0.1', port: 0 })}/api/v1`
}

async function closingTime(): Promise<number> {
  const began = performance.now()
  await app.close()
  return performance.now() - began
}

it('ends open event streams when the service closes, within a second', async () => {
  const address = await start()
  const answer = await fetch(`${address}/ticks`, { headers: { accept: 'text/event-stream' } })
  const body = answer.text()
  await wait(50)
  expect(await closingTime()).toBeLessThan(1000)
  expect(await body).toContain('event: tick')
})

it('tells a call that waits that the server is stopping', async () => {
  const address = await start()
  const answer = fetch(`${address}/wanted`)
  await wait(50)
  expect(await closingTime()).toBeLessThan(1000)
  expect(await (await answer).json()).toMatchObject({ code: 'unavailable', status: 503 })
})

it('lets a call finish that is nearly done', async () => {
  const address = await start()
  const answer = fetch(`${address}/soon`)
  await wait(50)
  expect(await closingTime()).toBeLessThan(1000)
  expect(await (await answer).json()).toEqual({ n: 7 })
})
