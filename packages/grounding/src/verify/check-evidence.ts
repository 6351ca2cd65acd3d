import type { EvidenceFile, Proof, ProvenLine } from '@careergini/contracts'
import type { Taxonomy } from '@careergini/skills'
import { checkLine } from '../gate/check-line.ts'
import { saltedEvidenceHash } from '../proof/evidence-hash.ts'
import type { VerifyCheck } from './verify-check.ts'

/** Compares the evidence file with the salted hashes of the proof, then runs the gate again on every line. */
export function checkEvidence(proof: Proof, file: EvidenceFile, taxonomy: Taxonomy | null): VerifyCheck[] {
  const foreign = file.documentId !== proof.documentId
  if (foreign) return [{ name: 'evidence', passed: false, detail: 'The evidence file belongs to another document.' }]
  const wrong = proof.lines.flatMap((line) => unproven(line, file))
  const evidence: VerifyCheck = {
    name: 'evidence',
    passed: wrong.length === 0,
    detail: wrong[0] ?? 'The evidence file is the one the proof was made with.',
  }
  if (wrong.length > 0) return [evidence]
  return [evidence, rerunGate(proof, file, taxonomy)]
}

function unproven(line: ProvenLine, file: EvidenceFile): string[] {
  return line.evidence.flatMap(({ id, saltedSha256 }) => {
    const entry = file.items.find((item) => item.id === id)
    if (!entry) return [`The evidence file lacks an item that “${line.text}” rests on.`]
    const same = entry.item.id === id && saltedEvidenceHash(entry.salt, entry.item) === saltedSha256
    return same ? [] : [`The evidence behind “${line.text}” is not what it was when the proof was made.`]
  })
}

function rerunGate(proof: Proof, file: EvidenceFile, taxonomy: Taxonomy | null): VerifyCheck {
  const context = { evidence: file.items.map((entry) => entry.item), taxonomy, language: proof.language }
  for (const line of proof.lines) {
    const claim = {
      evidenceIds: line.evidence.map((one) => one.id),
      requirementIds: line.requirementIds,
      how: line.how,
      by: line.by,
    }
    const [finding] = checkLine({ text: line.text, claim }, context)
    if (finding) return { name: 'gate', passed: false, detail: `The gate refuses “${line.text}”. ${finding.message}` }
  }
  return { name: 'gate', passed: true, detail: `The gate passes all ${proof.lines.length} lines.` }
}
