import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadSecrets } from './secrets.ts'

const module = fileURLToPath(new URL('./secrets.ts', import.meta.url))

describe('the secrets of an installation', () => {
  let folder: string
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'careergini-secrets-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('are made once and kept, for their owner alone', () => {
    const dataDir = join(folder, 'data')
    expect(loadSecrets({ dataDir })).toEqual(loadSecrets({ dataDir }))
    expect(readdirSync(dataDir)).toEqual(['secrets.json'])
    if (process.platform === 'win32') return
    expect(statSync(dataDir).mode & 0o777).toBe(0o700)
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
  })

  it('are the same for services that start together', async () => {
    // Each finds no file first, then waits for the others before it goes on to make one.
    const script = `import fs from 'node:fs'
      import { syncBuiltinESMExports } from 'node:module'
      const { mkdirSync, readdirSync, writeFileSync } = fs
      fs.mkdirSync = (...given) => {
        const made = mkdirSync(...given)
        writeFileSync(${JSON.stringify(folder)} + '/here-' + process.pid, '')
        while (readdirSync(${JSON.stringify(folder)}).filter((name) => name.startsWith('here-')).length < 3);
        return made
      }
      syncBuiltinESMExports()
      const { loadSecrets } = await import(${JSON.stringify(module)})
      console.log(JSON.stringify(loadSecrets({ dataDir: ${JSON.stringify(join(folder, 'data'))} })))`
    const start = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script])
    const [one, two, three] = await Promise.all([start(), start(), start()])
    expect(two?.stdout).toBe(one?.stdout)
    expect(three?.stdout).toBe(one?.stdout)
  })

  it('are never replaced when their file is damaged; the way out is told', () => {
    writeFileSync(join(folder, 'secrets.json'), '{')
    expect(() => loadSecrets({ dataDir: folder })).toThrow(/damaged.*signed out once.*new key/)
  })
})
