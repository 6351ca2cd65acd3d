import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import type { Connection, ConnectionSource, StatementResult } from './connection-source.ts'
import { DatabaseProblem } from './database-problem.ts'

/** 16 MB of shared buffers instead of 128: 200 MB resident memory instead of 330. */
export const pgliteStartParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB']

/**
 * Opens the embedded PostgreSQL in `folder`, or in memory without one. The first start initialises the cluster in a
 * child process beside its final place: memory used for that is given back, and a kill in the middle leaves nothing
 * half-made behind.
 */
export async function openPgliteSource(
  options: { folder?: string; memory?: PGliteOptions['loadDataDir'] } = {},
): Promise<ConnectionSource> {
  if (options.folder) await initialiseOnce(options.folder)
  const pglite = new PGlite({
    startParams: pgliteStartParams,
    ...(options.folder ? { dataDir: options.folder } : {}),
    ...(options.memory ? { loadDataDir: options.memory } : {}),
  })
  try {
    await pglite.waitReady
  } catch (error) {
    throw new DatabaseProblem(
      'database-unusable',
      `The embedded database in ${options.folder ?? 'memory'} does not start: ${String(error)}`,
      'Restore the folder from a backup, or move it away to begin with an empty one.',
      { cause: error },
    )
  }
  return pgliteSource(pglite)
}

/** A source over a running PGlite: one connection, handed out in the order of asking. */
export function pgliteSource(pglite: PGlite): ConnectionSource {
  const connection: Connection = {
    async query(text, values = []) {
      const { rows, affectedRows } = await pglite.query<Record<string, unknown>>(text, [...values])
      return { rows, affected: affectedRows ?? null }
    },
    async script(text): Promise<StatementResult> {
      const results = await pglite.exec(text)
      return { rows: results.flatMap((result) => result.rows), affected: null }
    },
  }
  const waiting: (() => void)[] = []
  let taken = false
  return {
    kind: 'pglite',
    async acquire() {
      if (taken) await new Promise<void>((resolve) => waiting.push(resolve))
      taken = true
      return connection
    },
    async release(_connection, broken) {
      if (broken) await pglite.exec('rollback').catch(() => undefined)
      const next = waiting.shift()
      if (next) next()
      else taken = false
    },
    async listen(channel, onNotification) {
      const stop = await pglite.listen(channel, onNotification)
      return () => stop()
    },
    async close() {
      if (!pglite.closed) await pglite.close()
    },
  }
}

async function initialiseOnce(folder: string): Promise<void> {
  if (existsSync(join(folder, 'PG_VERSION'))) return
  let unfinished: string
  try {
    await mkdir(dirname(folder), { recursive: true })
    await removeLeftovers(folder)
    unfinished = await mkdtemp(`${folder}.unfinished-`)
    await rm(folder, { recursive: true, force: true })
  } catch (error) {
    throw new DatabaseProblem(
      'data-folder-not-writable',
      `CareerGini cannot write to ${dirname(folder)}.`,
      'Give yourself write access to the folder, or set CAREERGINI_DATA to another one.',
      { cause: error },
    )
  }
  await runInitialiser(unfinished)
  await rename(unfinished, folder)
}

/** What starts that were killed left. One of their children may still be writing: then it stays for the next start. */
async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(dirname(folder))
  const leftovers = names.filter((name) => name.startsWith(`${basename(folder)}.unfinished-`))
  const remove = (name: string) => rm(join(dirname(folder), name), { recursive: true, force: true })
  await Promise.allSettled(leftovers.map(remove))
}

function runInitialiser(folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = fileURLToPath(new URL('./initialise-pglite.ts', import.meta.url))
    const child = fork(script, [folder], { execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    let complaint = ''
    child.stderr?.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-4000)))
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) return resolve()
      const message = `The embedded database could not be initialised in ${folder}. ${complaint.trim()}`
      const remedy = 'Check that the disk has 100 MB free and that the folder can be written.'
      reject(new DatabaseProblem('database-unusable', message, remedy))
    })
  })
}
