import { expect, test } from 'vitest'
import { attachProof, detachProof } from './attach-proof.ts'
import { UnsupportedPdf } from './pdf-tail.ts'
import { smallPdf } from '../fixtures/small-pdf.ts'

const json = JSON.stringify({ words: 'ä → ω', many: 'x'.repeat(5000) })

test('what was attached comes out again, and the bytes before it are untouched', () => {
  const base = smallPdf('Hello')
  const file = attachProof(base, json)
  expect(Buffer.from(file.subarray(0, base.length)).equals(Buffer.from(base))).toBe(true)
  const detached = detachProof(file)
  expect(detached?.proofJson).toBe(json)
  expect(Buffer.from(detached?.base ?? []).equals(Buffer.from(base))).toBe(true)
})

test('a change of any single byte of the appended part is noticed', () => {
  const base = smallPdf('Hello')
  const file = attachProof(base, json)
  for (let at = base.length; at < file.length; at++) {
    const changed = Uint8Array.from(file)
    changed[at] = (changed[at] ?? 0) ^ 1
    const detached = detachProof(changed)
    // A changed byte of the attached text itself comes out as another text, which its signature then refuses.
    expect(detached === null || detached.proofJson !== json, `byte ${at}`).toBe(true)
  }
})

test('bytes after the end and a second update are noticed', () => {
  const file = attachProof(smallPdf('Hello'), json)
  expect(detachProof(Buffer.concat([file, Buffer.from('\n')]))).toBeNull()
  expect(() => attachProof(file, json)).toThrow(UnsupportedPdf)
})

test('a file that is no PDF, cut off, or without a proof is told apart', () => {
  const base = smallPdf('Hello')
  expect(detachProof(base)).toBeNull()
  expect(detachProof(new Uint8Array())).toBeNull()
  expect(() => attachProof(base.subarray(0, -8), json)).toThrow(/cut off/u)
  expect(() => attachProof(new TextEncoder().encode('not a PDF'), json)).toThrow(UnsupportedPdf)
})
