import { z } from 'zod'

/** A date as people write it on a résumé: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Its precision is its length. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'Use YYYY, YYYY-MM or YYYY-MM-DD.')
export type PartialDate = z.infer<typeof partialDate>

/** The end of a period: a partial date, or `present` while it lasts. */
export const periodEnd = z.union([partialDate, z.literal('present')])
export type PeriodEnd = z.infer<typeof periodEnd>

/** A moment in ISO 8601, UTC. */
export const timestamp = z.iso.datetime({ offset: true })

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
