import { runService } from '@careergini/platform/service'
import { createJobs } from './composition.ts'

await runService({ name: 'jobs', defaultPort: 3002, create: createJobs })
