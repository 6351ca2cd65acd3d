export const modelRoles = ['reasoning', 'fast', 'coding'] as const
/** What a model is used for: `reasoning` writes and supervises, `fast` serves short tasks, `coding` reads skills. */
export type ModelRole = (typeof modelRoles)[number]

export interface RoleSettings {
  /** Names to try in order: registries renamed some tags, and either may be the one installed. */
  models: readonly string[]
  temperature: number
  topP: number
  repeatPenalty: number
  /** Context window in tokens, shared by prompt and answer. */
  numCtx: number
  numThread: number
  /** Most tokens of an answer, unless a request says otherwise. */
  maxTokens: number
  /** How long the server keeps the model loaded, in its own notation (`10m`). */
  keepAlive: string
}

const shared = { numCtx: 2048, numThread: 6, maxTokens: 512, keepAlive: '10m' }

/** The defaults of each role; every value is a setting. */
export const defaultRoles: Readonly<Record<ModelRole, RoleSettings>> = {
  reasoning: { models: ['qwen2.5:7b-instruct-q4_K_M'], temperature: 0.7, topP: 0.9, repeatPenalty: 1.1, ...shared },
  fast: {
    models: ['phi3:3.8b-mini-instruct-q4_K_M', 'phi3:3.8b-mini-4k-instruct-q4_K_M'],
    temperature: 0.3,
    topP: 0.95,
    repeatPenalty: 1.0,
    ...shared,
  },
  coding: { models: ['qwen2.5-coder:7b-instruct-q4_K_M'], temperature: 0.2, topP: 0.9, repeatPenalty: 1.05, ...shared },
}

export const defaultEmbeddingModel = 'nomic-embed-text'
