import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Node keeps the stripped and compiled sources, so that a second start loads a thousand modules a third faster. It must
// be on before they are imported.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/careergini'))
await import('./program.ts')
