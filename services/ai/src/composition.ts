import { env } from 'node:process'
import { createOllama } from '@careergini/llm'
import { createSealer } from '@careergini/platform/auth'
import { createEgress } from '@careergini/platform/egress'
import { createEventLog } from '@careergini/platform/events'
import { startJobQueue } from '@careergini/platform/queue'
import { runRetention } from '@careergini/platform/retention'
import type { Service, ServiceContext } from '@careergini/platform/service'
import { createIdempotency } from '@careergini/platform/idempotency'
import { type FileStorage, fileStorageOf } from '@careergini/platform/storage'
import { forbidTracing } from './agents/forbid-tracing.ts'
import type { ResumeRun } from './agents/resume-builder/graph.ts'
import { createAiApp } from './app.ts'
import { readAiSettings } from './config.ts'
import { lazily } from './lazily.ts'
import { ModelService } from './models/model.service.ts'
import { DocumentRepository } from './resume/document.repository.ts'
import { DocumentService } from './resume/document.service.ts'
import { createFactsSource, createGapsSource } from './resume/facts.source.ts'
import { requeueDocuments, workOnDocuments } from './resume/generation.handlers.ts'
import { GenerationService } from './resume/generation.service.ts'
import type { LineChoiceService } from './resume/line-choice.service.ts'
import { ProofKeyRepository } from './resume/proof-key.repository.ts'
import { RunEnding } from './resume/run-ending.ts'
import { createRunEvents, lastEvents } from './resume/run-events.ts'
import { RunRepository } from './resume/run.repository.ts'
import { createRunsHere } from './resume/runs-here.ts'
import { writingRetention } from './resume/writing-retention.ts'
import { AnalysisService } from './skills/analysis.service.ts'
import type { WorkshopParts } from './workshop.ts'

/** What a document takes beside its wording by a model. */
const withoutModelMs = 2 * 60_000
const requeueEveryMs = 60_000

/** Builds the AI service with everything it needs: the only wiring. */
export async function createAi(context: ServiceContext): Promise<Service> {
  const { cache, database, environment, logger, now, taxonomy, tokens } = context
  forbidTracing(env)
  const settings = readAiSettings(environment)
  const egress = createEgress({ database, service: 'ai' })
  const ollamaFor = (userId: string | null) =>
    createOllama(settings.ollama, egress.toServer(settings.ollama.baseUrl, { purpose: 'language model', userId }))
  const models = new ModelService({ ollama: ollamaFor(null), cache, ...settings.ollama, now })

  const files = fileStorageOf(settings.storage, context.dataFolder)
  const versions = new DocumentRepository(database)
  const documents = new DocumentService({ documents: versions, files, logger, now })
  const workshop = workshopFor(context, { modelsFor: ollamaFor, versions, documents, limits: settings.phrase })
  const lineChoices: Pick<LineChoiceService, 'choose'> = {
    choose: async (...choice) => (await workshop.get()).lineChoices.choose(...choice),
  }
  const writing = await startWriting(context, {
    versions,
    documents,
    files,
    build: async (run) => (await workshop.get()).build(run),
    longestMs: settings.phrase.totalMs + withoutModelMs,
  })

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
  const analysis = new AnalysisService({
    gapsFor: createGapsSource(context),
    modelsFor: ollamaFor,
    taxonomy,
    totalMs: settings.phrase.totalMs,
  })
  const proofKeys = new ProofKeyRepository(database)
  const { generation } = writing
  const app = createAiApp(chassis, { generation, documents, lineChoices, proofKeys, models, analysis })
  return {
    name: 'ai',
    app,
    async close() {
      await app.close()
      await writing.stop()
      await egress.close()
      await (await workshop.ifMade())?.close()
    },
  }
}

/** Loaded with the first document. */
function workshopFor(
  { database, secrets, taxonomy, now }: ServiceContext,
  parts: Pick<WorkshopParts, 'modelsFor' | 'versions' | 'documents' | 'limits'>,
) {
  return lazily(async () => {
    const { openWorkshop } = await import('./workshop.ts')
    const sealer = createSealer(secrets.jwtSecret, 'proof keys')
    return openWorkshop({ ...parts, database, sealer, taxonomy, now })
  })
}

interface WritingParts {
  versions: DocumentRepository
  documents: DocumentService
  files: FileStorage
  build: (run: ResumeRun) => Promise<void>
  longestMs: number
}

/** The runs of the résumé builder: asked for here, written by the workers of the queue. */
async function startWriting({ database, logger, now, tokens, transports }: ServiceContext, parts: WritingParts) {
  const queue = await startJobQueue({ db: database, logger })
  const runs = new RunRepository(database.kysely)
  const events = createRunEvents(createEventLog({ db: database, table: 'runEvents', last: lastEvents }))
  const ending = new RunEnding({ database, runs, events, now })
  const shared = { runs, runsHere: createRunsHere(), ending, events, documents: parts.documents }
  const factsFor = createFactsSource({ transports, tokens })
  await workOnDocuments(queue, { ...shared, build: parts.build, longestMs: parts.longestMs, factsFor, logger })
  const requeue = () =>
    requeueDocuments(queue, runs).catch((error: unknown) => logger.error({ err: error }, 'lost runs were not found'))
  await requeue()
  const retention = writingRetention({ documents: parts.versions, runs, files: parts.files, now })
  await queue.daily('ai.retention', () => runRetention(retention, logger))
  const requeuing = setInterval(() => void requeue(), requeueEveryMs).unref()
  return {
    generation: new GenerationService({ ...shared, database, queue }),
    async stop() {
      clearInterval(requeuing)
      // What is being written is left to the next start, or to another process.
      await queue.stop(0)
    },
  }
}
