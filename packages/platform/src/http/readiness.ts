import { readiness, type Dependency, type Readiness } from '@careergini/contracts'
import type { HttpApp } from './http-app.types.ts'

/** What a check found: `loses` is what the person cannot do meanwhile, `remedy` what repairs it. */
export interface DependencyReport {
  state: Dependency['state']
  loses?: string
  detail?: string
  remedy?: string
}

/** `essential`: without it the service cannot serve, so `/ready` answers 503. */
export interface DependencyCheck {
  name: string
  essential: boolean
  check: () => Promise<DependencyReport>
}

/** A check that hangs is a dependency that is down. */
const checkTimeoutMs = 2000

/** `GET /ready`: each dependency with its state and since when. */
export function serveReadiness(
  app: HttpApp,
  options: { service: string; version: string; dependencies: readonly DependencyCheck[]; now: () => Date },
): void {
  const since = new Map<string, { state: Dependency['state']; at: string }>()
  const examine = async (dependency: DependencyCheck): Promise<Dependency> => {
    const found = await withTimeout(dependency.check())
    const before = since.get(dependency.name)
    const at = before?.state === found.state ? before.at : options.now().toISOString()
    since.set(dependency.name, { state: found.state, at })
    return {
      name: dependency.name,
      state: found.state,
      since: at,
      loses: found.loses ?? null,
      detail: found.detail ?? null,
      remedy: found.remedy ?? null,
    }
  }
  app.get('/ready', async (_, reply) => {
    const dependencies = await Promise.all(options.dependencies.map(examine))
    const essential = new Set(
      options.dependencies.filter((dependency) => dependency.essential).map((dependency) => dependency.name),
    )
    const ready = !dependencies.some((dependency) => dependency.state === 'down' && essential.has(dependency.name))
    const state = !ready ? 'down' : dependencies.some((dependency) => dependency.state !== 'up') ? 'degraded' : 'up'
    const answer: Readiness = { service: options.service, version: options.version, ready, state, dependencies }
    return reply.status(ready ? 200 : 503).send(readiness.parse(answer))
  })
}

async function withTimeout(check: Promise<DependencyReport>): Promise<DependencyReport> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<DependencyReport>((resolve) => {
    timer = setTimeout(
      () => resolve({ state: 'down', detail: `No answer within ${checkTimeoutMs / 1000} s.` }),
      checkTimeoutMs,
    )
  })
  try {
    return await Promise.race([check, late])
  } catch (error) {
    return { state: 'down', detail: error instanceof Error ? error.message : String(error) }
  } finally {
    clearTimeout(timer)
  }
}
