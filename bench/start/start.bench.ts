import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Bench, BenchContext } from '../src/types.ts'
import { startSession, type SessionPlace } from './session.ts'

const run = promisify(execFile)
const repository = fileURLToPath(new URL('../..', import.meta.url))
const settle = { cold: 10_000, warm: 20_000 }

/** What a newcomer waits for: a fresh clone of HEAD in an empty home, `npm start`, the page; then once more, warm. */
export const start: Bench = {
  name: 'start',
  async run(context) {
    const folder = await mkdtemp(join(tmpdir(), 'careergini-start-'))
    try {
      return await measure(folder, context)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

async function measure(folder: string, { log }: BenchContext) {
  const place = await freshClone(folder)
  log('cold: installing and starting …')
  const installing = await timed(() =>
    run('npm', ['run', '--silent', 'precareergini'], { cwd: place.clone, env: place.env, maxBuffer: 64 * 2 ** 20 }),
  )
  const cold = await startSession(place)
  await pause(settle.cold)
  const coldMb = await cold.residentMb()
  const stopSeconds = await cold.stop()
  log('warm: starting again …')
  const warm = await startSession(place)
  await pause(settle.warm)
  const idleMb = await warm.residentMb()
  await warm.stop()
  const { stdout: untracked } = await run('git', ['status', '--porcelain'], { cwd: place.clone })
  return {
    metrics: {
      clone_to_ready_s: installing + cold.readySeconds,
      install_s: installing,
      warm_start_s: warm.readySeconds,
      idle_rss_mb: idleMb,
      cold_rss_mb: coldMb,
      stop_s: stopSeconds,
      installed_mb: await folderMb(join(place.clone, 'node_modules')),
      files_left_untracked: untracked.split('\n').filter(Boolean).length,
    },
    ranges: {},
    cases: 1,
    absent: [],
    notes: [
      'packages are fetched again (empty package cache), so install_s depends on the network; BENCH_KEEP_CACHE=1 keeps the cache',
      'install_s: the bootstrap that runs before every npm script; what is committed counts, not what is only in the working folder',
      'memory: every process of the session, npm included, added up; pages that processes share count once for each',
    ],
  }
}

async function freshClone(folder: string): Promise<SessionPlace> {
  const clone = join(folder, 'clone')
  await run('git', ['clone', '--quiet', `file://${repository}`, clone])
  const home = join(folder, 'home')
  await mkdir(home)
  // The registry that this machine uses, if it names another one.
  const settings = (await readdir(homedir())).includes('.npmrc')
  if (settings) await symlink(join(homedir(), '.npmrc'), join(home, '.npmrc'))
  const cache = process.env['BENCH_KEEP_CACHE'] ? {} : { npm_config_cache: join(folder, 'npm-cache') }
  const port = process.env['PORT'] ?? '3977'
  const env = { ...withoutNpm(process.env), HOME: home, ...cache, PORT: port, CAREERGINI_DATA: join(folder, 'data') }
  return { clone, env, address: `http://127.0.0.1:${port}` }
}

/** The environment as it was before npm started this bench: a newcomer's first Node is the machine's own. */
function withoutNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^npm_(?!config_)|^INIT_CWD$|^NODE$/i.test(name))
  const path = (env['PATH'] ?? '').split(delimiter).filter((folder) => !/node_modules[\\/]\.bin$/.test(folder))
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter) }
}

async function folderMb(folder: string): Promise<number> {
  const { stdout } = await run('du', ['-sk', folder])
  return Number.parseInt(stdout, 10) / 1024
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1000
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
