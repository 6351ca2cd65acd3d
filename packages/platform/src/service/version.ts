import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The version of this copy of CareerGini, from the repository's package.json. */
export function packageVersion(): string {
  const text = readFileSync(join(import.meta.dirname, '../../../../package.json'), 'utf8')
  const { version } = JSON.parse(text) as { version?: unknown }
  return typeof version === 'string' ? version : 'unknown'
}
