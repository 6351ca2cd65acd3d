import { documentTemplates, paperSizes } from '@careergini/contracts'
import { createPdfRenderer, type PdfRenderer } from '@careergini/resume-writer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { composeDocument } from '../compose/compose-document.ts'
import { inventedNurse } from '../fixtures/invented-person.ts'
import { planDocument } from '../plan/plan-document.ts'
import { sealDocument } from '../proof/seal-document.ts'
import { createSigningKey } from '../proof/sign-proof.ts'
import { verifyDocument } from './verify-document.ts'

const evidence = inventedNurse()
const key = createSigningKey()
const createdAt = '2026-01-02T00:00:00Z'
let renderer: PdfRenderer

beforeAll(async () => {
  renderer = await createPdfRenderer()
})
afterAll(() => renderer.close())

const forms = documentTemplates.flatMap((template) => paperSizes.map((paper) => ({ template, paper })))

async function sealedForm(form: (typeof forms)[number]): Promise<Uint8Array> {
  const content = { ...composeDocument(planDocument({ evidence, match: null, language: 'en' }), evidence), ...form }
  const { pdf } = await renderer.render(content, { createdAt, title: 'Résumé' })
  const input = {
    documentId: 'd1',
    createdAt,
    content,
    evidence,
    postingText: null,
    policies: { match: 'm', plan: 'p', gate: 'g', template: 't' },
    models: [],
    pdf,
    randomBytes: (size: number) => new Uint8Array(size).fill(3),
  }
  return sealDocument(input, key.privateKeyPem).pdf
}

/** Whole numbers from 0 to below `end`, always the same ones for a seed (mulberry32). */
function seeded(seed: number): (end: number) => number {
  let state = seed
  return (end) => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end
  }
}

test.each(forms)('a sealed PDF of $template on $paper is proven as it is', async (form) => {
  const { verdict, checks } = await verifyDocument(await sealedForm(form))
  expect(checks.filter((check) => !check.passed)).toEqual([])
  expect(verdict).toBe('proven')
})

test.each(documentTemplates)(
  'a sealed PDF of %s is not proven with one changed byte, in 200 places',
  async (template) => {
    const sealed = await sealedForm({ template, paper: 'a4' })
    const below = seeded(template.length)
    for (let n = 0; n < 200; n++) {
      const [at, bits] = [below(sealed.length), 1 + below(255)]
      const changed = Uint8Array.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ bits
      const { verdict } = await verifyDocument(changed)
      // Without its mark the proof cannot be found: such a file is unproven, not refused.
      expect(verdict, `byte ${at} with ${bits}`).not.toBe('proven')
    }
  },
  60_000,
)
