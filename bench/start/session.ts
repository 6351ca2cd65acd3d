import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface SessionPlace {
  clone: string
  env: NodeJS.ProcessEnv
  address: string
}

export interface Session {
  /** Seconds from `npm start` until `/ready` and the page answered. */
  readySeconds: number
  /** Resident memory of all its processes, in MB. */
  residentMb(): Promise<number>
  /** Ctrl-C; seconds until no process is left. */
  stop(): Promise<number>
}

const longestStart = 600_000
const longestStop = 10_000

/** Runs `npm start` as a process group of its own, so that all its processes can be counted and stopped. */
export async function startSession({ clone, env, address }: SessionPlace): Promise<Session> {
  if (await answers(`${address}/ready`)) {
    throw new Error(`Something answers at ${address} already. Stop it, or set PORT to a free port.`)
  }
  const from = performance.now()
  const child = spawn('npm', ['start'], { cwd: clone, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const group = child.pid
  if (group === undefined) throw new Error('npm could not be started.')
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output = (output + chunk).slice(-4000)))
  const end = () => signal(group, 'SIGKILL')
  process.once('exit', end)
  while (!((await answers(`${address}/ready`)) && (await answers(`${address}/`, '<html')))) {
    if (child.exitCode !== null || performance.now() - from > longestStart) {
      end()
      throw new Error(`npm start did not get ready. Its last words:\n${output}`)
    }
    await pause(100)
  }
  return {
    readySeconds: (performance.now() - from) / 1000,
    residentMb: async () => (await processesOf(group)).reduce((sum, kilobytes) => sum + kilobytes, 0) / 1024,
    async stop() {
      const stopping = performance.now()
      signal(group, 'SIGINT')
      while ((await processesOf(group)).length > 0 && performance.now() - stopping < longestStop) await pause(50)
      const seconds = (performance.now() - stopping) / 1000
      end()
      process.off('exit', end)
      return seconds
    },
  }
}

/** A process group of its own is a session of its own; Linux lists sessions, which also hold groups made later. */
const belonging = process.platform === 'linux' ? 'sid' : 'pgid'

/** Resident kilobytes of every process of the group that is alive. */
async function processesOf(group: number): Promise<number[]> {
  const { stdout } = await run('ps', ['-A', '-o', `${belonging}=,rss=,state=`])
  const rows = stdout.split('\n').map((line) => line.trim().split(/\s+/))
  return rows.filter(([id, , state]) => Number(id) === group && !state?.startsWith('Z')).map(([, rss]) => Number(rss))
}

function signal(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(-group, name)
  } catch (error) {
    // Gone already.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

async function answers(url: string, holding = ''): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) })
    const text = await response.text()
    return response.ok && text.toLowerCase().includes(holding)
  } catch {
    return false
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
