import {
  type EvidenceItem,
  findGaps,
  getPosting,
  importPosting,
  listEvidence,
  matchOfPosting,
  type Posting,
} from '@careergini/contracts'
import type { InternalTokens } from '@careergini/platform/auth'
import { AppError } from '@careergini/platform/errors'
import { createHttpApp, type HttpApp, mount } from '@careergini/platform/http'
import { createLogger } from '@careergini/platform/log'
import { inventedGaps } from './invented-gaps.ts'
import { inventedEvidence, inventedMatch, inventedPosting } from './invented-person.ts'

/** The profile and jobs services as far as the AI service calls them, with one invented person's facts for each user. */
export function servicesBehind(
  tokens: InternalTokens,
  facts: { evidence?: EvidenceItem[]; posting?: Posting } = {},
): HttpApp {
  const logger = createLogger({ level: 'silent', service: 'test' })
  const app = createHttpApp({
    service: 'behind',
    version: '0',
    logger,
    tokens,
    dependencies: [],
    now: () => new Date(0),
  })
  const posting = facts.posting ?? inventedPosting
  const known = (id: string) => {
    if (id === posting.id) return posting
    throw new AppError('not-found', 'There is no such posting.')
  }
  mount(app, listEvidence, { answer: async () => ({ items: facts.evidence ?? inventedEvidence }) })
  mount(app, getPosting, { answer: async ({ params }) => known(params.id) })
  mount(app, matchOfPosting, { answer: async ({ params }) => ({ ...inventedMatch, postingId: known(params.id).id }) })
  mount(app, findGaps, {
    async answer({ body }) {
      if (body.targetRole && body.targetRole !== inventedGaps.target.label)
        throw new AppError('not-found', `No occupation is known as “${body.targetRole}”.`)
      return inventedGaps
    },
  })
  mount(app, importPosting, {
    async answer({ body }) {
      if (body.text.split(/\s+/).length < 10) throw new AppError('posting-too-short', 'Paste the whole posting.')
      return posting
    },
  })
  return app
}
