import { randomBytes, randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const secretsFile = z.object({ jwtSecret: z.string().min(32), jwtRefreshSecret: z.string().min(32) })
export type Secrets = z.infer<typeof secretsFile>

/**
 * The installation's secrets: those set win; what is not set is generated once and kept in `secrets.json` of the data
 * folder, readable by its owner alone.
 */
export function loadSecrets(options: {
  dataDir: string
  jwtSecret?: string | undefined
  jwtRefreshSecret?: string | undefined
}): Secrets {
  const { jwtSecret, jwtRefreshSecret } = options
  if (jwtSecret && jwtRefreshSecret) return { jwtSecret, jwtRefreshSecret }
  const path = join(options.dataDir, 'secrets.json')
  const kept = readKept(path) ?? makeOrRead(path, options.dataDir)
  return { jwtSecret: jwtSecret ?? kept.jwtSecret, jwtRefreshSecret: jwtRefreshSecret ?? kept.jwtRefreshSecret }
}

function readKept(path: string): Secrets | null {
  try {
    return secretsFile.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw new Error(
      `${path} is damaged. Restore it from a backup, or remove it: everybody is then signed out once, and new ` +
        'documents are signed with a new key. Nothing else changes.',
      { cause: error },
    )
  }
}

/** Makes the file whole and only where there is none: of services that start together, the fastest one's counts. */
function makeOrRead(path: string, dataDir: string): Secrets {
  const made = { jwtSecret: randomBytes(32).toString('hex'), jwtRefreshSecret: randomBytes(32).toString('hex') }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const temporary = `${path}.${randomUUID()}`
  writeFileSync(temporary, JSON.stringify(made), { mode: 0o600, flag: 'wx' })
  try {
    // Unlike a rename, a link never replaces what is there.
    linkSync(temporary, path)
    return made
  } catch (error) {
    const winner = readKept(path)
    if (winner) return winner
    throw error
  } finally {
    rmSync(temporary, { force: true })
  }
}
