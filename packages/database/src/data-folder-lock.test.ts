import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dataFolderHolder, lockDataFolder } from './data-folder-lock.ts'

const module = fileURLToPath(new URL('./data-folder-lock.ts', import.meta.url))

describe('the lock on the data folder', () => {
  let folder: string
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'careergini-lock-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('lets one process in and names it to the second', () => {
    const lock = lockDataFolder(folder)
    lock.announce('http://localhost:3000')
    expect(() => lockDataFolder(folder)).toThrow(new RegExp(`already uses .*process ${process.pid}`))
    expect(dataFolderHolder(folder)).toMatchObject({ pid: process.pid, url: 'http://localhost:3000' })
    lock.release()
    expect(dataFolderHolder(folder)).toBeNull()
    lockDataFolder(folder).release()
  })

  it('is free again as soon as its holder was killed', async () => {
    const script = `import { lockDataFolder } from ${JSON.stringify(module)}
      lockDataFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000)`
    const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(holder.stdout, 'data')
    expect(dataFolderHolder(folder)).toMatchObject({ pid: holder.pid })
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    lockDataFolder(folder).release()
  })

  it.skipIf(process.platform === 'win32')('makes a folder that its owner alone may open', () => {
    const made = join(folder, 'data')
    lockDataFolder(made).release()
    expect(statSync(made).mode & 0o777).toBe(0o700)
  })

  it('says so when the folder cannot be written', () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    expect(() => lockDataFolder(join(file, 'data'))).toThrow(/cannot write to/)
  })

  it.skipIf(userInfo().uid === 0)('says so when the folder is read-only', () => {
    chmodSync(folder, 0o500)
    expect(() => lockDataFolder(folder)).toThrow(/cannot write to/)
    chmodSync(folder, 0o700)
  })
})
