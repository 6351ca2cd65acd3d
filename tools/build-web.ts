import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

const root = resolve(import.meta.dirname, '..')
const stampFile = join(root, 'web/dist/.sources')

/** What the pages are made from. */
const sources = [
  'web/src',
  'web/index.html',
  'web/public',
  'web/vite.config.ts',
  'packages/contracts/src',
  'packages/client/src',
  'package-lock.json',
]

/** Builds the web pages when their sources changed since the last build. */
async function buildWeb(): Promise<void> {
  const hash = hashOf(sources.flatMap((path) => filesBelow(join(root, path))))
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return
  process.stdout.write('Building the web pages …\n')
  const { build } = await import('vite')
  await build({ root: join(root, 'web'), logLevel: 'warn' })
  compress(join(root, 'web/dist'))
  writeFileSync(stampFile, hash)
}

/** Writes `file.gz` beside each text file, which the gateway sends to browsers that take it: a third of the bytes. */
function compress(folder: string): void {
  const texts = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(({ name }) =>
    /\.(?:js|mjs|css|svg|html|json|wasm)$/.test(name),
  )
  for (const { parentPath, name } of texts) {
    const path = join(parentPath, name)
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }))
  }
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return []
  const entries =
    path.endsWith('src') || path.endsWith('public') ? readdirSync(path, { recursive: true, withFileTypes: true }) : null
  return entries
    ? entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .toSorted()
    : [path]
}

function hashOf(files: string[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

await buildWeb()
