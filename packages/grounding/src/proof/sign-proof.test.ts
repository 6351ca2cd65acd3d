import { createHash, generateKeyPairSync } from 'node:crypto'
import { evidenceFile, proof as proofSchema } from '@careergini/contracts'
import { expect, test } from 'vitest'
import { composeDocument } from '../compose/compose-document.ts'
import { inventedNurse } from '../fixtures/invented-person.ts'
import { planDocument } from '../plan/plan-document.ts'
import { buildProof, type ProofInput } from './build-proof.ts'
import { saltedEvidenceHash } from './evidence-hash.ts'
import { createSigningKey, signatureHolds, signProof } from './sign-proof.ts'

const evidence = inventedNurse()
const input: ProofInput = {
  documentId: 'd1',
  createdAt: '2026-01-02T00:00:00Z',
  content: composeDocument(planDocument({ evidence, match: null, language: 'en' }), evidence),
  evidence,
  postingText: 'Ward nurse wanted.',
  policies: { match: 'match@1', plan: 'plan@1', gate: 'gate@1', template: 'modern@1' },
  models: [],
  pdf: new TextEncoder().encode('%PDF-'),
  randomBytes: (size) => new Uint8Array(size).fill(7),
}
const key = createSigningKey()
const { proof, evidenceFile: privateFile } = buildProof(input)
const signed = signProof(proof, key.privateKeyPem)

test('proof and evidence file are of the published form', () => {
  expect(proofSchema.parse(signed)).toEqual(signed)
  expect(evidenceFile.parse(privateFile)).toEqual(privateFile)
  expect(signed.signature.publicKey).toBe(key.publicKey)
})

test('the proof holds no evidence text but what the document prints', () => {
  expect(JSON.stringify(signed)).not.toContain('BSc Nursing, Lund')
  expect(JSON.stringify(privateFile)).toContain('BSc Nursing, Lund')
})

test('the hash of an item changes with its salt, text and facts', () => {
  const item = evidence[6]
  if (!item) throw new Error('fixture')
  const hash = saltedEvidenceHash('a', item)
  expect(saltedEvidenceHash('b', item)).not.toBe(hash)
  expect(saltedEvidenceHash('a', { ...item, text: `${item.text}.` })).not.toBe(hash)
  expect(
    saltedEvidenceHash('a', {
      ...item,
      facts: { kind: 'achievement', numbers: [{ value: 1, unit: null, text: '1' }] },
    }),
  ).not.toBe(hash)
})

test('the signature holds, and not after any change', () => {
  expect(signatureHolds(signed)).toBe(true)
  const changed = signed.lines.map((line, n) => (n === 3 ? { ...line, text: `${line.text} ` } : line))
  expect(signatureHolds({ ...signed, lines: changed })).toBe(false)
  expect(signatureHolds({ ...signed, lines: signed.lines.toReversed() })).toBe(false)
  expect(signatureHolds({ ...signed, createdAt: '2026-01-02T00:00:01Z' })).toBe(false)
  const other = createSigningKey().publicKey
  expect(signatureHolds({ ...signed, signature: { ...signed.signature, publicKey: other } })).toBe(false)
  expect(signatureHolds({ ...signed, signature: { ...signed.signature, publicKey: 'AAAA' } })).toBe(false)
})

test('the posting is named by its hash alone', () => {
  expect(signed.postingSha256).toBe(createHash('sha256').update('Ward nurse wanted.').digest('hex'))
})

test('a key of another kind is refused', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  expect(() => signProof(proof, privateKey)).toThrow(/Ed25519/u)
})
