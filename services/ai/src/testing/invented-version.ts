import type { EvidenceItem } from '@careergini/contracts'
import { composeDocument, createSigningKey, planDocument } from '@careergini/grounding'
import { createPdfRenderer } from '@careergini/resume-writer'
import { loadTaxonomy } from '@careergini/skills'
import { lazily, once } from '../lazily.ts'
import { createDocumentPress, type DocumentPress } from '../resume/document-press.ts'
import type { NewVersion } from '../resume/document.repository.ts'
import { inventedEvidence, inventedMatch, inventedPosting } from './invented-person.ts'

/** A press with a real renderer and a key of its own. */
export function makePress(): { press: DocumentPress; close(): Promise<void> } {
  const renderer = lazily(() => createPdfRenderer())
  const { privateKeyPem } = createSigningKey()
  const taxonomy = once(loadTaxonomy)
  const press = createDocumentPress({ renderer: renderer.get, keys: { active: async () => privateKeyPem }, taxonomy })
  return { press, close: async () => (await renderer.ifMade())?.close() }
}

/** A finished version of the invented nurse's résumé. */
export async function makeVersion(
  press: DocumentPress,
  {
    userId,
    resumeId,
    reword = (content) => content,
    evidence = inventedEvidence,
    maxPages = 2,
  }: {
    userId: string
    resumeId: string
    reword?: (content: NewVersion['content']) => NewVersion['content']
    evidence?: EvidenceItem[]
    maxPages?: number
  },
): Promise<NewVersion> {
  const plan = planDocument({ evidence, match: inventedMatch, language: 'en' })
  const content = reword(composeDocument(plan, evidence))
  const title = 'Résumé: Senior Ward Nurse'
  const rendered = await press.render(content, { createdAt: '2026-02-01T12:00:00.000Z', title })
  const pressed = await press.prove({
    documentId: resumeId,
    content,
    evidence,
    posting: inventedPosting,
    match: inventedMatch,
    plan,
    rendered,
    maxPages,
  })
  // Without a row in `jobs` the document stands for itself.
  return {
    userId,
    resumeId,
    title,
    posting: null,
    match: inventedMatch,
    plan,
    content,
    notices: ['A notice.'],
    pressed,
    maxPages,
  }
}
