import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { gatePolicyVersion } from './policy-version.ts'

/**
 * What the rules of each version were. When the rules change: raise `gatePolicyVersion` by one and add a row; a row that
 * is there never changes, for documents were proven under it.
 */
const rulesOf: Readonly<Record<string, string>> = {
  'gate@2': 'f6b4e746054c56e8',
  'gate@3': 'b81de1fc810d8001',
  'gate@4': 'c78d6db6dd5d9435',
  'gate@5': 'c7c1da17cbfc1d1e',
}

/** The code and the tables of the gate, without white space and lines of comment, which judge nothing. */
function fingerprint(change: (path: string, source: string) => string = (_, source) => source): string {
  const folder = new URL('.', import.meta.url)
  const paths = globSync('**/*.ts', { cwd: folder })
    .filter((path) => !path.endsWith('.test.ts') && path !== 'policy-version.ts')
    .toSorted()
  const hash = createHash('sha256')
  for (const path of paths) {
    const source = change(path, readFileSync(new URL(path, folder), 'utf8'))
    const code = source.split('\n').filter((line) => !/^\s*(?:\/\/|\/?\*)/u.test(line))
    hash.update(`${path}\n${code.join('').replace(/\s+/gu, '')}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

test('the rules are those of their version: changed rules need a new version and a new row', () => {
  expect(Object.keys(rulesOf).at(-1)).toBe(gatePolicyVersion)
  expect({ [gatePolicyVersion]: fingerprint() }).toEqual({ [gatePolicyVersion]: rulesOf[gatePolicyVersion] })
  expect(new Set(Object.values(rulesOf)).size).toBe(Object.keys(rulesOf).length)
})

test('one word more in a table is another policy, a comment is not', () => {
  const now = fingerprint()
  const widened = (path: string, source: string) =>
    path.endsWith('verb-classes.ts') ? source.replace("'reduce ", "'reduce invent ") : source
  const commented = (_: string, source: string) => `// A note.\n${source}`
  expect(fingerprint(widened)).not.toBe(now)
  expect(fingerprint(commented)).toBe(now)
})
