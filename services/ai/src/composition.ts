import { join } from 'node:path'
import { env } from 'node:process'
import { createOllama } from '@careergini/llm'
import { createSealer } from '@careergini/platform/auth'
import { createEgress } from '@careergini/platform/egress'
import { createEventLog } from '@careergini/platform/events'
import { startRetention } from '@careergini/platform/retention'
import type { Service, ServiceContext } from '@careergini/platform/service'
import { createIdempotency } from '@careergini/platform/idempotency'
import { createFileStorage } from '@careergini/platform/storage'
import { forbidTracing } from './agents/forbid-tracing.ts'
import { createAiApp } from './app.ts'
import { readAiSettings } from './config.ts'
import { lazily } from './lazily.ts'
import { ModelService } from './models/model.service.ts'
import { DocumentRepository } from './resume/document.repository.ts'
import { DocumentService } from './resume/document.service.ts'
import { createFactsSource } from './resume/facts.source.ts'
import { GenerationService } from './resume/generation.service.ts'
import type { LineChoiceService } from './resume/line-choice.service.ts'
import { createRunEvents, lastEvents } from './resume/run-events.ts'
import { RunRepository } from './resume/run.repository.ts'

/** Longer than any run may take: what still says it runs after that has lost its process. */
const longestRunMs = 60 * 60_000

/** Builds the AI service with everything it needs: the only wiring. */
export async function createAi(context: ServiceContext): Promise<Service> {
  const { cache, database, environment, logger, now, secrets, taxonomy, tokens, transports } = context
  forbidTracing(env)
  const settings = readAiSettings(environment)
  const egress = createEgress({ database, service: 'ai' })
  const ollama = createOllama(settings.ollama, egress.toServer(settings.ollama.baseUrl, { purpose: 'language model' }))
  const models = new ModelService({ ollama, cache, ...settings.ollama, now })

  const files = createFileStorage(settings.s3 ? { s3: settings.s3 } : { folder: join(context.dataFolder, 'files') })
  const versions = new DocumentRepository(database)
  const documents = new DocumentService({ documents: versions, files, now })
  const workshop = lazily(async () => {
    const { openWorkshop } = await import('./workshop.ts')
    const sealer = createSealer(secrets.jwtSecret, 'proof keys')
    return openWorkshop({
      database,
      sealer,
      models: ollama,
      taxonomy,
      versions,
      documents,
      limits: settings.phrase,
      now,
    })
  })
  const lineChoices: Pick<LineChoiceService, 'choose'> = {
    choose: async (...choice) => (await workshop.get()).lineChoices.choose(...choice),
  }
  const events = createRunEvents(createEventLog({ db: database, table: 'runEvents', last: lastEvents }))
  const generation = new GenerationService({
    runs: new RunRepository(database),
    events,
    documents,
    build: async function* (run) {
      yield* (await workshop.get()).build(run)
    },
    factsFor: createFactsSource({ transports, tokens }),
    logger,
    now,
  })

  const retention = await startRetention({ 'removed documents': () => documents.purge() }, logger)
  // An embedded database has one process: whatever ran before this start has ended.
  const recoverBefore = new Date(now().getTime() - (database.kind === 'pglite' ? 0 : longestRunMs))
  await generation.recover(recoverBefore)

  const dependencies = [context.databaseCheck, { name: 'ollama', essential: false, check: () => models.check() }]
  const chassis = {
    service: 'ai',
    version: context.version,
    logger,
    tokens,
    dependencies,
    now,
    idempotency: createIdempotency(database),
  }
  const app = createAiApp(chassis, { generation, documents, lineChoices, models })
  return {
    name: 'ai',
    app,
    async close() {
      retention.stop()
      await generation.close()
      await app.close()
      await egress.close()
      await (await workshop.ifMade())?.close()
    },
  }
}
