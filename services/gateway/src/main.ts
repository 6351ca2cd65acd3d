import { runService } from '@careergini/platform/service'
import { createGateway } from './composition.ts'

await runService({ name: 'gateway', defaultPort: 3000, create: createGateway })
