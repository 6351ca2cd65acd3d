import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createClient, httpTransport, type Client } from '@careergini/client'
import { createEvidence, listEvidence } from '@careergini/contracts'
import { afterEach, describe, expect, it } from 'vitest'
import { newPerson, startOneProcess } from '../support/installation.ts'
import { freePort, startProcess } from '../support/server-process.ts'

const folders: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'careergini-starting-'))
  folders.push(folder)
  return folder
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})
const up = (settings: Record<string, string>) =>
  startProcess('cli/src/main.ts', ['up'], { CAREERGINI_DATA: newFolder(), ...settings })

describe('a start that cannot work says why in a line, and what to do', () => {
  it('when the port is taken', async () => {
    const port = await freePort()
    const other = createServer().listen(port, '127.0.0.1')
    const server = up({ PORT: String(port) })
    expect(await server.ended).toBe(1)
    expect(server.output()).toContain(`Port ${port} is taken.`)
    expect(server.output()).toContain(`PORT=${port + 1}`)
    other.close()
  })

  it('when settings are wrong: all of them at once', async () => {
    const server = up({ PORT: 'http', DATABASE_URL: 'mysql://localhost', LOG_LEVEL: 'loud' })
    expect(await server.ended).toBe(1)
    for (const name of ['PORT:', 'DATABASE_URL:', 'LOG_LEVEL:']) expect(server.output()).toContain(name)
  })

  it('when the data folder cannot be written', async () => {
    const folder = newFolder()
    // Nobody, root included, can make a folder below a file.
    const server = up({
      CAREERGINI_DATA: process.getuid?.() === 0 ? '/dev/null/data' : join(folder, 'data'),
      PORT: '0',
    })
    if (process.getuid?.() !== 0) chmodSync(folder, 0o500)
    expect(await server.ended).toBe(1)
    expect(server.output()).toMatch(/cannot (write|be written)/)
    expect(server.output()).toContain('CAREERGINI_DATA')
  })

  it('when another CareerGini uses the data folder', async () => {
    const first = await startOneProcess()
    const second = up({ CAREERGINI_DATA: first.dataFolder, PORT: '0' })
    expect(await second.ended).toBe(1)
    expect(second.output()).toContain('Another CareerGini already uses')
    await first.stop()
  })
})

describe('stopping', () => {
  it('ends within five seconds of Ctrl-C and leaves no process behind', async () => {
    const { servers, stop } = await startOneProcess()
    const from = performance.now()
    servers[0]?.signal('SIGINT')
    expect(await servers[0]?.ended).toBe(0)
    expect(performance.now() - from).toBeLessThan(5000)
    await stop()
  })

  it('loses no acknowledged write when it is killed at any moment, twenty times', { timeout: 600_000 }, async () => {
    const folder = newFolder()
    let installation = await startOneProcess({ CAREERGINI_DATA: folder })
    const { session } = await newPerson(installation.url)
    const acknowledged: string[] = []
    // A seeded sequence of moments between 0 and 400 ms: the test is the same at every run.
    let seed = 12_345
    const nextMoment = () => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) % 400
    for (let round = 0; round < 20; round++) {
      const writing = writeUntilKilled(installation.url, session.accessToken, round, acknowledged)
      await wait(nextMoment())
      const [server] = installation.servers
      server?.signal('SIGKILL')
      await server?.ended
      await writing
      installation = await startOneProcess({ CAREERGINI_DATA: folder })
    }
    const kept = await evidenceNames(installation.url, session.accessToken)
    expect(acknowledged.length).toBeGreaterThan(20)
    expect(acknowledged.filter((name) => !kept.has(name))).toEqual([])
    expect(existsSync(join(folder, 'lock.sqlite'))).toBe(true)
    await installation.stop()
  })
})

function clientFor(url: string, token: string): Client {
  return createClient({ transport: httpTransport(url), headers: () => ({ authorization: `Bearer ${token}` }) })
}

/** Adds facts one after the other and notes those that were acknowledged, until the server is gone. */
async function writeUntilKilled(url: string, token: string, round: number, acknowledged: string[]): Promise<void> {
  const client = clientFor(url, token)
  try {
    for (let count = 0; ; count++) {
      const name = `Skill ${round}-${count}`
      await client.call(createEvidence, { body: { facts: { kind: 'skill', name } } })
      acknowledged.push(name)
    }
  } catch {
    // The kill: what was under way was not acknowledged.
  }
}

async function evidenceNames(url: string, token: string): Promise<Set<string>> {
  const { items } = await clientFor(url, token).call(listEvidence, {})
  return new Set(items.map(({ facts }) => (facts.kind === 'skill' ? facts.name : '')))
}
