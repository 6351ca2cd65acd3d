import { z } from 'zod'

/** A skill or an occupation of the taxonomy. */
export const concept = z.object({ id: z.string(), kind: z.enum(['skill', 'occupation']), label: z.string() })
export type Concept = z.infer<typeof concept>

/** A place in a text that names a concept; `start` and `end` are UTF-16 offsets, `confidence` lies in 0..1, `how` names the rule. */
export const mention = z.object({
  text: z.string(),
  start: z.int(),
  end: z.int(),
  conceptId: z.string(),
  confidence: z.number(),
  how: z.string(),
})
export type Mention = z.infer<typeof mention>
