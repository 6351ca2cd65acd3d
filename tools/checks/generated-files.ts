import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { openApiDocument } from '@careergini/contracts/openapi'
import { packageVersion } from '@careergini/platform/service'
import { loadTaxonomy } from '@careergini/skills'
import { verbPairsFile } from '../../packages/grounding/compile/verb-pairs.ts'
import { sampleResumePdf } from '../sample/sample-resume.ts'

const root = resolve(import.meta.dirname, '../..')

/** Committed files that are made from others, with what they should hold. */
export async function generatedFiles(): Promise<{ path: string; content: string | Uint8Array }[]> {
  return [
    { path: `${root}/docs/openapi.json`, content: `${JSON.stringify(openApiDocument(packageVersion()), null, 1)}\n` },
    {
      path: `${root}/packages/grounding/src/gate/words/verb-pairs.generated.ts`,
      content: verbPairsFile(loadTaxonomy()),
    },
    { path: `${root}/services/profile/src/imports/sample-person.pdf`, content: await sampleResumePdf() },
  ]
}

if (import.meta.main) {
  const stale = (await generatedFiles()).filter(
    ({ path, content }) => !existsSync(path) || !readFileSync(path).equals(Buffer.from(content)),
  )
  for (const { path } of stale) console.error(`${path.slice(root.length + 1)} is not up to date. Run: npm run generate`)
  process.exit(stale.length > 0 ? 1 : 0)
}
