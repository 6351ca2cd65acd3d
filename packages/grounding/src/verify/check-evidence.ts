import type { EvidenceFile, EvidenceItem, Proof, ProvenLine } from '@careergini/contracts'
import type { Taxonomy } from '@careergini/skills'
import { checkLine } from '../gate/check-line.ts'
import { saltedEvidenceHash } from '../proof/evidence-hash.ts'
import type { VerifyCheck } from './verify-check.ts'

/**
 * Compares the evidence file with the salted hashes of the proof, then runs the gate again on every line, with the items
 * that were compared and no others.
 */
export function checkEvidence(proof: Proof, file: EvidenceFile, taxonomy: Taxonomy | null): VerifyCheck[] {
  const foreign = file.documentId !== proof.documentId
  if (foreign) return [{ name: 'evidence', passed: false, detail: 'The evidence file belongs to another document.' }]
  const entries = new Map(file.items.map((entry) => [entry.id, entry]))
  const wrong = [...misnamed(file), ...proof.lines.flatMap((line) => unproven(line, entries))]
  const evidence: VerifyCheck = {
    name: 'evidence',
    passed: wrong.length === 0,
    detail: wrong[0] ?? 'The evidence file is the one the proof was made with.',
  }
  if (wrong.length > 0) return [evidence]
  const cited = new Set(proof.lines.flatMap((line) => line.evidence.map((one) => one.id)))
  const compared = [...entries.values()].filter((entry) => cited.has(entry.id)).map((entry) => entry.item)
  return [evidence, rerunGate(proof, compared, taxonomy)]
}

type Entry = EvidenceFile['items'][number]

/** The gate finds an item by the id inside it: another id outside, or the same one twice, could put it on false ground. */
function misnamed(file: EvidenceFile): string[] {
  const ids = new Set(file.items.map((entry) => entry.id))
  const twice = ids.size < file.items.length
  const two = file.items.find((entry) => entry.id !== entry.item.id)
  return [
    ...(two ? [`The evidence file gives one item two ids, “${two.id}” and “${two.item.id}”: it was changed.`] : []),
    ...(twice ? ['The evidence file has two items of one id: it was changed.'] : []),
  ]
}

function unproven(line: ProvenLine, entries: ReadonlyMap<string, Entry>): string[] {
  return line.evidence.flatMap(({ id, saltedSha256 }) => {
    const entry = entries.get(id)
    if (!entry) return [`The evidence file lacks an item that “${line.text}” rests on.`]
    const same = saltedEvidenceHash(entry.salt, entry.item) === saltedSha256
    return same ? [] : [`The evidence behind “${line.text}” is not what it was when the proof was made.`]
  })
}

function rerunGate(proof: Proof, evidence: readonly EvidenceItem[], taxonomy: Taxonomy | null): VerifyCheck {
  const context = { evidence, taxonomy, language: proof.language }
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
