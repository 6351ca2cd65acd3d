import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DatabaseProblem } from './database-problem.ts'

export interface DataFolderHolder {
  pid: number
  since: string
  /** Where the holder answers, once it listens. */
  url: string | null
}

export interface DataFolderLock {
  /** Tells other processes where this one answers. */
  announce(url: string): void
  release(): void
}

/**
 * Takes the data folder for this process, creating it when missing. The lock is the operating system's lock on a file
 * (through SQLite, which does this well on every platform), so it ends with the process however that ends and is never
 * stale. Throws `data-folder-in-use` naming the holder, or `data-folder-not-writable`.
 */
export function lockDataFolder(folder: string): DataFolderLock {
  const holderFile = join(folder, 'holder.json')
  const since = new Date().toISOString()
  const write = (holder: DataFolderHolder) => writeFileSync(holderFile, `${JSON.stringify(holder)}\n`)
  const file = openLockFile(folder)
  try {
    file.exec('pragma journal_mode = memory')
    file.exec('begin exclusive')
    write({ pid: process.pid, since, url: null })
  } catch (error) {
    file.close()
    throw isBusy(error) ? inUse(folder) : notWritable(folder, error)
  }
  return {
    announce: (url) => write({ pid: process.pid, since, url }),
    release: () => file.close(),
  }
}

/** Who holds the folder, or null when nobody does. */
export function dataFolderHolder(folder: string): DataFolderHolder | null {
  try {
    lockDataFolder(folder).release()
    return null
  } catch (error) {
    if (error instanceof DatabaseProblem && error.code === 'data-folder-in-use') return readHolder(folder)
    throw error
  }
}

function openLockFile(folder: string): DatabaseSync {
  try {
    // It holds personal files and keys: nobody else on the machine may look in.
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return new DatabaseSync(join(folder, 'lock.sqlite'))
  } catch (error) {
    throw notWritable(folder, error)
  }
}

function readHolder(folder: string): DataFolderHolder {
  const unknown = { pid: 0, since: '', url: null }
  try {
    // Written by lockDataFolder above.
    return { ...unknown, ...(JSON.parse(readFileSync(join(folder, 'holder.json'), 'utf8')) as DataFolderHolder) }
  } catch {
    return unknown
  }
}

function isBusy(error: unknown): boolean {
  const sqliteBusy = 5
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy
}

function inUse(folder: string): DatabaseProblem {
  const { pid, since, url } = readHolder(folder)
  const who = pid ? ` (process ${pid}, since ${since})` : ''
  return new DatabaseProblem(
    'data-folder-in-use',
    `Another CareerGini already uses ${folder}${who}.`,
    `${url ? `Open ${url}, or stop` : 'Stop'} the other one first, or set CAREERGINI_DATA to another folder.`,
  )
}

function notWritable(folder: string, cause: unknown): DatabaseProblem {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new DatabaseProblem(
    'data-folder-not-writable',
    `CareerGini cannot write to ${folder}: ${reason}`,
    'Give yourself write access to the folder, or set CAREERGINI_DATA to another one.',
    { cause },
  )
}
