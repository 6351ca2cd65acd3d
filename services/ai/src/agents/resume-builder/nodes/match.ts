import type { Match } from '@careergini/contracts'
import type { ResumeBuilderState, ResumeBuilderUpdate } from '../state.ts'

/** The ledger comes from the jobs service, which keeps the person's answers to what no evidence can say. */
export interface MatchFacts {
  match(postingId: string, signal: AbortSignal): Promise<Match>
}

export function createMatchNode() {
  return async (
    { posting }: ResumeBuilderState,
    facts: MatchFacts,
    signal: AbortSignal,
  ): Promise<ResumeBuilderUpdate> => ({
    match: posting ? await facts.match(posting.id, signal) : null,
  })
}
