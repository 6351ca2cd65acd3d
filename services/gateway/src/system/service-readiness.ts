import type { Transport } from '@careergini/client'
import { readiness, type Readiness } from '@careergini/contracts'
import type { DependencyCheck } from '@careergini/platform/http'

const answerLimitMs = 3000

/** What a service says of itself; a service that does not answer is down. */
export async function readinessOf(service: string, transport: Transport): Promise<Readiness> {
  try {
    const answer = await transport('/ready', { signal: AbortSignal.timeout(answerLimitMs) })
    return readiness.parse(await answer.json())
  } catch {
    const remedy = `Start it: npm run service -- ${service}`
    const dependency = {
      name: service,
      state: 'down',
      since: new Date(0).toISOString(),
      loses: null,
      detail: 'It does not answer.',
      remedy,
    } as const
    return { service, version: 'unknown', ready: false, state: 'down', dependencies: [dependency] }
  }
}

/** A service as a dependency of the gateway: the front door serves on without it. */
export function serviceCheck(service: string, transport: Transport): DependencyCheck {
  return {
    name: service,
    essential: false,
    async check() {
      const { state, dependencies } = await readinessOf(service, transport)
      const worst =
        dependencies.find((dependency) => dependency.state === 'down') ??
        dependencies.find((dependency) => dependency.state !== 'up')
      if (!worst) return { state }
      const { loses, detail, remedy } = worst
      return {
        state,
        ...(loses && { loses }),
        detail: [worst.name, detail].filter(Boolean).join(': '),
        ...(remedy && { remedy }),
      }
    },
  }
}
