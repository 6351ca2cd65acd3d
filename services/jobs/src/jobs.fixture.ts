import { createClient, type Client, type Transport } from '@careergini/client'
import { importPosting, importPostingFile, listEvidence, type EvidenceItem, type Posting } from '@careergini/contracts'
import type { Database } from '@careergini/database'
import { internalTokens, type Principal } from '@careergini/platform/auth'
import { createCache } from '@careergini/platform/cache'
import { createHttpApp, inProcessTransport, mount } from '@careergini/platform/http'
import { createLogger } from '@careergini/platform/log'
import { loadTaxonomy } from '@careergini/skills'
import { createJobs } from './composition.ts'

type Person = 'ada' | 'grace'

/** The jobs service over a database, with two people and a profile service that answers what `world` says. */
export interface JobsUnderTest {
  database: Database
  /** What the outside does: evidence, clock, whether the profile service answers. */
  world: { evidence: EvidenceItem[]; now: Date; profileAnswers: boolean }
  as(person: Person): Client
  anybody: Client
  paste(text: string, person?: Person): Promise<Posting>
  upload(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<Posting>
  /** Removes all postings and puts the outside back. */
  reset(): Promise<void>
  close(): Promise<void>
}

export const bakery = `Night Baker
Halden Bread | Bergen, Norway | Full-time

What you bring
- 2+ years of experience as a baker
- Able to work night shifts
- Food hygiene certificate
`

/** Starts the service in process; `close` ends it and the database. */
export async function startJobs(database: Database): Promise<JobsUnderTest> {
  const secrets = { jwtSecret: 'a'.repeat(32), jwtRefreshSecret: 'b'.repeat(32) }
  const tokens = internalTokens(secrets.jwtSecret)
  const logger = createLogger({ level: 'silent', service: 'test' })
  const fresh = () => ({ evidence: [], now: new Date('2026-01-15T10:00:00Z'), profileAnswers: true })
  const world: JobsUnderTest['world'] = fresh()
  const now = () => world.now
  const people: Record<Person, Principal> = {
    ada: { id: await addUser(database, 'ada@example.org'), email: 'ada@example.org', role: 'owner' },
    grace: { id: await addUser(database, 'grace@example.org'), email: 'grace@example.org', role: 'member' },
  }
  const profile = createHttpApp({ service: 'profile', version: '0', logger, tokens, dependencies: [], now })
  mount(profile, listEvidence, { answer: async () => ({ items: world.evidence }) })
  await profile.ready()
  const toProfile: Transport = (path, init) =>
    world.profileAnswers ? inProcessTransport(profile)(path, init) : Promise.reject(new TypeError('fetch failed'))
  const transports = { profile: toProfile, jobs: toProfile, ai: toProfile }
  const context = {
    environment: {},
    version: '0',
    dataFolder: '/nowhere',
    database,
    cache: await createCache(),
    databaseCheck: { name: 'database', essential: true, check: async () => ({ state: 'up' as const }) },
    logger,
    secrets,
    tokens,
    transports,
    taxonomy: loadTaxonomy,
    now,
  }
  const jobs = await createJobs(context)
  await jobs.app.ready()
  const transport = inProcessTransport(jobs.app)
  const as = (person: Person) =>
    createClient({ transport, headers: async () => ({ authorization: `Bearer ${await tokens.sign(people[person])}` }) })
  return {
    database,
    world,
    as,
    anybody: createClient({ transport }),
    paste: (text, person = 'ada') => as(person).call(importPosting, { body: { text } }),
    upload: (name, content) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      return as('ada').call(importPostingFile, { file: { name, content: bytes } })
    },
    async reset() {
      await database.kysely.deleteFrom('jobs').execute()
      Object.assign(world, fresh())
    },
    async close() {
      await jobs.close()
      await profile.close()
      await database.close()
    },
  }
}

async function addUser(database: Database, email: string): Promise<string> {
  const { id } = await database.kysely
    .insertInto('users')
    .values({ email, passwordHash: 'x', role: 'member' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
