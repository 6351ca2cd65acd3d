import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { layFoundation } from '@careergini/platform/service'
import { afterAll, expect, it, vi } from 'vitest'
import { createProfile } from '../composition.ts'

const folder = mkdtempSync(join(tmpdir(), 'careergini-crash-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fixture = fileURLToPath(new URL('./upload-and-wait.fixture.ts', import.meta.url))

it('reads what was uploaded before the process was killed', { timeout: 120_000 }, async () => {
  const userId = randomUUID()
  const child = spawn(
    process.execPath,
    [fixture, folder, userId, 'Ona Vidal\nona@example.org\n\nSkills\nBaking, Sales\n'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  child.kill('SIGKILL')
  await once(child, 'exit')

  const environment = { CAREERGINI_DATA: folder, LOG_LEVEL: 'error' }
  const foundation = await layFoundation({ name: 'profile', version: '1', defaultPort: 0, environment })
  const nowhere = () => Promise.reject(new TypeError('not called'))
  const service = await createProfile({ ...foundation, transports: { profile: nowhere, jobs: nowhere, ai: nowhere } })
  const readImport = () =>
    foundation.database.kysely
      .selectFrom('imports')
      .select('status')
      .where('id', '=', said.toString().trim())
      .executeTakeFirst()
  await vi.waitFor(async () => expect(await readImport()).toEqual({ status: 'ready' }), {
    timeout: 60_000,
    interval: 200,
  })
  await service.close()
  await foundation.close()
})
