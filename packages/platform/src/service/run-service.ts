import { readSettings, serviceSettings } from '../config/index.ts'
import { listen, serviceTransport } from '../http/index.ts'
import { layFoundation } from './foundation.ts'
import { endWith, onStopSignal } from './process.ts'
import type { CreateService } from './service.ts'
import { packageVersion } from './version.ts'

/** Runs one service as a process of its own; the others are found by their addresses. */
export async function runService(options: { name: string; defaultPort: number; create: CreateService }): Promise<void> {
  try {
    const foundation = await layFoundation({ ...options, version: packageVersion(), environment: process.env })
    const urls = readSettings(foundation.environment, serviceSettings)
    const transports = {
      profile: serviceTransport(urls.profile),
      jobs: serviceTransport(urls.jobs),
      ai: serviceTransport(urls.ai),
    }
    const service = await options.create({ ...foundation, transports })
    onStopSignal(async () => {
      await service.close()
      await foundation.close()
    })
    const address = await listen(service.app, foundation.address)
    foundation.announce(address)
    process.stdout.write(`${options.name} answers at ${address}\n`)
  } catch (error) {
    endWith(error)
  }
}
