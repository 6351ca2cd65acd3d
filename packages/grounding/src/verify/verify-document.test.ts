import type { DocumentContent } from '@careergini/contracts'
import { createPdfRenderer, type PdfRenderer } from '@careergini/resume-writer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { composeDocument } from '../compose/compose-document.ts'
import { inventedNurse } from '../fixtures/invented-person.ts'
import { smallPdf } from '../fixtures/small-pdf.ts'
import { attachProof } from '../pdf/attach-proof.ts'
import { planDocument } from '../plan/plan-document.ts'
import { canonicalJson } from '../proof/evidence-hash.ts'
import { sealDocument, type SealedDocument } from '../proof/seal-document.ts'
import { createSigningKey, signProof } from '../proof/sign-proof.ts'
import { verifyDocument, type VerifyReport } from './verify-document.ts'

const evidence = inventedNurse()
const key = createSigningKey()
const content = composeDocument(planDocument({ evidence, match: null, language: 'en' }), evidence)
const options = { createdAt: '2026-01-02T00:00:00Z', title: 'Résumé' }

let renderer: PdfRenderer
let base: Uint8Array
let sealed: SealedDocument

beforeAll(async () => {
  renderer = await createPdfRenderer()
  base = (await renderer.render(content, options)).pdf
  sealed = seal(content, base)
})
afterAll(() => renderer.close())

function seal(of: DocumentContent, pdf: Uint8Array): SealedDocument {
  const input = {
    documentId: 'd1',
    createdAt: options.createdAt,
    content: of,
    evidence,
    postingText: null,
    policies: { match: 'match@1', plan: 'plan@1', gate: 'gate@1', template: 'modern@1' },
    models: [],
    pdf,
    randomBytes: (size: number) => new Uint8Array(size).fill(3),
  }
  return sealDocument(input, key.privateKeyPem)
}

function failed(report: VerifyReport): string[] {
  return report.checks.filter((check) => !check.passed).map((check) => check.name)
}

test('a document as it was made is proven, and the report says what that does not show', async () => {
  const report = await verifyDocument(sealed.pdf, {
    evidenceFile: sealed.evidenceFile,
    detachedProof: sealed.proof,
    trustedKey: key.publicKey,
  })
  expect(failed(report)).toEqual([])
  expect(report).toMatchObject({ verdict: 'proven', document: { id: 'd1' }, signer: { trusted: true } })
  expect(report.doesNotShow.join(' ')).toMatch(/evidence is true.*who the person is/u)
})

test('a document set again with one changed character is refused with the old proof', async () => {
  const changed = { ...content, name: { ...content.name, text: 'Mara Lindquist' } }
  const file = attachProof((await renderer.render(changed, options)).pdf, canonicalJson(sealed.proof))
  const report = await verifyDocument(file)
  expect(report.verdict).toBe('refused')
  expect(failed(report)).toEqual(['bytes', 'lines'])
})

test('a stranger who signs a changed document is found by the key', async () => {
  const { signature: _, ...unsigned } = sealed.proof
  const forged = signProof(unsigned, createSigningKey().privateKeyPem)
  const file = attachProof(base, canonicalJson(forged))
  expect(failed(await verifyDocument(file))).toEqual([])
  expect(failed(await verifyDocument(file, { trustedKey: key.publicKey }))).toEqual(['signer'])
})

test('a proof whose lines were changed does not hold', async () => {
  const [first, ...rest] = sealed.proof.lines
  if (!first) throw new Error('fixture')
  const lines = [{ ...first, text: 'Somebody Else' }, ...rest]
  const report = await verifyDocument(attachProof(base, canonicalJson({ ...sealed.proof, lines })))
  expect(failed(report)).toEqual(['signature', 'lines'])
})

test('single changed bytes anywhere in the file are refused', async () => {
  for (let at = 100; at < sealed.pdf.length; at += 4999) {
    const changed = Uint8Array.from(sealed.pdf)
    changed[at] = (changed[at] ?? 0) ^ 4
    expect((await verifyDocument(changed)).verdict, `byte ${at}`).not.toBe('proven')
  }
})

test('what a changed byte does to the look of the text is told as a change of the file', async () => {
  const bare = { ...content, headline: null, contact: null, sections: [] }
  const whole = seal(bare, smallPdf(content.name.text)).pdf
  const changed = Uint8Array.from(whole)
  changed.set(Buffer.from('/F1 01 Tf'), Buffer.from(whole).indexOf('/F1 12 Tf'))
  expect(failed(await verifyDocument(whole))).toEqual([])
  const report = await verifyDocument(changed)
  expect(failed(report)).toEqual(['bytes', 'visible'])
  expect(report.checks.find(({ name }) => name === 'visible')?.detail).toMatch(
    /^Since the file was changed, .*too small/u,
  )
})

test('a file without proof, cut off, or no PDF at all is told apart', async () => {
  expect((await verifyDocument(base)).verdict).toBe('no-proof')
  expect((await verifyDocument(sealed.pdf.subarray(0, 5000))).verdict).toBe('no-proof')
  const text = await verifyDocument(new TextEncoder().encode('hello'))
  expect(text.checks.find((check) => check.name === 'readable')?.detail).toMatch(/not a PDF/u)
  expect((await verifyDocument(new Uint8Array())).verdict).toBe('no-proof')
})

test('the proof beside it serves a file that lost its own, and the bytes still count', async () => {
  expect(failed(await verifyDocument(base, { detachedProof: sealed.proof }))).toEqual(['proof'])
  expect(failed(await verifyDocument(sealed.pdf, { detachedProof: { ...sealed.proof, documentId: 'd2' } }))).toEqual([
    'detached',
  ])
  expect(failed(await verifyDocument(sealed.pdf, { detachedProof: { a: 1 } }))).toEqual(['detached'])
})

test('evidence that was changed afterwards, left out, or of another document is refused', async () => {
  const file = sealed.evidenceFile
  const change = (items: typeof file.items) => verifyDocument(sealed.pdf, { evidenceFile: { ...file, items } })
  const other = file.items.map((one) => ({ ...one, item: { ...one.item, text: `${one.item.text}!` } }))
  expect(failed(await change(other))).toEqual(['evidence'])
  expect(failed(await change(file.items.slice(1)))).toEqual(['evidence'])
  expect(failed(await verifyDocument(sealed.pdf, { evidenceFile: { ...file, documentId: 'x' } }))).toEqual(['evidence'])
  expect(failed(await verifyDocument(sealed.pdf, { evidenceFile: 'nonsense' }))).toEqual(['evidence'])
})

test('with the evidence file the gate refuses a line that was signed but does not follow', async () => {
  const section = content.sections.find((one) => one.kind === 'experience')
  const entry = section?.entries[0]
  const line = entry?.lines[0]
  if (!section || !entry || !line) throw new Error('fixture')
  const claim = { ...line.claim, how: 'rephrased' as const, by: 'model@1' }
  const invented = { ...line, text: 'Trained 40 new nurses in safe medication rounds', claim }
  const entries = [{ ...entry, lines: [invented, ...entry.lines.slice(1)] }, ...section.entries.slice(1)]
  const changed = { ...content, sections: content.sections.map((one) => (one === section ? { ...one, entries } : one)) }
  const dishonest = seal(changed, (await renderer.render(changed, options)).pdf)
  expect(failed(await verifyDocument(dishonest.pdf))).toEqual([])
  const report = await verifyDocument(dishonest.pdf, { evidenceFile: dishonest.evidenceFile })
  expect(failed(report)).toEqual(['gate'])
  expect(report.checks.at(-1)?.detail).toContain('Trained 40 new nurses')
})

test('a forged item behind the id of a true one is refused, and so is the same id twice', async () => {
  const honest = content.sections.find((one) => one.kind === 'experience')
  const entry = honest?.entries[0]
  const line = entry?.lines[0]
  const cited = sealed.evidenceFile.items.find((one) => one.id === line?.claim.evidenceIds[0])
  if (!honest || !entry || !line || !cited) throw new Error('fixture')
  const text = 'Trained 40 new nurses in safe medication rounds'
  const invented = { ...line, text, claim: { ...line.claim, how: 'verbatim' as const } }
  const entries = [{ ...entry, lines: [invented, ...entry.lines.slice(1)] }, ...honest.entries.slice(1)]
  const changed = { ...content, sections: content.sections.map((one) => (one === honest ? { ...one, entries } : one)) }
  const dishonest = seal(changed, (await renderer.render(changed, options)).pdf)
  const forged = { ...cited, item: { ...cited.item, text } }
  const add = (...items: (typeof forged)[]) => ({
    evidenceFile: { ...dishonest.evidenceFile, items: [...items, ...dishonest.evidenceFile.items] },
  })
  expect(failed(await verifyDocument(dishonest.pdf, add()))).toEqual(['gate'])
  const renamed = await verifyDocument(dishonest.pdf, add({ ...forged, id: 'other' }))
  expect(failed(renamed)).toEqual(['evidence'])
  expect(renamed.checks.at(-1)?.detail).toMatch(/two ids, “other” and/u)
  expect(failed(await verifyDocument(dishonest.pdf, add(forged)))).toEqual(['evidence'])
})
