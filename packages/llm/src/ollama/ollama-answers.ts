import { z } from 'zod'

// Loose on purpose: only what is read is checked, so that a newer server's extra fields do no harm.

const count = z.number().int().min(0).nullish()

export const errorAnswer = z.object({ error: z.string() })

export const chatLine = z.object({
  message: z.object({ content: z.string().default('') }).optional(),
  done: z.boolean(),
  done_reason: z.string().nullish(),
  prompt_eval_count: count,
  eval_count: count,
})
export type ChatLine = z.infer<typeof chatLine>

export const versionAnswer = z.object({ version: z.string() })

export const tagsAnswer = z.object({
  models: z
    .array(
      z.object({
        name: z.string(),
        digest: z.string().default(''),
        size: z.number().nullish(),
        details: z.object({ parameter_size: z.string().nullish(), quantization_level: z.string().nullish() }).nullish(),
      }),
    )
    .nullable()
    .transform((models) => models ?? []),
})

export const showAnswer = z.object({
  model_info: z.record(z.string(), z.unknown()).nullish(),
  capabilities: z.array(z.string()).nullish(),
})

export const embedAnswer = z.object({ embeddings: z.array(z.array(z.number())) })
