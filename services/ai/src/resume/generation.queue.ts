import { generateResume } from '@careergini/contracts'
import { z } from 'zod'

/** The queue on which documents wait to be written; the payload names the run. */
export const writeDocumentQueue = 'ai.write-document'

export interface WriteDocumentJob {
  runId: string
}

/** What a run keeps while it is open, so that any process can take it up; at its end the personal part is removed. */
export const runInput = z.object({
  request: generateResume.body,
  principal: z.object({ id: z.string(), email: z.string(), role: z.enum(['owner', 'member']) }),
  requestId: z.string(),
})
export type RunInput = z.output<typeof runInput>
