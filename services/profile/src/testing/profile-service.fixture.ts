import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type Client } from '@careergini/client'
import {
  acceptImport,
  getImport,
  importEvents,
  listEvidence,
  uploadResume,
  type ImportEvent,
  type ImportRecord,
} from '@careergini/contracts'
import type { Database } from '@careergini/database'
import { internalTokens } from '@careergini/platform/auth'
import { createCache } from '@careergini/platform/cache'
import { inProcessTransport } from '@careergini/platform/http'
import { createLogger } from '@careergini/platform/log'
import type { Service } from '@careergini/platform/service'
import { loadTaxonomy } from '@careergini/skills'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { createProfile } from '../composition.ts'

const secrets = { jwtSecret: 'a'.repeat(32), jwtRefreshSecret: 'b'.repeat(32) }
const tokens = internalTokens(secrets.jwtSecret)
const dayMs = 24 * 60 * 60_000

/** The résumé of an invented baker. */
export const resume = `Ona Vidal
ona.vidal@example.org

Experience

Pastry Chef, Forn de Mar
Mar 2019 - Present
- Bake 300 croissants a day with a team of 4.
- Cut flour waste by 12%.

Baker, Pa i Sal
Jan 2015 - Feb 2019
- Opened the shop at 4 every morning.

Skills
Sourdough, Lamination, Food safety
`

/** The whole service on one database and a folder of its own, with a new person for each test. */
export class ProfileFixture {
  readonly dataFolder = mkdtempSync(join(tmpdir(), 'careergini-profile-'))
  database!: Database
  client!: Client
  userId!: string
  /** How far the service's clock is ahead. */
  daysLater = 0
  #service!: Service
  #people = 0

  async start(open: () => Promise<Database>): Promise<void> {
    this.database = await open()
    await this.startService()
  }

  async startService(): Promise<void> {
    const nowhere = () => Promise.reject(new TypeError('not called'))
    this.#service = await createProfile({
      environment: {},
      version: '1.2.3',
      dataFolder: this.dataFolder,
      database: this.database,
      cache: await createCache(),
      logger: createLogger({ level: 'error', service: 'profile' }),
      secrets,
      tokens,
      taxonomy: loadTaxonomy,
      databaseCheck: { name: 'database', essential: true, check: async () => ({ state: 'up' }) },
      transports: { profile: nowhere, jobs: nowhere, ai: nowhere },
      now: () => new Date(Date.now() + this.daysLater * dayMs),
    })
  }

  async restartService(): Promise<void> {
    await this.#service.close()
    await this.startService()
  }

  async stop(): Promise<void> {
    await this.#service.close()
    await this.database.close()
    rmSync(this.dataFolder, { recursive: true })
  }

  async signUp(): Promise<{ client: Client; userId: string }> {
    const email = `person-${this.#people++}@example.org`
    const added = this.database.kysely.insertInto('users').values({ email }).returning('id')
    const { id } = await added.executeTakeFirstOrThrow()
    const headers = async () => ({ authorization: `Bearer ${await tokens.sign({ id, email, role: 'member' })}` })
    return {
      client: createClient({ transport: (...call) => inProcessTransport(this.#service.app)(...call), headers }),
      userId: id,
    }
  }

  upload = (content: string, name = 'resume.txt', client = this.client): Promise<ImportRecord> =>
    client.call(uploadResume, { file: { name, content: new TextEncoder().encode(content) } })

  /** All events of an import, until it is read. */
  follow = async (id: string, lastEventId?: number, client = this.client): Promise<ImportEvent[]> => {
    const events: ImportEvent[] = []
    const from = lastEventId === undefined ? {} : { lastEventId }
    for await (const event of client.events(importEvents, { params: { id } }, from)) events.push(event)
    return events
  }

  /** Uploaded and read, not decided. */
  imported = async (content: string, name?: string): Promise<ImportRecord> => {
    const { id } = await this.upload(content, name)
    await this.follow(id)
    return this.client.call(getImport, { params: { id } })
  }

  acceptAll = (id: string): Promise<ImportRecord> =>
    this.client.call(acceptImport, { params: { id }, body: { accept: 'all' } })

  evidence = async () => (await this.client.call(listEvidence, {})).items

  texts = async (): Promise<string[]> => (await this.evidence()).map(({ text }) => text)
}

/** The fixture, started before the tests of a file and stopped after them. */
export function useProfileService(open: () => Promise<Database>): ProfileFixture {
  const fixture = new ProfileFixture()
  beforeAll(() => fixture.start(open))
  afterAll(() => fixture.stop())
  beforeEach(async () => {
    fixture.daysLater = 0
    Object.assign(fixture, await fixture.signUp())
  })
  return fixture
}
