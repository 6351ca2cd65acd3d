import { execFile, spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from './free-port.ts'

export interface PostgresServer {
  /** `postgresql://…` of a superuser. */
  url: string
  stop(): Promise<void>
}

const installedUnder = '/usr/lib/postgresql'
const run = promisify(execFile)

/** The folder with the newest installed `initdb` and `postgres`, or null. */
export function findPostgresBinaries(): string | null {
  try {
    const newest = readdirSync(installedUnder).toSorted((a, b) => Number(b) - Number(a))[0]
    return newest ? join(installedUnder, newest, 'bin') : null
  } catch {
    return null
  }
}

/** Starts a throw-away PostgreSQL server on a free port of this machine; it ends with this process at the latest. */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = findPostgresBinaries()
  if (!bin)
    throw new Error('No PostgreSQL programs are installed: apt-get install postgresql, or set TEST_DATABASE_URL.')
  const account = await accountForPostgres()
  const folder = await mkdtemp(join(tmpdir(), 'careergini-test-postgres-'))
  if (account) await chown(folder, account.uid, account.gid)
  const data = join(folder, 'data')
  const initdb = ['-D', data, '-U', 'careergini', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
  await run(join(bin, 'initdb'), initdb, { ...account, cwd: folder })
  const port = await freePort()
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=16MB']
  const flags = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, ...settings.flatMap((s) => ['-c', s])]
  // The shell waits for its standard input to end, which it does with this process however that ends, and then stops the server.
  const script = '"$0" "$@" <&- & pid=$!; cat > /dev/null; kill -QUIT $pid; wait $pid'
  const shell = spawn('/bin/sh', ['-c', script, join(bin, 'postgres'), ...flags], {
    ...account,
    cwd: folder,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const url = `postgresql://careergini@127.0.0.1:${port}/postgres`
  await untilReady(join(bin, 'pg_isready'), port)
  return {
    url,
    async stop() {
      const ended = new Promise((resolve) => shell.once('exit', resolve))
      shell.stdin.end()
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root: then its own account is used. */
async function accountForPostgres(): Promise<{ uid: number; gid: number } | null> {
  if (userInfo().uid !== 0) return null
  const ids = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, 'postgres'])))
  const [uid, gid] = ids.map(({ stdout }) => Number(stdout))
  if (uid === undefined || gid === undefined) throw new Error('There is no account named postgres.')
  return { uid, gid }
}

async function untilReady(pgIsReady: string, port: number): Promise<void> {
  const deadline = Date.now() + 20_000
  for (;;) {
    const ready = await run(pgIsReady, ['-h', '127.0.0.1', '-p', String(port)]).then(
      () => true,
      () => false,
    )
    if (ready) return
    if (Date.now() > deadline) throw new Error('The test PostgreSQL did not become ready in 20 s.')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
