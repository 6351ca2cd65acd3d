import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ApiError, type Client, createClient, type Transport } from '@careergini/client'
import type { DocumentEvent, DocumentLine, Problem, TailoredDocument } from '@careergini/contracts'
import type { Database } from '@careergini/database'
import {
  inventedChat,
  inventedOllama,
  type Replay,
  type ReplayServer,
  startReplayServer,
} from '@careergini/llm/testing'
import { internalTokens, type Principal } from '@careergini/platform/auth'
import { createCache } from '@careergini/platform/cache'
import { inProcessTransport } from '@careergini/platform/http'
import { createLogger } from '@careergini/platform/log'
import type { Service, ServiceContext } from '@careergini/platform/service'
import { loadTaxonomy } from '@careergini/skills'
import { createAi } from '../composition.ts'
import { once } from '../lazily.ts'
import { inventedPosting } from './invented-person.ts'
import { servicesBehind } from './services-behind.ts'

export const inventedModel = 'invented:7b'
const secrets = { jwtSecret: 'a'.repeat(32), jwtRefreshSecret: 'b'.repeat(32) }

/** Read once for all harnesses of a test file; nothing writes to it. */
const taxonomy = once(loadTaxonomy)

const wordsOneLine = { OLLAMA_REASONING_MODEL: inventedModel, RESUME_REPHRASE_LINES: '1' }
/** A wording that the evidence holds. */
const held = (): Replay => inventedChat({ deltas: ['{"text": "', 'In wound care, trained 14 new nurses', '"}'] })

export interface AiHarness {
  database: Database
  service: Service
  /** Stands where Ollama would, on a real socket. */
  ollama: ReplayServer
  tokens: ReturnType<typeof internalTokens>
  /** The person whose posting the invented one is. */
  maja: Principal
  client: Client
  /** What the model answers from now on; without an answer the wording that the evidence holds. */
  answerChat(chat?: () => Replay): void
  /** How the services downhill are reached from now on; without an answer as ever. */
  reachDownhill(transport?: Transport): void
  downhill: Transport
  dataFolder: string
  /** Another AI service on the same database. */
  start(more?: Partial<ServiceContext>): Promise<Service>
  newPerson(): Promise<Principal>
  clientOf(principal: Principal, of?: Service): Client
  close(): Promise<void>
}

/** The AI service with a database, a file folder, services downhill and a model server of its own. */
export async function startAiHarness(
  open: () => Promise<Database>,
  always: Partial<ServiceContext> = {},
): Promise<AiHarness> {
  const database = await open()
  const tokens = internalTokens(secrets.jwtSecret)
  const behind = servicesBehind(tokens)
  let chat = held
  const ollama = await startReplayServer(inventedOllama({ models: [inventedModel], chat: () => chat() }), 1)
  const dataFolder = mkdtempSync(join(tmpdir(), 'careergini-ai-'))
  const downhill = inProcessTransport(behind)
  let reach: Transport = downhill
  const transport: Transport = (path, init) => reach(path, init)

  const cache = await createCache()
  const start = (more: Partial<ServiceContext> = {}) =>
    createAi({
      environment: { ...wordsOneLine, OLLAMA_BASE_URL: ollama.baseUrl },
      version: '1.2.3',
      dataFolder,
      database,
      cache,
      logger: createLogger({ level: 'silent', service: 'test' }),
      secrets,
      tokens,
      taxonomy,
      databaseCheck: { name: 'database', essential: true, check: async () => ({ state: 'up' }) },
      transports: { profile: transport, jobs: transport, ai: transport },
      now: () => new Date(),
      ...always,
      ...more,
    })
  const service = await start()
  const newPerson = () => insertPerson(database)
  const clientOf = (principal: Principal, of = service) =>
    createClient({
      transport: inProcessTransport(of.app),
      headers: async () => ({ authorization: `Bearer ${await tokens.sign(principal)}` }),
    })
  const maja = await newPerson()
  await storePosting(database, maja.id)
  return {
    database,
    service,
    ollama,
    tokens,
    maja,
    client: clientOf(maja),
    answerChat: (answer) => void (chat = answer ?? held),
    reachDownhill: (other) => void (reach = other ?? downhill),
    downhill,
    dataFolder,
    start,
    newPerson,
    clientOf,
    async close() {
      for (const part of [service, behind, ollama, cache, database]) await part.close()
      rmSync(dataFolder, { recursive: true })
    },
  }
}

async function insertPerson(database: Database): Promise<Principal> {
  const id = randomUUID()
  const email = `${id}@example.org`
  await database.kysely.insertInto('users').values({ id, email }).execute()
  return { id, email, role: 'member' }
}

/** The jobs service's row, which a document points to. */
async function storePosting(database: Database, ownerUserId: string): Promise<void> {
  const { id, title, text } = inventedPosting
  const origin = { sourceKind: 'pasted', sourceLabel: 'Pasted', textSha256: 'x', policyVersion: 'x' }
  await database.kysely
    .insertInto('jobs')
    .values({ id, ownerUserId, title, text, ...origin })
    .execute()
}

export async function collect(events: AsyncIterable<DocumentEvent>): Promise<DocumentEvent[]> {
  const seen: DocumentEvent[] = []
  for await (const event of events) seen.push(event)
  return seen
}

/** The problem that a call must end with. */
export async function problemOf(call: Promise<unknown>): Promise<Problem> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ApiError)) throw new Error('no problem came', { cause: error })
  return error.problem
}

/** The lines below the heads, in reading order. */
export function bodyLines({ content }: Pick<TailoredDocument, 'content'>): DocumentLine[] {
  return content.sections.flatMap((section) => section.entries.flatMap((entry) => entry.lines))
}
