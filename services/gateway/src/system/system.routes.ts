import type { Transport } from '@careergini/client'
import { readiness, systemEgress, systemState } from '@careergini/contracts'
import { mount, type HttpApp } from '@careergini/platform/http'
import type { ForwardedService } from '../forwarding/route-table.ts'
import type { EgressRepository } from './egress.repository.ts'
import type { AskReadiness } from './service-readiness.ts'

export interface SystemParts {
  version: string
  transports: Record<ForwardedService, Transport>
  readinessOf: AskReadiness
  egress: EgressRepository
  dataFolder: string
}

/** The state of every service, and what left this machine. */
export function systemRoutes(
  app: HttpApp,
  { version, transports, readinessOf, egress, dataFolder }: SystemParts,
): void {
  mount(app, systemState, {
    answer: async ({ principal }) => {
      const own = readiness.parse((await app.inject('/ready')).json())
      const others = await Promise.all(
        Object.entries(transports).map(([name, transport]) => readinessOf(name, transport)),
      )
      return { version, services: [own, ...others], dataFolder: principal.role === 'owner' ? dataFolder : null }
    },
  })
  mount(app, systemEgress, { answer: ({ principal, query }) => egress.findPage(principal, query) })
}
