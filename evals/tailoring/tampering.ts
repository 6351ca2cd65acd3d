import {
  createSigningKey,
  sealDocument,
  signProof,
  attachProof,
  canonicalJson,
  verifyDocument,
  type ProofInput,
} from '@careergini/grounding'
import { linesInReadingOrder, type DocumentContent, type Proof } from '@careergini/contracts'
import type { PdfRenderer } from '@careergini/resume-writer'

export interface SealedCase {
  content: DocumentContent
  input: ProofInput
  privateKeyPem: string
  publicKey: string
  renderer: PdfRenderer
}

const renderOptions = { createdAt: '2026-01-01T00:00:00Z', title: 'Résumé' }

/** Renders, seals and verifies a document as it is, then every attack on it. */
export async function sealAndAttack(
  sealed: SealedCase,
): Promise<{ proven: boolean; detail: string; attacks: [string, boolean][] }> {
  const { input, privateKeyPem, publicKey } = sealed
  const { pdf, proof, evidenceFile } = sealDocument(input, privateKeyPem)
  const verify = async (file: Uint8Array, evidence?: unknown) =>
    (await verifyDocument(file, { trustedKey: publicKey, ...(evidence ? { evidenceFile: evidence } : {}) })).verdict
  const report = await verifyDocument(pdf, { trustedKey: publicKey, evidenceFile })
  const attacks: [string, boolean][] = []
  for (const [name, file] of await attacksOn(sealed, pdf, proof))
    attacks.push([name, (await verify(file)) !== 'proven'])
  const otherFacts = {
    ...evidenceFile,
    items: evidenceFile.items.map((one) => ({ ...one, item: { ...one.item, text: `${one.item.text} 7` } })),
  }
  attacks.push(['other evidence', (await verify(pdf, otherFacts)) !== 'proven'])
  const detail = report.checks
    .filter((check) => !check.passed)
    .map((check) => check.detail)
    .join(' ')
  return { proven: report.verdict === 'proven', detail, attacks }
}

async function attacksOn(sealed: SealedCase, pdf: Uint8Array, proof: Proof): Promise<[string, Uint8Array][]> {
  const { input, renderer } = sealed
  const { signature: _, ...unsigned } = proof
  const changed = changeLine(sealed.content)
  const base = (await renderer.render(changed, renderOptions)).pdf
  const forged = signProof(
    {
      ...unsigned,
      lines: unsigned.lines.map((line, n) => ({ ...line, text: linesInReadingOrder(changed)[n]?.text ?? line.text })),
    },
    createSigningKey().privateKeyPem,
  )
  return [
    ['one character changed, rendered again, old proof', attachProof(base, canonicalJson(proof))],
    ['one character changed, proof of a stranger', attachProof(base, canonicalJson(forged))],
    ['a byte of the page changed', flip(pdf, Math.floor(input.pdf.length / 2))],
    ['a byte of the proof changed', flip(pdf, input.pdf.length + Math.floor((pdf.length - input.pdf.length) / 2))],
    [
      'lines of the proof turned round',
      attachProof(input.pdf, canonicalJson({ ...proof, lines: proof.lines.toReversed() })),
    ],
    ['proof removed', input.pdf],
    ['cut off', pdf.subarray(0, pdf.length - 200)],
    ['bytes added', Buffer.concat([pdf, Buffer.from('\n%%EOF\n')])],
  ]
}

/** Changes one character of the last line that has a letter: what a cheat would do, with the renderer's own help. */
function changeLine(content: DocumentContent): DocumentContent {
  const [name, ...rest] = content.name.text
  const other = name === 'A' ? 'B' : 'A'
  return { ...content, name: { ...content.name, text: other + rest.join('') } }
}

function flip(bytes: Uint8Array, at: number): Uint8Array {
  const changed = Uint8Array.from(bytes)
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}
