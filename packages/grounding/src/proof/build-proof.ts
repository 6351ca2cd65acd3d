import {
  linesInReadingOrder,
  type DocumentContent,
  type EvidenceFile,
  type EvidenceItem,
  type Proof,
} from '@careergini/contracts'
import { saltedEvidenceHash, sha256Hex } from './evidence-hash.ts'

export type UnsignedProof = Omit<Proof, 'signature'>

export interface ProofInput {
  documentId: string
  /** ISO 8601, UTC. */
  createdAt: string
  content: DocumentContent
  evidence: readonly EvidenceItem[]
  /** The posting's text; null for a general résumé. */
  postingText: string | null
  policies: Proof['policies']
  models: Proof['models']
  /** The rendered PDF before the proof is attached to it: the proof pins its bytes. */
  pdf: Uint8Array
  /** A source of at least 16 random bytes a call: an evidence text could be guessed from a hash without salt. */
  randomBytes: (size: number) => Uint8Array
}

/**
 * The proof of a document, not yet signed, and the private evidence file that belongs to it.
 * @throws Error when a line cites evidence that is not given.
 */
export function buildProof(input: ProofInput): { proof: UnsignedProof; evidenceFile: EvidenceFile } {
  const lines = linesInReadingOrder(input.content)
  const cited = citedItems(
    lines.flatMap((line) => line.claim.evidenceIds),
    input.evidence,
  )
  const salts = new Map([...cited.keys()].map((id) => [id, Buffer.from(input.randomBytes(16)).toString('base64url')]))
  const proof: UnsignedProof = {
    format: 'careergini-proof/1',
    documentId: input.documentId,
    createdAt: input.createdAt,
    language: input.content.language,
    postingSha256: input.postingText === null ? null : sha256Hex(input.postingText),
    policies: input.policies,
    models: input.models,
    pdf: { bytes: input.pdf.length, sha256: sha256Hex(input.pdf) },
    lines: lines.map((line) => ({
      id: line.id,
      text: line.text,
      how: line.claim.how,
      by: line.claim.by,
      requirementIds: line.claim.requirementIds,
      evidence: line.claim.evidenceIds.map((id) => hashedEvidence(cited.get(id), salts.get(id))),
    })),
  }
  const items = [...cited.values()].map((item) => ({ id: item.id, salt: salts.get(item.id) ?? '', item }))
  return { proof, evidenceFile: { format: 'careergini-evidence/1', documentId: input.documentId, items } }
}

function citedItems(ids: readonly string[], evidence: readonly EvidenceItem[]): Map<string, EvidenceItem> {
  const byId = new Map(evidence.map((item) => [item.id, item]))
  return new Map(
    [...new Set(ids)].map((id) => {
      const item = byId.get(id)
      if (!item) throw new Error(`A line cites evidence ${id}, which was not given to the proof.`)
      return [id, item]
    }),
  )
}

function hashedEvidence(
  item: EvidenceItem | undefined,
  salt: string | undefined,
): Proof['lines'][number]['evidence'][number] {
  if (!item || !salt) throw new Error('An evidence item without a salt cannot be proven.')
  const place = item.source.place
  return {
    id: item.id,
    saltedSha256: saltedEvidenceHash(salt, item),
    source: {
      kind: item.source.kind,
      page: place?.page ?? null,
      start: place?.start ?? null,
      end: place?.end ?? null,
    },
  }
}
