import type { Transport } from '@careergini/client'
import { readiness, systemEgress, systemState, type Readiness } from '@careergini/contracts'
import { mount, type HttpApp } from '@careergini/platform/http'
import type { ForwardedService } from '../forwarding/route-table.ts'
import type { EgressRepository } from './egress.repository.ts'

export interface SystemParts {
  version: string
  transports: Record<ForwardedService, Transport>
  egress: EgressRepository
  dataFolder: string
}

/** The state of every service, and what left this machine. */
export function systemRoutes(app: HttpApp, { version, transports, egress, dataFolder }: SystemParts): void {
  mount(app, systemState, {
    answer: async ({ principal }) => {
      const own = readiness.parse((await app.inject('/ready')).json())
      const others = await Promise.all(
        Object.entries(transports).map(([name, transport]) => readinessOf(name, transport)),
      )
      return { version, services: [own, ...others], dataFolder: principal.role === 'owner' ? dataFolder : null }
    },
  })
  mount(app, systemEgress, { answer: ({ principal, query }) => egress.findPage(principal.id, query) })
}

/** What a service says of itself; a service that does not answer is down. */
export async function readinessOf(service: string, transport: Transport): Promise<Readiness> {
  try {
    const answer = await transport('/ready', { signal: AbortSignal.timeout(3000) })
    return readiness.parse(await answer.json())
  } catch {
    const dependencies = [
      {
        name: service,
        state: 'down' as const,
        since: new Date(0).toISOString(),
        loses: null,
        detail: 'It does not answer.',
        remedy: `Start it: npm run service -- ${service}`,
      },
    ]
    return { service, version: 'unknown', ready: false, state: 'down', dependencies }
  }
}
