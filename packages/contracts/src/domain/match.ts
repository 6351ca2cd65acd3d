import { z } from 'zod'
import { requirement } from './posting.ts'

export const matchStates = ['met', 'partial', 'missing', 'unknown'] as const
export type MatchState = (typeof matchStates)[number]
export const tiers = ['strong', 'good', 'stretch', 'unlikely'] as const
export type Tier = (typeof tiers)[number]

/** One requirement in the ledger with the evidence that decided it. */
export const ledgerRow = z.object({
  requirement,
  state: z.enum(matchStates),
  evidenceIds: z.array(z.string()),
  /** Stable name of the rule that decided, such as `skill.exact` or `years.enough`. */
  rule: z.string(),
  /** Why, in a sentence for the person, with the figures compared. */
  reason: z.string(),
  points: z.number(),
  /** The most that this row could bring. */
  maxPoints: z.number(),
  /** For `unknown`: what to ask the person. */
  question: z.string().nullable(),
})
export type LedgerRow = z.infer<typeof ledgerRow>

/** The ledger of one profile against one posting. Pure: the same inputs give the same bytes. */
export const match = z.object({
  postingId: z.string(),
  policyVersion: z.string(),
  tier: z.enum(tiers),
  /** For sorting only, 0..100; never shown without its rows. */
  score: z.number(),
  counts: z.object({ met: z.int(), partial: z.int(), missing: z.int(), unknown: z.int() }),
  rows: z.array(ledgerRow),
})
export type Match = z.infer<typeof match>
