// Prepares a clone: installs what is missing, and brings Node where the machine's own is too old. Runs on Node 20.19 and
// later, before anything is installed; so no TypeScript and no packages here.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const stampFile = join(root, 'node_modules', '.careergini-installed.json')
const oldest = [20, 19]
/** Node from which `crypto.argon2` and type stripping are there. */
const needed = [24, 7]

const withTests = process.argv.includes('--with-tests')

if (!atLeast(oldest))
  stop(
    `Node ${process.versions.node} is too old to begin with. Install Node 20.19 or later from your system or nodejs.org, then try again.`,
  )
installPackages()
provideNode()

function installPackages() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const installed = readStamp()
  if (installed.lock === wanted && (installed.withTests || !withTests)) return
  say(installed.lock ? 'Updating packages …' : 'Installing packages. This happens once and takes one to two minutes …')
  npm(
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...(withTests ? [] : ['--omit=dev'])],
    root,
  )
  writeFileSync(stampFile, JSON.stringify({ lock: wanted, withTests }))
}

/**
 * Links a newer Node into node_modules/.bin, which npm puts first on the path of every script. It counts from the next
 * script on: a shell that has already run `node` remembers where it found it.
 */
function provideNode() {
  if (atLeast(needed)) return
  const link = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(link)) return
  const runtime = join(root, 'tools', 'runtime')
  const packageName = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const binary = join(runtime, 'node_modules', packageName, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const { optionalDependencies } = JSON.parse(readFileSync(join(runtime, 'package.json'), 'utf8'))
  if (!(packageName in optionalDependencies))
    stop(
      `This machine has Node ${process.versions.node}; CareerGini needs ${needed.join('.')} or later, and no package brings it for ${process.platform} on ${process.arch}. Install Node 24 from nodejs.org, then try again.`,
    )
  if (!existsSync(binary)) {
    say(`Fetching Node 24 for CareerGini alone (yours is ${process.versions.node} and stays as it is) …`)
    npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], runtime)
  }
  mkdirSync(dirname(link), { recursive: true })
  rmSync(link, { force: true })
  if (process.platform !== 'win32') symlinkSync(binary, link)
  else {
    try {
      linkSync(binary, link)
    } catch {
      copyFileSync(binary, link)
    }
  }
}

function npm(args, folder) {
  const own = process.env.npm_execpath
  const command = own?.endsWith('js') ? [process.execPath, own] : [process.platform === 'win32' ? 'npm.cmd' : 'npm']
  const result = spawnSync(command[0], [...command.slice(1), ...args], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: command.length === 1 && process.platform === 'win32',
  })
  if (result.status !== 0)
    stop(
      'Installing did not work; npm says why above. Check the network and the free space (about 1 GB), then try again: nothing is broken by a second try.',
    )
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'))
  } catch {
    return {}
  }
}

function atLeast([major, minor]) {
  const [haveMajor, haveMinor] = process.versions.node.split('.').map(Number)
  return haveMajor > major || (haveMajor === major && haveMinor >= minor)
}

function say(line) {
  process.stdout.write(`${line}\n`)
}

function stop(line) {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}
