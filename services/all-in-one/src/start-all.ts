import { createAi } from '@careergini/ai'
import type { Transport } from '@careergini/client'
import type { Readiness } from '@careergini/contracts'
import { createGateway } from '@careergini/gateway'
import { createJobs } from '@careergini/jobs'
import type { Environment } from '@careergini/platform/config'
import { inProcessTransport, listen, type HttpApp } from '@careergini/platform/http'
import { layFoundation, packageVersion, type Service } from '@careergini/platform/service'
import { createProfile } from '@careergini/profile'

export interface RunningSystem {
  /** Where the pages and the API are, such as `http://localhost:3000`. */
  address: string
  dataFolder: string
  database: 'embedded' | 'server'
  /** What every service says of its dependencies. */
  readiness(): Promise<Readiness[]>
  /** Ends everything, nothing half-written. */
  close(): Promise<void>
}

/** Starts all services in this process, behind the gateway on one port. They call each other as they would over HTTP. */
export async function startAll(environment: Environment): Promise<RunningSystem> {
  const foundation = await layFoundation({
    name: 'careergini',
    version: packageVersion(),
    defaultPort: 3000,
    environment,
  })
  const services: Service[] = []
  const close = async () => {
    // The front door first, so that nothing new comes in while the others finish.
    for (const service of services.toReversed()) await service.close()
    await foundation.close()
  }
  try {
    const apps = new Map<string, HttpApp>()
    const transport =
      (name: string): Transport =>
      (path, init) => {
        const app = apps.get(name)
        if (!app) throw new Error(`The ${name} service is called before it is there: calls go downhill only.`)
        return inProcessTransport(app)(path, init)
      }
    const context = {
      ...foundation,
      transports: { profile: transport('profile'), jobs: transport('jobs'), ai: transport('ai') },
    }
    for (const create of [createProfile, createJobs, createAi, createGateway]) {
      const service = await create(context)
      services.push(service)
      apps.set(service.name, service.app)
    }
    const gateway = services.at(-1)
    if (!gateway) throw new Error('There is no gateway.')
    const address = await listen(gateway.app, foundation.address)
    foundation.announce(address)
    return {
      address,
      dataFolder: foundation.dataFolder,
      database: foundation.database.kind === 'pglite' ? 'embedded' : 'server',
      // The gateway's own list repeats the others in short.
      readiness: () =>
        Promise.all(
          services
            .filter(({ name }) => name !== 'gateway')
            .map(async ({ app }) => (await app.inject('/ready')).json<Readiness>()),
        ),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
