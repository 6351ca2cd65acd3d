import { createClient, type Transport } from '@careergini/client'
import {
  findGaps,
  type GapAnalysis,
  type GapQuestion,
  getPosting,
  importPosting,
  listEvidence,
  matchOfPosting,
} from '@careergini/contracts'
import type { InternalTokens, Principal } from '@careergini/platform/auth'
import { AppError } from '@careergini/platform/errors'
import type { MatchFacts } from '../agents/resume-builder/nodes/match.ts'
import type { ResumeFacts } from '../agents/resume-builder/nodes/load.ts'

/** Asks the profile and jobs services in the person's name. A run may outlive a token, so each call signs its own. */
export function createFactsSource(parts: {
  transports: { profile: Transport; jobs: Transport }
  tokens: Pick<InternalTokens, 'sign'>
}): (principal: Principal, requestId: string) => ResumeFacts & MatchFacts {
  return (principal, requestId) => {
    const headers = async () => ({
      authorization: `Bearer ${await parts.tokens.sign(principal)}`,
      'x-request-id': requestId,
    })
    const profile = createClient({ transport: reachable(parts.transports.profile, 'profile'), headers })
    const jobs = createClient({ transport: reachable(parts.transports.jobs, 'jobs'), headers })
    return {
      evidence: async (signal) => (await profile.call(listEvidence, {}, { signal })).items,
      posting: (id, signal) => jobs.call(getPosting, { params: { id } }, { signal }),
      importPosting: (text, signal) => jobs.call(importPosting, { body: { text } }, { signal }),
      match: (id, signal) => jobs.call(matchOfPosting, { params: { id } }, { signal }),
    }
  }
}

/** Asks the jobs service for a person's gaps, in their name. */
export function createGapsSource(parts: {
  transports: { jobs: Transport }
  tokens: Pick<InternalTokens, 'sign'>
}): (principal: Principal, requestId: string) => (question: GapQuestion, signal: AbortSignal) => Promise<GapAnalysis> {
  return (principal, requestId) => {
    const headers = async () => ({
      authorization: `Bearer ${await parts.tokens.sign(principal)}`,
      'x-request-id': requestId,
    })
    const jobs = createClient({ transport: reachable(parts.transports.jobs, 'jobs'), headers })
    return (question, signal) => jobs.call(findGaps, { body: question }, { signal })
  }
}

/** A service that cannot be reached is a foreseen error with a remedy, not a crash. */
function reachable(transport: Transport, name: string): Transport {
  return async (path, init) => {
    try {
      return await transport(path, init)
    } catch (error) {
      if (init.signal?.aborted) throw error
      throw new AppError('unavailable', `The ${name} service does not answer. Try again in a moment.`, { cause: error })
    }
  }
}
