import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, httpTransport, type Client } from '@careergini/client'
import { login, register, type Session } from '@careergini/contracts'
import { findPostgresBinaries, startPostgres } from '@careergini/testing'
import { freePort, startProcess, untilReady, type ServerProcess } from './server-process.ts'

export interface Installation {
  url: string
  dataFolder: string
  servers: ServerProcess[]
  /** Stops everything as Ctrl-C does. */
  stop(): Promise<void>
}

export interface InstallationShape {
  name: string
  /** Why this machine cannot run it; null when it can. */
  missing: string | null
  start(): Promise<Installation>
}

/** Many people sign up from one address in a test; nobody listens at the model's. */
const settings = {
  LIMIT_SIGN_IN: '1000',
  LIMIT_ORDINARY: '10000',
  LIMIT_EXPENSIVE: '1000',
  OLLAMA_BASE_URL: 'http://127.0.0.1:9',
}

/** The default: one process, everything embedded. */
export async function startOneProcess(extra: Record<string, string> = {}): Promise<Installation> {
  const dataFolder = extra.CAREERGINI_DATA ?? mkdtempSync(join(tmpdir(), 'careergini-e2e-'))
  const port = await freePort()
  const server = startProcess('cli/src/main.ts', ['up'], {
    ...settings,
    CAREERGINI_DATA: dataFolder,
    PORT: String(port),
    ...extra,
  })
  const url = `http://127.0.0.1:${port}`
  await untilReady(server, url)
  const stop = async () => {
    server.signal('SIGINT')
    await server.ended
    rmSync(dataFolder, { recursive: true, force: true })
  }
  return { url, dataFolder, servers: [server], stop }
}

/** Every service as a process of its own on a PostgreSQL server. */
async function startApart(): Promise<Installation> {
  const postgres = await startPostgres()
  const dataFolder = mkdtempSync(join(tmpdir(), 'careergini-e2e-'))
  const names = ['profile', 'jobs', 'ai', 'gateway'] as const
  const ports = await Promise.all(names.map(() => freePort()))
  const urls = ports.map((port) => `http://127.0.0.1:${port}`)
  const [profile = '', jobs = '', ai = '', gateway = ''] = urls
  const shared = {
    ...settings,
    DATABASE_URL: postgres.url,
    CAREERGINI_DATA: dataFolder,
    PROFILE_SERVICE_URL: profile,
    JOBS_SERVICE_URL: jobs,
    AI_SERVICE_URL: ai,
  }
  const servers: ServerProcess[] = []
  const stop = async () => {
    for (const server of servers.toReversed()) {
      server.signal('SIGTERM')
      await server.ended
    }
    await postgres.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
  try {
    for (const [index, name] of names.entries()) {
      const server = startProcess('tools/service.ts', [name], { ...shared, PORT: String(ports[index]) })
      servers.push(server)
      await untilReady(server, urls[index] ?? '')
    }
  } catch (error) {
    await stop()
    throw error
  }
  return { url: gateway, dataFolder, servers, stop }
}

/** The shapes in which the same stories must hold. */
export const shapes: InstallationShape[] = [
  { name: 'one process', missing: null, start: () => startOneProcess() },
  {
    name: 'a process for each service',
    missing: findPostgresBinaries() ? null : 'PostgreSQL is not installed: apt-get install postgresql',
    start: startApart,
  },
]

export interface SignedInClient {
  client: Client
  session: Session
}

let people = 0

/** A new person with an account on this installation. */
export async function newPerson(url: string): Promise<SignedInClient> {
  const credentials = { email: `person-${process.pid}-${++people}@example.org`, password: 'correct horse battery' }
  const anonymous = createClient({ transport: httpTransport(url) })
  await anonymous.call(register, { body: credentials })
  const session = await anonymous.call(login, { body: credentials })
  return {
    session,
    client: createClient({
      transport: httpTransport(url),
      headers: () => ({ authorization: `Bearer ${session.accessToken}` }),
    }),
  }
}
