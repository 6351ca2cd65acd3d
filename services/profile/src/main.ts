import { runService } from '@careergini/platform/service'
import { createProfile } from './composition.ts'

await runService({ name: 'profile', defaultPort: 3001, create: createProfile })
