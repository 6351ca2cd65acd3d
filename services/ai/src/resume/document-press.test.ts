import { randomUUID } from 'node:crypto'
import { createSigningKey } from '@careergini/grounding'
import { createPdfRenderer } from '@careergini/resume-writer'
import { loadTaxonomy } from '@careergini/skills'
import { expect, it } from 'vitest'
import { makeVersion } from '../testing/invented-version.ts'
import { createDocumentPress } from './document-press.ts'

it('gives out no file that does not say what its proof says, and names that as a fault of its own', async () => {
  const real = await createPdfRenderer()
  const { privateKeyPem } = createSigningKey()
  const press = createDocumentPress({
    // Leaves out what follows the head.
    renderer: async () => ({ render: (content, options) => real.render({ ...content, sections: [] }, options) }),
    keys: { active: async () => privateKeyPem },
    taxonomy: loadTaxonomy,
  })
  const making = makeVersion(press, { userId: 'x', resumeId: randomUUID() })
  await expect(making).rejects.toMatchObject({ code: 'not-proven', detail: expect.stringContaining('not stored') })
  real.close()
})
