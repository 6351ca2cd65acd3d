import type { AnswerOf, systemModels } from '@careergini/contracts'
import {
  findInstalled,
  type ModelRole,
  modelRoles,
  type Ollama,
  type OllamaHealth,
  type RoleSettings,
} from '@careergini/llm'
import type { Cache } from '@careergini/platform/cache'
import type { DependencyReport } from '@careergini/platform/http'

/** How long an answer about Ollama's state is good for: health is asked often, by several, at every instance. */
const rememberSeconds = 2

/** Ollama's state as plain data. */
type ModelServerState =
  | Extract<OllamaHealth, { state: 'connected' }>
  | { state: 'disconnected'; problem: { message: string; remedy: string } }

/** The state of the local models, for health, readiness and the system page. */
export class ModelService {
  readonly #ollama: Pick<Ollama, 'health'>
  readonly #cache: Pick<Cache, 'getOrMake'>
  readonly #baseUrl: string
  readonly #roles: Readonly<Record<ModelRole, RoleSettings>>
  readonly #now: () => Date

  constructor(parts: {
    ollama: Pick<Ollama, 'health'>
    cache: Pick<Cache, 'getOrMake'>
    baseUrl: string
    roles: Readonly<Record<ModelRole, RoleSettings>>
    now: () => Date
  }) {
    this.#ollama = parts.ollama
    this.#cache = parts.cache
    this.#baseUrl = parts.baseUrl
    this.#roles = parts.roles
    this.#now = parts.now
  }

  async health(): Promise<{ status: 'healthy' | 'degraded'; ollama: OllamaHealth['state']; timestamp: string }> {
    const { state } = await this.#state()
    const status = state === 'connected' ? 'healthy' : 'degraded'
    return { status, ollama: state, timestamp: this.#now().toISOString() }
  }

  async models(): Promise<AnswerOf<typeof systemModels>> {
    const state = await this.#state()
    const installed = state.state === 'connected' ? state.models : []
    return {
      ollama: state.state,
      baseUrl: this.#baseUrl,
      roles: modelRoles.map((role) => {
        const wanted = this.#roles[role].models
        const found = findInstalled(installed, wanted)
        const model = found?.name ?? wanted[0] ?? ''
        return { role, model, present: found !== undefined, digest: found?.digest || null }
      }),
    }
  }

  /** For readiness: everything works without a model, only the wording is the person's own then. */
  async check(): Promise<DependencyReport> {
    const loses = 'Documents are written in your own words: no line is reworded by a model.'
    const state = await this.#state()
    if (state.state === 'disconnected') {
      return { state: 'degraded', loses, detail: state.problem.message, remedy: state.problem.remedy }
    }
    const missing = (await this.models()).roles.filter((role) => !role.present)
    if (missing.length === 0) return { state: 'up', detail: `Ollama ${state.version}` }
    const names = [...new Set(missing.map((role) => role.model))]
    const detail = `Ollama ${state.version} has no model ${names.join(', ')}.`
    const remedy = `Install with: ${names.map((name) => `ollama pull ${name}`).join(' && ')}`
    return { state: 'degraded', loses, detail, remedy }
  }

  #state(): Promise<ModelServerState> {
    return this.#cache.getOrMake(`model server ${this.#baseUrl}`, rememberSeconds, async () => {
      const health = await this.#ollama.health()
      if (health.state === 'connected') return health
      const { message, remedy } = health.problem
      return { state: 'disconnected' as const, problem: { message, remedy } }
    })
  }
}
