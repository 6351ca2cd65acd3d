import { z } from 'zod'
import { matchStates, tiers } from './match.ts'
import { importances } from './posting.ts'

const named = z.object({ conceptId: z.string(), label: z.string() })

/** How the nearest skill of the person stands to what is asked: by a relation of the taxonomy, or by meaning alone. */
export const nearnessKinds = ['broader', 'related', 'sibling', 'meaning'] as const

/** A concept that the targets ask for, with what the person's evidence holds of it. */
export const gapRow = z.object({
  conceptId: z.string(),
  label: z.string(),
  /** What it is: `competence`, `technology`, `certification` and so on. */
  type: z.string(),
  /** The widest heading that it stands under. */
  group: named.nullable(),
  /** `unknown`: abilities that résumés seldom show, and only the person can tell. */
  state: z.enum(matchStates),
  /** The strongest with which a target asks for it. */
  importance: z.enum(importances),
  /** Importance × how many targets × how strong they match, for order and bars. */
  weight: z.number(),
  targetIds: z.array(z.string()),
  evidenceIds: z.array(z.string()),
  reason: z.string(),
  /** The skill of the person that is nearest to it; null when met or when none is near. */
  nearest: named
    .extend({ how: z.enum(nearnessKinds), nearness: z.number(), evidenceIds: z.array(z.string()) })
    .nullable(),
  /** What would change if the person had it: targets whose tier moves, and the gain of the score on average. Null when met. */
  effect: z
    .object({
      moves: z.array(z.object({ targetId: z.string(), from: z.enum(tiers), to: z.enum(tiers) })),
      points: z.number(),
    })
    .nullable(),
})
export type GapRow = z.infer<typeof gapRow>

/** A posting or role that was compared with; `trial…` is what it would be with the concepts of the what-if. */
export const gapTarget = z.object({
  id: z.string(),
  title: z.string(),
  organisation: z.string().nullable(),
  tier: z.enum(tiers),
  score: z.number(),
  trialTier: z.enum(tiers),
  trialScore: z.number(),
  /** How many requirements it has. */
  asks: z.int(),
})
export type GapTargetState = z.infer<typeof gapTarget>

/** An occupation that the person's skills carry over to, and the part that is missing. */
export const adjacentOccupation = named.extend({
  /** Of what it asks for, 0..1, for order alone. */
  share: z.number(),
  shared: z.array(named),
  sharedCount: z.int(),
  missing: z.array(named),
  missingCount: z.int(),
})
export type AdjacentOccupation = z.infer<typeof adjacentOccupation>

/** A profile against a role, a posting or several. No number in it comes from a language model. */
export const gapAnalysis = z.object({
  policyVersion: z.string(),
  asOf: z.string(),
  target: z.object({
    kind: z.enum(['role', 'postings', 'description']),
    label: z.string(),
    /** The occupation that a role was read as. */
    occupation: named.nullable(),
    /** Other occupations that the words may mean, likeliest first. */
    alternatives: z.array(named),
  }),
  rows: z.array(gapRow),
  targets: z.array(gapTarget),
  adjacent: z.array(adjacentOccupation),
  /** What the person should know: "The posting names no skill that we know." */
  notices: z.array(z.string()),
})
export type GapAnalysis = z.infer<typeof gapAnalysis>
