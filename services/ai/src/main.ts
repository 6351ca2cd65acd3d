import { runService } from '@careergini/platform/service'
import { createAi } from './composition.ts'

await runService({ name: 'ai', defaultPort: 8000, create: createAi })
