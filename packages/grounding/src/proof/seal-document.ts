import type { EvidenceFile, Proof } from '@careergini/contracts'
import type { KeyObject } from 'node:crypto'
import { attachProof } from '../pdf/attach-proof.ts'
import { buildProof, type ProofInput } from './build-proof.ts'
import { canonicalJson } from './evidence-hash.ts'
import { signProof } from './sign-proof.ts'

export interface SealedDocument {
  /** The rendered PDF with its proof attached: what is given away. */
  pdf: Uint8Array
  proof: Proof
  /** Stays with the person. */
  evidenceFile: EvidenceFile
}

/** Proves, signs and attaches in one step. `input.pdf` is the PDF as rendered; it comes back with the proof at its end. */
export function sealDocument(input: ProofInput, privateKey: KeyObject | string): SealedDocument {
  const { proof, evidenceFile } = buildProof(input)
  const signed = signProof(proof, privateKey)
  return { pdf: attachProof(input.pdf, canonicalJson(signed)), proof: signed, evidenceFile }
}
