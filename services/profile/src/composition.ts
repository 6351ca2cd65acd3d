import { createEventLog } from '@careergini/platform/events'
import { createIdempotency } from '@careergini/platform/idempotency'
import { startJobQueue } from '@careergini/platform/queue'
import { restorableSince, runRetention } from '@careergini/platform/retention'
import type { Service, ServiceContext } from '@careergini/platform/service'
import { fileStorageOf } from '@careergini/platform/storage'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { createConceptFinder } from './evidence/concept-finder.ts'
import { EvidenceRepository } from './evidence/evidence.repository.ts'
import { EvidenceService, type ChangeProfile } from './evidence/evidence.service.ts'
import { DecisionService } from './imports/decision.service.ts'
import { DocumentRepository } from './imports/document.repository.ts'
import { workOnImports } from './imports/import.handlers.ts'
import { ImportRepository } from './imports/import.repository.ts'
import { ImportService } from './imports/import.service.ts'
import { UploadRetention } from './imports/upload-retention.service.ts'
import { readInWorker } from './imports/reading/read-in-worker.ts'
import { ProfileRepository } from './profile/profile.repository.ts'
import { ProfileService } from './profile/profile.service.ts'

/** Builds the profile service with everything it needs: the only wiring. */
export async function createProfile(context: ServiceContext): Promise<Service> {
  const { database, databaseCheck, logger, now, tokens, version } = context
  const files = fileStorageOf(readConfig(context.environment).storage, context.dataFolder)
  const concepts = createConceptFinder(context.taxonomy)
  const evidence = new EvidenceRepository(database.kysely)
  const imports = new ImportRepository(database.kysely)
  const documents = new DocumentRepository(database.kysely)
  const change: ChangeProfile = (userId, work) => profiles.change(userId, work)
  const editing = new EvidenceService({ evidence, concepts, now, change })
  const ownProfiles = new ProfileRepository(database.kysely)
  const profiles = new ProfileService({ database, profiles: ownProfiles, evidence, editing, now })
  const events = createEventLog({ db: database, table: 'importEvents', last: ['import-end', 'import-error'] })
  const queue = await startJobQueue({ db: database, logger })
  const read = readInWorker()
  const work = { database, imports, documents, evidence, files, events, concepts, read, logger, now }
  const reading = await workOnImports(queue, work)
  const uploads = new UploadRetention({ database, imports, documents, files, now })
  const retention = {
    'removed evidence': () => evidence.purgeRemoved(restorableSince(now())),
    'old imports and uploads': () => uploads.purgeRows(),
    'files without an upload': () => uploads.purgeFiles(),
  }
  await queue.daily('profile.retention', () => runRetention(retention, logger))
  const app = createApp({
    chassis: {
      service: 'profile',
      version,
      logger,
      tokens,
      now,
      idempotency: createIdempotency(database),
      dependencies: [databaseCheck],
    },
    evidence: editing,
    profiles,
    imports: new ImportService({ database, imports, documents, evidence, files, queue, events }),
    decisions: new DecisionService({ imports, evidence, concepts, now, change }),
  })
  return {
    name: 'profile',
    app,
    async close() {
      await app.close()
      await reading.stop()
      await queue.stop()
    },
  }
}
