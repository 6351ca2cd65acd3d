import type { ChatModel, EmbeddingModel } from '../chat-model.ts'
import { ModelError } from '../model-error.ts'
import { defaultEmbeddingModel, defaultRoles, type ModelRole, type RoleSettings } from '../model-roles.ts'
import { showAnswer, tagsAnswer, versionAnswer } from './ollama-answers.ts'
import { type CallLimits, defaultCallLimits, startCall } from './ollama-call.ts'
import { createOllamaChat } from './ollama-chat.ts'
import { createOllamaEmbedding } from './ollama-embedding.ts'
import { createOllamaHttp, type Fetch, type OllamaHttp } from './ollama-http.ts'

export type { CallLimits, Fetch }

export interface OllamaSettings {
  baseUrl: string
  roles?: Readonly<Record<ModelRole, RoleSettings>>
  embeddingModel?: string
  limits?: Partial<CallLimits>
  /** Longest wait for an endpoint that needs no model. */
  quickTimeoutMs?: number
}

export interface InstalledModel {
  name: string
  /** `sha256:…` of the model's manifest. */
  digest: string
  bytes: number | null
  parameters: string | null
  quantisation: string | null
}

export type OllamaHealth =
  | { state: 'connected'; version: string; models: InstalledModel[] }
  | { state: 'disconnected'; problem: ModelError }

export interface Ollama {
  /** The installed model of a role. Throws `missing-model`, naming the command that installs it. */
  chat(role: ModelRole, signal?: AbortSignal): Promise<ChatModel>
  embedding(signal?: AbortSignal): Promise<EmbeddingModel>
  models(signal?: AbortSignal): Promise<InstalledModel[]>
  /** Never throws; answers within the quick time-out. */
  health(signal?: AbortSignal): Promise<OllamaHealth>
}

/** The one language model runtime. `fetch` is the way out of the process and must not time out on silence. */
export function createOllama(settings: OllamaSettings, fetch: Fetch): Ollama {
  const http = createOllamaHttp(settings.baseUrl.replace(/\/+$/, ''), fetch)
  const limits = { ...defaultCallLimits, ...settings.limits }
  const timeoutMs = settings.quickTimeoutMs ?? 3_000
  const probe = (signal: AbortSignal) => http.quick('/api/version', versionAnswer, { timeoutMs, signal })
  const start = (signal?: AbortSignal) => startCall(probe, http.baseUrl, limits, signal)
  const models = (signal?: AbortSignal) => listModels(http, timeoutMs, signal)

  return {
    models,
    async chat(role, signal) {
      const roleSettings = (settings.roles ?? defaultRoles)[role]
      const { name, digest } = pick(await models(signal), roleSettings.models)
      const largest = await contextLength(http, name, timeoutMs, signal)
      const contextTokens = Math.min(roleSettings.numCtx, largest ?? roleSettings.numCtx)
      return createOllamaChat({ name, digest, contextTokens, settings: roleSettings, http, startCall: start })
    },
    async embedding(signal) {
      const { name, digest } = pick(await models(signal), [settings.embeddingModel ?? defaultEmbeddingModel])
      const { keepAlive } = (settings.roles ?? defaultRoles).fast
      return createOllamaEmbedding({ name, digest, keepAlive, http, startCall: start })
    },
    async health(signal) {
      try {
        const { version } = await http.quick('/api/version', versionAnswer, { timeoutMs, signal })
        return { state: 'connected', version, models: await models(signal) }
      } catch (error) {
        if (error instanceof ModelError) return { state: 'disconnected', problem: error }
        throw error
      }
    },
  }
}

async function listModels(http: OllamaHttp, timeoutMs: number, signal?: AbortSignal): Promise<InstalledModel[]> {
  const { models } = await http.quick('/api/tags', tagsAnswer, { timeoutMs, signal })
  return models.map(({ name, digest, size, details }) => ({
    name,
    digest: digest === '' || digest.includes(':') ? digest : `sha256:${digest}`,
    bytes: size ?? null,
    parameters: details?.parameter_size ?? null,
    quantisation: details?.quantization_level ?? null,
  }))
}

/** The first of the wanted models that is installed. Ollama lists a model without a tag as `name:latest`. */
export function findInstalled(
  installed: readonly InstalledModel[],
  wanted: readonly string[],
): InstalledModel | undefined {
  return wanted
    .map((name) => installed.find((model) => model.name === name || model.name === `${name}:latest`))
    .find((model) => model !== undefined)
}

function pick(installed: readonly InstalledModel[], wanted: readonly string[]): InstalledModel {
  const found = findInstalled(installed, wanted)
  if (found) return found
  const message = `Ollama has no model "${wanted.join('" or "')}".`
  throw new ModelError('missing-model', message, `Install it with: ollama pull ${wanted[0]}`)
}

/** The longest context the weights were made for, from `/api/show`; null where the server does not say. */
async function contextLength(
  http: OllamaHttp,
  model: string,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<number | null> {
  const answer = await http.quick('/api/show', showAnswer, { timeoutMs, signal, body: { model } })
  const entry = Object.entries(answer.model_info ?? {}).find(([key]) => key.endsWith('.context_length'))
  return typeof entry?.[1] === 'number' && entry[1] > 0 ? entry[1] : null
}
