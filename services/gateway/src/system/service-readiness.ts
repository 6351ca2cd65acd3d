import type { Transport } from '@careergini/client'
import { readiness, type Readiness } from '@careergini/contracts'
import type { InternalTokens, Principal } from '@careergini/platform/auth'
import type { Cache } from '@careergini/platform/cache'
import type { DependencyCheck } from '@careergini/platform/http'

const answerLimitMs = 3000
const rememberSeconds = 2

/** Who asks the services how they are: the installation itself, which is nobody's account. */
const installation: Principal = { id: 'installation', email: '', role: 'member' }

/** Asks a service how it is; a service that does not answer is down. */
export type AskReadiness = (service: string, transport: Transport) => Promise<Readiness>

/** Answers are good for a moment, for everybody who asks at any instance of the gateway. */
export function askReadiness(tokens: Pick<InternalTokens, 'sign'>, cache: Pick<Cache, 'getOrMake'>): AskReadiness {
  return (service, transport) =>
    cache.getOrMake(`readiness of ${service}`, rememberSeconds, async () =>
      readinessOf(service, transport, await tokens.sign(installation)),
    )
}

async function readinessOf(service: string, transport: Transport, token: string): Promise<Readiness> {
  try {
    const headers = { authorization: `Bearer ${token}` }
    const answer = await transport('/ready', { headers, signal: AbortSignal.timeout(answerLimitMs) })
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
export function serviceCheck(service: string, transport: Transport, ask: AskReadiness): DependencyCheck {
  return {
    name: service,
    essential: false,
    async check() {
      const { state, dependencies } = await ask(service, transport)
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
