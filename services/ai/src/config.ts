import { defaultEmbeddingModel, defaultRoles, type ModelRole, type RoleSettings } from '@careergini/llm'
import { type Environment, ollamaSettings, readSettings, setting, storageSettings } from '@careergini/platform/config'
import type { StorageSettings } from '@careergini/platform/storage'
import { z } from 'zod'
import type { PhraseLimits } from './agents/resume-builder/nodes/phrase.ts'

export interface AiSettings {
  ollama: { baseUrl: string; roles: Record<ModelRole, RoleSettings>; embeddingModel: string }
  phrase: PhraseLimits
  storage: StorageSettings
}

const number = (name: string, fallback: number, min: number, max: number) =>
  setting(
    name,
    z.coerce
      .number('This is not a number.')
      .min(min, `This is below ${min}.`)
      .max(max, `This is above ${max}.`)
      .default(fallback),
    `Use a number from ${min} to ${max}.`,
  )

const role = (name: ModelRole, prefix: string) => ({
  model: setting(
    `${prefix}_MODEL`,
    z.string().max(200).optional(),
    `Use the name of a model, such as ${defaultRoles[name].models[0]}.`,
  ),
  temperature: number(`${prefix}_TEMPERATURE`, defaultRoles[name].temperature, 0, 2),
  topP: number(`${prefix}_TOP_P`, defaultRoles[name].topP, 0, 1),
  repeatPenalty: number(`${prefix}_REPEAT_PENALTY`, defaultRoles[name].repeatPenalty, 0, 5),
})

const { numCtx, numThread, maxTokens, keepAlive } = defaultRoles.reasoning
const settings = {
  ollama: ollamaSettings,
  storage: storageSettings,
  roles: {
    reasoning: role('reasoning', 'OLLAMA_REASONING'),
    fast: role('fast', 'OLLAMA_FAST'),
    coding: role('coding', 'OLLAMA_CODING'),
  },
  numCtx: number('OLLAMA_NUM_CTX', numCtx, 512, 1_000_000),
  numThread: number('OLLAMA_NUM_THREAD', numThread, 1, 1024),
  maxTokens: number('OLLAMA_MAX_TOKENS', maxTokens, 16, 100_000),
  keepAlive: setting(
    'OLLAMA_KEEP_ALIVE',
    z
      .string()
      .regex(/^-?\d+(ms|s|m|h)?$/, 'This is not a duration.')
      .default(keepAlive),
    'Use a duration such as 10m, or -1 for always.',
  ),
  embeddingModel: setting(
    'OLLAMA_EMBEDDING_MODEL',
    z.string().max(200).default(defaultEmbeddingModel),
    'Use the name of an embedding model.',
  ),
  phrase: {
    lines: number('RESUME_REPHRASE_LINES', 8, 0, 100),
    seconds: number('RESUME_REPHRASE_SECONDS', 300, 1, 3600),
  },
}

/** The settings of the AI service. Throws `SettingsError` with all mistakes at once. */
export function readAiSettings(environment: Environment): AiSettings {
  const read = readSettings(environment, settings)
  const shared = {
    numCtx: read.numCtx,
    numThread: read.numThread,
    maxTokens: read.maxTokens,
    keepAlive: read.keepAlive,
  }
  const roleOf = (name: ModelRole): RoleSettings => {
    const { model, ...options } = read.roles[name]
    return { models: model ? [model] : defaultRoles[name].models, ...options, ...shared }
  }
  return {
    ollama: {
      baseUrl: read.ollama.baseUrl,
      roles: { reasoning: roleOf('reasoning'), fast: roleOf('fast'), coding: roleOf('coding') },
      embeddingModel: read.embeddingModel,
    },
    phrase: { lines: read.phrase.lines, totalMs: read.phrase.seconds * 1000, failuresInARow: 3 },
    storage: read.storage,
  }
}
