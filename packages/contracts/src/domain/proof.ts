import { z } from 'zod'
import { sha256, timestamp } from './dates.ts'
import { lineOrigins } from './document.ts'
import { evidenceItem } from './evidence.ts'

/** One shipped line with what it rests on. The evidence texts and salts stay in the person's private evidence file. */
export const provenLine = z.object({
  id: z.string(),
  text: z.string(),
  how: z.enum(lineOrigins),
  by: z.string(),
  requirementIds: z.array(z.string()),
  evidence: z.array(
    z.object({
      id: z.string(),
      /** SHA-256 of the salt and the item's text and facts: a short text could be guessed from a plain hash. */
      saltedSha256: sha256,
      source: z.object({
        kind: z.string(),
        page: z.int().nullable(),
        start: z.int().nullable(),
        end: z.int().nullable(),
      }),
    }),
  ),
})

/** The proof that travels inside the PDF. Canonical JSON (RFC 8785); the signature covers everything but itself. */
export const proof = z.object({
  format: z.literal('careergini-proof/1'),
  documentId: z.string(),
  createdAt: timestamp,
  language: z.string(),
  /** SHA-256 of the posting's text; null for a general résumé. */
  postingSha256: sha256.nullable(),
  policies: z.object({ match: z.string(), plan: z.string(), gate: z.string(), template: z.string() }),
  models: z.array(z.object({ name: z.string(), digest: z.string() })),
  /** The PDF before this proof was attached to its end: length and SHA-256 of those bytes. */
  pdf: z.object({ bytes: z.int().min(1), sha256 }),
  lines: z.array(provenLine),
  /** Ed25519 over the canonical JSON without this member. `publicKey` and `value` are base64url. */
  signature: z.object({ algorithm: z.literal('Ed25519'), publicKey: z.string(), value: z.string() }),
})
export type Proof = z.infer<typeof proof>
export type ProvenLine = z.infer<typeof provenLine>

/** The person's private file: the texts and salts behind the proof's hashes, with which the gate can be run again. */
export const evidenceFile = z.object({
  format: z.literal('careergini-evidence/1'),
  documentId: z.string(),
  items: z.array(z.object({ id: z.string(), salt: z.string(), item: evidenceItem })),
})
export type EvidenceFile = z.infer<typeof evidenceFile>
