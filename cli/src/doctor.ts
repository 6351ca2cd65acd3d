import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { resolve } from 'node:path'
import { httpTransport } from '@careergini/client'
import { readiness, type Dependency, type Readiness } from '@careergini/contracts'
import { dataFolderHolder } from '@careergini/database'
import {
  dataSettings,
  httpSettings,
  loadEnvironment,
  readSettings,
  secretSettings,
  SettingsError,
  type Environment,
} from '@careergini/platform/config'
import { startAll } from '@careergini/all-in-one'

/** One line of the doctor's report. */
interface Finding {
  state: Dependency['state']
  name: string
  detail: string
  remedy: string | null
}

const marks = { up: '✓', degraded: '!', down: '✗' }
/** The packages, a built-in index and some documents fit well in this; below it, trouble is near. */
const scarceBytes = 1024 ** 3

/** Explains the state of everything: through the running server when one holds the data folder, else by a short start. */
export async function doctor(): Promise<void> {
  const findings: Finding[] = [nodeFinding()]
  try {
    const environment = loadEnvironment(process.env)
    const { data } = readSettings(environment, {
      data: dataSettings,
      http: httpSettings(3000),
      secrets: secretSettings,
    })
    findings.push(
      { state: 'up', name: 'settings', detail: 'can be read', remedy: null },
      folderFinding(resolve(data.folder)),
    )
    if (!data.databaseUrl && !existsSync(resolve(data.folder))) findings.push(notStarted)
    else
      findings.push(
        ...(await servicesOf(environment, data.databaseUrl ? null : resolve(data.folder))).flatMap(serviceFindings),
      )
  } catch (error) {
    findings.push(...errorFindings(error))
  }
  for (const { state, name, detail, remedy } of findings)
    process.stdout.write(
      `  ${marks[state]} ${name.padEnd(24)} ${detail}${remedy ? `\n    ${' '.repeat(24)} ${remedy}` : ''}\n`,
    )
  process.exitCode = findings.some(({ state }) => state === 'down') ? 1 : 0
}

/** Looking must not create anything: without a folder there is nothing to start. */
const notStarted: Finding = {
  state: 'degraded',
  name: 'services',
  detail: 'never started with this data folder',
  remedy: 'Start them: npm start. Or set CAREERGINI_DATA to the folder you mean.',
}

function nodeFinding(): Finding {
  return {
    state: 'up',
    name: 'node',
    detail: `${process.versions.node} on ${process.platform} ${process.arch}`,
    remedy: null,
  }
}

function folderFinding(folder: string): Finding {
  const existing = existsSync(folder) ? folder : resolve(folder, '..')
  try {
    accessSync(existing, constants.W_OK)
  } catch {
    return {
      state: 'down',
      name: 'data folder',
      detail: `${folder} cannot be written`,
      remedy: 'Give yourself write access to it, or set CAREERGINI_DATA to another folder.',
    }
  }
  const { bavail, bsize } = statfsSync(existing)
  const free = bavail * bsize
  const gigabytes = (free / 1024 ** 3).toFixed(1)
  if (free < scarceBytes)
    return {
      state: 'degraded',
      name: 'data folder',
      detail: `${folder}, only ${gigabytes} GB free`,
      remedy: 'Free some space before you import more.',
    }
  return { state: 'up', name: 'data folder', detail: `${folder}, ${gigabytes} GB free`, remedy: null }
}

async function servicesOf(environment: Environment, embeddedFolder: string | null): Promise<Readiness[]> {
  const holder = embeddedFolder && existsSync(embeddedFolder) ? dataFolderHolder(embeddedFolder) : null
  if (holder?.url) return askRunning(holder.url)
  // Nobody runs: a start on a free port, looked at and stopped again, tells more than any guess.
  const system = await startAll({ ...environment, PORT: '0', LOG_LEVEL: 'silent' })
  try {
    return await system.readiness()
  } finally {
    await system.close()
  }
}

async function askRunning(url: string): Promise<Readiness[]> {
  const answer = await httpTransport(url)('/ready', { signal: AbortSignal.timeout(5000) })
  const own = readiness.parse(await answer.json())
  process.stdout.write(`  A server runs at ${url}; this is what it says.\n`)
  return [own]
}

function serviceFindings(service: Readiness): Finding[] {
  return service.dependencies.map((dependency) => ({
    state: dependency.state,
    name: `${service.service}: ${dependency.name}`,
    detail: [dependency.detail ?? dependency.state, dependency.loses]
      .filter((text) => text !== null)
      .map((text) => text.replace(/\.$/, ''))
      .join('. '),
    remedy: dependency.remedy,
  }))
}

function errorFindings(error: unknown): Finding[] {
  if (error instanceof SettingsError)
    return error.mistakes.map(({ name, problem, remedy }) => ({ state: 'down', name, detail: problem, remedy }))
  const remedy = error instanceof Error && 'remedy' in error && typeof error.remedy === 'string' ? error.remedy : null
  return [{ state: 'down', name: 'start', detail: error instanceof Error ? error.message : String(error), remedy }]
}
