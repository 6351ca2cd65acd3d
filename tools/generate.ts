import { writeFileSync } from 'node:fs'
import { generatedFiles } from './checks/generated-files.ts'

// Writes every generated file that is committed; `npm test` proves them fresh.
for (const { path, content } of await generatedFiles()) writeFileSync(path, content)
