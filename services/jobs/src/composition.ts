import { createIdempotency } from '@careergini/platform/idempotency'
import { startRetention } from '@careergini/platform/retention'
import type { Service, ServiceContext } from '@careergini/platform/service'
import { loadSkillsEngine, type SkillsEngine } from '@careergini/skills'
import { createApp } from './app.ts'
import { ConceptService } from './concepts/concept.service.ts'
import { GapService } from './gaps/gap.service.ts'
import { AnswerRepository } from './matches/answer.repository.ts'
import { createEvidenceReader } from './matches/evidence.reader.ts'
import { MatchService } from './matches/match.service.ts'
import { PostingRepository } from './postings/posting.repository.ts'
import { PostingService } from './postings/posting.service.ts'

/** Builds the jobs service with everything it needs: the only wiring. */
export async function createJobs(context: ServiceContext): Promise<Service> {
  const { database, databaseCheck, logger, now, tokens, transports, version } = context
  const taxonomy = context.taxonomy()
  const stored = new PostingRepository(database)
  const postings = new PostingService({ postings: stored, taxonomy, now })
  const answers = new AnswerRepository(database)
  const evidence = createEvidenceReader(transports.profile, tokens)
  const matches = new MatchService({ postings, answers, evidence, taxonomy, now })
  let made: SkillsEngine | null = null
  const engine = () => (made ??= loadSkillsEngine(taxonomy))
  const gaps = new GapService({ postings, answers, evidence, engine, now })
  const concepts = new ConceptService({ engine, evidence })
  const retention = await startRetention({ 'removed postings': () => stored.purge(now()) }, logger)
  const chassis = {
    service: 'jobs',
    version,
    logger,
    tokens,
    now,
    idempotency: createIdempotency(database),
    dependencies: [databaseCheck],
  }
  const app = createApp({ chassis, postings, matches, gaps, concepts })
  return {
    name: 'jobs',
    app,
    async close() {
      retention.stop()
      await app.close()
    },
  }
}
