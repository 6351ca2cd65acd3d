/**
 * The version of every rule and constant below and in `rules/`. It stands in each match and each proof, so that a result can
 * be replayed; any change that may change a result changes it.
 */
export const policyVersion = 'match@5'

/** What a requirement can bring at most, by its importance. */
export const weights = { required: 3, preferred: 1, mentioned: 0.5 } as const

/** A partial row brings at least and at most this share of its points. */
export const partialShare = { least: 0.1, most: 0.9 } as const

/** What evidence of another concept, or a sentence of like meaning, is worth beside the concept itself. */
export const nearShares = { broader: 0.5, related: 0.3, sibling: 0.3, alike: 0.5 } as const

/** Of the points of the required rows that could be decided. Below the last one a posting is unlikely. */
export const tierShares = { strong: 0.8, good: 0.6, stretch: 0.35 } as const

/** At most so many evidence ids in a row, the strongest first. */
export const mostEvidence = 8
