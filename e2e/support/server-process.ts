import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const root = resolve(import.meta.dirname, '../..')

export interface ServerProcess {
  /** Everything it printed so far. */
  output(): string
  /** Resolves with the exit code, or with null after a signal. */
  ended: Promise<number | null>
  pid: number
  signal(name: NodeJS.Signals): void
}

/** Starts a program of this repository as users do: Node on the source, with just these settings. */
export function startProcess(script: string, args: readonly string[], settings: Record<string, string>): ServerProcess {
  // The caller's own settings must not leak in.
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env
  const child: ChildProcess = spawn(process.execPath, [resolve(root, script), ...args], {
    cwd: root,
    env: { PATH, HOME, TMPDIR, ...settings },
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)))
  return { output: () => printed, ended, pid: child.pid ?? 0, signal: (name) => child.kill(name) }
}

/** Waits until a server answers `/ready` with 200. Throws with its output when it ends before. */
export async function untilReady(server: ServerProcess, url: string, limitMs = 90_000): Promise<void> {
  let over: number | null | undefined
  void server.ended.then((code) => (over = code))
  for (const end = Date.now() + limitMs; Date.now() < end; await wait(50)) {
    if (over !== undefined) throw new Error(`The server ended (${over}):\n${server.output()}`)
    const answer = await fetch(`${url}/ready`).catch(() => null)
    if (answer?.ok) return
  }
  throw new Error(`The server is not ready after ${limitMs / 1000} s:\n${server.output()}`)
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return address.port
}
