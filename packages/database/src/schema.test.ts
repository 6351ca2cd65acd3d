import { readFileSync } from 'node:fs'
import { openMigratedPglite } from '@careergini/testing'
import { expect, it } from 'vitest'
import { generateSchema } from '../tools/generate-schema.ts'

it('has generated types that are those of the migrations', async () => {
  const db = await openMigratedPglite()
  const committed = readFileSync(new URL('./schema.generated.ts', import.meta.url), 'utf8').replaceAll('\r\n', '\n')
  expect(await generateSchema(db)).toBe(committed)
  await db.close()
})
