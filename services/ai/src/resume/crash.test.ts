import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inProcessTransport } from '@careergini/platform/http'
import { layFoundation } from '@careergini/platform/service'
import { findPostgresBinaries, startPostgres, type PostgresServer } from '@careergini/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createAi } from '../composition.ts'
import { servicesBehind } from '../testing/services-behind.ts'

const fixture = fileURLToPath(new URL('../testing/write-and-wait.fixture.ts', import.meta.url))
const cleanUps: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp()
})

describe('a run whose process is killed while the model writes', () => {
  const writeAfterKill = async (server: PostgresServer | null, within: number) => {
    const folder = mkdtempSync(join(tmpdir(), 'careergini-crash-'))
    cleanUps.push(() => rmSync(folder, { recursive: true, force: true }))
    const userId = randomUUID()
    const child = spawn(process.execPath, [fixture, folder, server?.url ?? '', userId], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    cleanUps.push(() => void child.kill('SIGKILL'))
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')

    const settings = { CAREERGINI_DATA: folder, LOG_LEVEL: 'error', OLLAMA_BASE_URL: 'http://127.0.0.1:9' }
    const environment = { ...settings, ...(server && { DATABASE_URL: server.url }) }
    const foundation = await layFoundation({ name: 'ai', version: '1', defaultPort: 0, environment })
    cleanUps.push(() => foundation.close())
    const behind = inProcessTransport(servicesBehind(foundation.tokens))
    const service = await createAi({ ...foundation, transports: { profile: behind, jobs: behind, ai: behind } })
    cleanUps.push(() => service.close())
    const statusOf = () =>
      foundation.database.kysely
        .selectFrom('runs')
        .select(['status', 'attempts'])
        .where('userId', '=', userId)
        .execute()
    await vi.waitFor(async () => expect(await statusOf()).toEqual([{ status: 'succeeded', attempts: 2 }]), {
      timeout: within,
      interval: 200,
    })
    const versions = await foundation.database.kysely.selectFrom('resumeVersions').select('version').execute()
    expect(versions).toEqual([{ version: 1 }])
  }

  it('is written by the next start', { timeout: 120_000 }, () => writeAfterKill(null, 60_000))

  it('is written by another process on the same server, within a minute', { timeout: 180_000 }, async ({ skip }) => {
    if (!findPostgresBinaries()) skip('no PostgreSQL programs are installed')
    const server = await startPostgres()
    cleanUps.push(() => server.stop())
    await writeAfterKill(server, 60_000)
  })
})
